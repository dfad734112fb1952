"""Reading the surface of a text: paragraphs, sentences, tokens and quotation marks, as spans into it."""

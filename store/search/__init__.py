"""Search: words, regular expressions, and names that are nearly so, over articles, statements and notes."""

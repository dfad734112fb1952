"""Drawing without a screen: safe text, wrapping, lines made of styled pieces."""

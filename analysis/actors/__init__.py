"""Who is named: the names in one article, the variants of a name, the actors of a case."""

"""What is known of the words of names: the tables of `analysis.language` as sets of plain words."""

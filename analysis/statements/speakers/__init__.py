"""Speakers: which actor the source of a statement is."""

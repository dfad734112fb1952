"""Statements: who is reported to have said what, as the triple of content, cue and source."""

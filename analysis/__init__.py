"""Text in, findings out: pure functions over frozen values; no files, no database, no screen."""

VERSION = "1"
"""Goes up when the same text would be read otherwise; articles that another version read are read again."""

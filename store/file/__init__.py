"""The file itself: its connection, its header, and how values are kept in it."""

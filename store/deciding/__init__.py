"""What people decide: the journal, its effects, and how it is read."""

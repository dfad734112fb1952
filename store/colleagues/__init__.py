"""The decisions of another person's case, brought in."""

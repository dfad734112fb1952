"""What can be asked, and decided, about one kind of thing."""

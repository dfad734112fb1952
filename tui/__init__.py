"""What a person types at and looks at: the command line, the screens, the table of commands."""

"""The formats of the world: readers make articles, writers make reports and exports."""

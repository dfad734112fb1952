"""The panes and bars of the reading desk."""

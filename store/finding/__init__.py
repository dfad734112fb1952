"""What the analysis finds: filed, compared, kept, and made anew."""

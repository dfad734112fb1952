"""What is asked across articles: by the views that compare."""

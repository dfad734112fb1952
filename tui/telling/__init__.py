"""What a case tells, in lines of words: for the views, for plain text, without a screen."""

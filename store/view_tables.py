"""Tables that the views rest on; they follow from the others, and are made anew where they are missing."""

from __future__ import annotations

COPIES = """
CREATE TABLE shingle (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingle_article ON shingle (article);
CREATE TABLE wire (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    first INTEGER NOT NULL REFERENCES article (id),
    runs INTEGER NOT NULL,
    kept INTEGER NOT NULL
) STRICT;
CREATE TABLE overlap (
    a INTEGER NOT NULL REFERENCES article (id),
    b INTEGER NOT NULL REFERENCES article (id),
    shared INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX overlap_b ON overlap (b);
CREATE INDEX wire_first ON wire (first);
"""

TIMELINE = """
CREATE TABLE appearance (
    claim INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    published TEXT NOT NULL
) STRICT;
CREATE INDEX appearance_published ON appearance (published = '', published, claim);
"""

"""Tables that the views rest on; they follow from the others, and are made anew where they are missing.

Of those about several people the journal's `brought` does not: it is what a merge wrote.
"""

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

# Entries of another case keep who and when; `brought` is the entry, of verb "bring", that brought them in and
# has their effect. So they set no fields by themselves, and stand as long as it does.
PEOPLE = """
ALTER TABLE journal ADD COLUMN brought INTEGER REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX journal_brought ON journal (brought) WHERE brought IS NOT NULL;
CREATE INDEX journal_bring ON journal (id) WHERE verb = 'bring';
CREATE INDEX journal_who ON journal (who, id);
CREATE INDEX journal_decision ON journal (id) WHERE target IS NULL;

DROP TRIGGER change_decides;
CREATE TRIGGER change_decides AFTER INSERT ON change
WHEN (SELECT brought FROM journal WHERE id = new.journal) IS NULL BEGIN
    DELETE FROM decided WHERE subject = new.subject AND item = new.item AND field = new.field;
    INSERT INTO decided (subject, item, field, value)
    SELECT new.subject, new.item, new.field, new.after WHERE new.after IS NOT NULL;
END;

CREATE VIEW undone_bring AS SELECT id FROM journal AS bring
    WHERE verb = 'bring' AND 'undo' IS (
        SELECT verb FROM journal AS later WHERE later.target = bring.id ORDER BY later.id DESC LIMIT 1);
CREATE VIEW standing AS SELECT id, at, who, verb FROM journal AS entry
    WHERE target IS NULL AND (brought IS NULL OR brought NOT IN undone_bring)
    AND 'undo' IS NOT (
        SELECT verb FROM journal AS later
        WHERE later.target = entry.id AND (later.brought IS NULL OR later.brought NOT IN undone_bring)
        ORDER BY later.id DESC LIMIT 1);

CREATE TABLE opinion (
    claim INTEGER NOT NULL REFERENCES claim (id),
    who TEXT NOT NULL,
    verdict TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (claim, who)
) STRICT, WITHOUT ROWID;
"""

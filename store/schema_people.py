"""The tables for decisions of several people; part of a step of `store.schema`, and fixed with it."""

from __future__ import annotations

# Entries of another case keep who and when; `brought` is the entry, of verb "bring", that brought them in and
# has their effect. So they set no fields by themselves, and stand as long as it does.
PEOPLE = """
ALTER TABLE journal ADD COLUMN brought INTEGER REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX journal_brought ON journal (brought) WHERE brought IS NOT NULL;
CREATE INDEX journal_bring ON journal (id) WHERE verb = 'bring';
CREATE INDEX journal_who ON journal (who, id);

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

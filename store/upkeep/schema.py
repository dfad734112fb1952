"""The tables of a case, as numbered steps; a step that has been released never changes.

*Findings* (`article`, `naming`, `mention`, `statement`, `conflict`, `claim`, `actor`, `suggestion`) are what
the analysis proposes. *Decisions* (`journal`, `change`) are what a person did, append-only. What both come to
is kept in columns of the findings (`statement.claim`, `claim.verdict` ...), which only
`store.deciding.settle` writes.

What the grouping of the statements keeps (`grouped`, `told`, `item`, `stem`, `posting`, `stem_pair`) follows
from the findings and is made anew where it is missing; `stirred` is what has changed since, by triggers. So
do `head`, `head_key` and `head_alike`: the names that are compared, their keys, and which are alike; and
`shingle`, `overlap` and `wire`: which articles print one text; `appearance`: when claims were first told; and
`opinion`: which verdict of each person stands.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from store.deciding.effects import APPEARANCES
from store.upkeep.view_tables import COPIES, PEOPLE, TIMELINE

if TYPE_CHECKING:
    from sqlite_utils import Database

steps = Migrations("rashomon")

FINDINGS = """
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    path TEXT NOT NULL,
    origin TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    added TEXT NOT NULL,
    revises INTEGER UNIQUE REFERENCES article (id),
    analysis TEXT NOT NULL,
    text TEXT NOT NULL,
    raw BLOB NOT NULL,
    UNIQUE (sha256, outlet)
) STRICT;
CREATE INDEX article_path ON article (path);
CREATE INDEX article_url ON article (url);

CREATE TABLE actor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    found_name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'other',
    unnamed INTEGER NOT NULL DEFAULT 0,
    role TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    statements INTEGER NOT NULL DEFAULT 0,
    mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    noted INTEGER NOT NULL DEFAULT 0,
    touched INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE naming (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id),
    head TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    unnamed INTEGER NOT NULL,
    reason TEXT NOT NULL,
    role TEXT NOT NULL,
    institution TEXT NOT NULL,
    nationality TEXT NOT NULL,
    rank TEXT NOT NULL,
    number TEXT NOT NULL,
    condition TEXT NOT NULL,
    found INTEGER NOT NULL DEFAULT 1,
    found_actor INTEGER REFERENCES actor (id),
    found_reason TEXT NOT NULL DEFAULT '',
    actor INTEGER REFERENCES actor (id),
    UNIQUE (article, head, name)
) STRICT;
CREATE INDEX naming_found_actor ON naming (found_actor);
CREATE INDEX naming_actor ON naming (actor, name, count, found);

CREATE TABLE suggestion (
    a INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    score INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_b ON suggestion (b);

CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    naming INTEGER NOT NULL REFERENCES naming (id) ON DELETE CASCADE,
    PRIMARY KEY (article, start, stop, naming)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_naming ON mention (naming);

CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    found_text TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    verdict TEXT NOT NULL DEFAULT 'open',
    statements INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    origins INTEGER NOT NULL DEFAULT 0,
    says INTEGER NOT NULL DEFAULT 0,
    denies INTEGER NOT NULL DEFAULT 0,
    perhaps INTEGER NOT NULL DEFAULT 0,
    conflicts INTEGER NOT NULL DEFAULT 0,
    disagreement INTEGER NOT NULL DEFAULT 0,
    noted INTEGER NOT NULL DEFAULT 0,
    touched INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX claim_disagreement ON claim (disagreement DESC, statements DESC, id) WHERE statements > 0;
CREATE INDEX claim_verdict ON claim (verdict, disagreement DESC, statements DESC, id) WHERE statements > 0;

CREATE TABLE statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL,
    content TEXT NOT NULL,
    cue TEXT NOT NULL,
    source TEXT NOT NULL,
    quote TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    cue_text TEXT NOT NULL,
    source_text TEXT NOT NULL,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    stance TEXT NOT NULL,
    speaker_kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    certain INTEGER NOT NULL,
    parent INTEGER REFERENCES statement (id) ON DELETE SET NULL,
    found INTEGER NOT NULL DEFAULT 1,
    found_speaker INTEGER REFERENCES naming (id),
    found_claim INTEGER REFERENCES claim (id),
    found_tied INTEGER NOT NULL DEFAULT 1,
    origin TEXT NOT NULL DEFAULT 'gone' CHECK (origin IN ('analysis', 'person', 'kept', 'gone')),
    speaker INTEGER REFERENCES actor (id),
    claim INTEGER REFERENCES claim (id),
    tied INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX statement_article ON statement (article, start, origin);
CREATE INDEX statement_claim ON statement (claim);
CREATE INDEX statement_found_claim ON statement (found_claim);
CREATE INDEX statement_speaker ON statement (speaker, origin, claim);
CREATE INDEX statement_found_speaker ON statement (found_speaker);
CREATE INDEX statement_parent ON statement (parent) WHERE parent IS NOT NULL;

CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    word_a TEXT NOT NULL,
    word_b TEXT NOT NULL,
    found INTEGER NOT NULL DEFAULT 1,
    decision TEXT NOT NULL DEFAULT '',
    UNIQUE (a, b, kind),
    CHECK (a < b)
) STRICT;
CREATE INDEX conflict_b ON conflict (b);
"""

DECISIONS = """
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    verb TEXT NOT NULL,
    summary TEXT NOT NULL,
    target INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX journal_target ON journal (target, id) WHERE target IS NOT NULL;

CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    journal INTEGER NOT NULL REFERENCES journal (id),
    subject TEXT NOT NULL CHECK (subject IN ('article', 'statement', 'claim', 'naming', 'actor', 'conflict')),
    item INTEGER NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX change_journal ON change (journal);
CREATE INDEX change_item ON change (subject, item);
CREATE INDEX change_pin ON change (subject, field, after) WHERE field IN ('claim', 'actor', 'speaker');

CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_holds BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER change_keeps BEFORE UPDATE ON change BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER change_holds BEFORE DELETE ON change BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE decided (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    item INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (subject, item, field)
) STRICT;
CREATE INDEX decided_field ON decided (subject, field, value);

CREATE TRIGGER change_decides AFTER INSERT ON change BEGIN
    DELETE FROM decided WHERE subject = new.subject AND item = new.item AND field = new.field;
    INSERT INTO decided (subject, item, field, value)
    SELECT new.subject, new.item, new.field, new.after WHERE new.after IS NOT NULL;
END;
"""

SEARCH = """
CREATE VIRTUAL TABLE article_fts USING fts5 (
    title, text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE VIRTUAL TABLE statement_fts USING fts5 (
    quote, content = 'statement', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_fts (rowid, quote) VALUES (new.id, new.quote);
END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, quote) VALUES ('delete', old.id, old.quote);
END;
CREATE TRIGGER statement_fts_update AFTER UPDATE OF quote ON statement WHEN old.quote <> new.quote BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, quote) VALUES ('delete', old.id, old.quote);
    INSERT INTO statement_fts (rowid, quote) VALUES (new.id, new.quote);
END;

CREATE VIEW note AS SELECT id, subject, item, value FROM decided WHERE field = 'note';
CREATE VIRTUAL TABLE note_fts USING fts5 (
    value, content = 'note', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER note_fts_insert AFTER INSERT ON decided WHEN new.field = 'note' BEGIN
    INSERT INTO note_fts (rowid, value) VALUES (new.id, new.value);
END;
CREATE TRIGGER note_fts_delete AFTER DELETE ON decided WHEN old.field = 'note' BEGIN
    INSERT INTO note_fts (note_fts, rowid, value) VALUES ('delete', old.id, old.value);
END;
"""

STANDING = """
CREATE TABLE grouped (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    analysis TEXT NOT NULL,
    looseness REAL NOT NULL,
    round INTEGER NOT NULL,
    items INTEGER NOT NULL
) STRICT;

CREATE TABLE told (
    statement INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    item INTEGER NOT NULL,
    article INTEGER NOT NULL,
    pin INTEGER
) STRICT;
CREATE INDEX told_kind ON told (kind);
CREATE INDEX told_item ON told (item);
CREATE INDEX told_pin ON told (pin) WHERE pin IS NOT NULL;

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    part INTEGER NOT NULL,
    least INTEGER NOT NULL,
    names TEXT NOT NULL,
    rare TEXT NOT NULL,
    other TEXT NOT NULL,
    pairs TEXT NOT NULL
) STRICT;
CREATE INDEX item_part ON item (part);

CREATE TABLE stem (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE,
    items INTEGER NOT NULL
) STRICT;
CREATE TABLE posting (
    stem INTEGER NOT NULL,
    item INTEGER NOT NULL,
    rare INTEGER NOT NULL,
    PRIMARY KEY (stem, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE stem_pair (
    stems TEXT NOT NULL,
    item INTEGER NOT NULL,
    PRIMARY KEY (stems, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE head (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE head_key (
    key TEXT NOT NULL,
    head INTEGER NOT NULL,
    PRIMARY KEY (key, head)
) STRICT, WITHOUT ROWID;
CREATE TABLE head_alike (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX head_alike_b ON head_alike (b);
CREATE TABLE compared (id INTEGER PRIMARY KEY CHECK (id = 1), analysis TEXT NOT NULL) STRICT;

CREATE TABLE stirred (id INTEGER PRIMARY KEY AUTOINCREMENT, statement INTEGER NOT NULL) STRICT;
CREATE TRIGGER statement_comes AFTER INSERT ON statement BEGIN
    INSERT INTO stirred (statement) VALUES (new.id);
END;
CREATE TRIGGER statement_goes AFTER DELETE ON statement BEGIN
    INSERT INTO stirred (statement) VALUES (old.id);
END;
CREATE TRIGGER statement_changes
AFTER UPDATE OF article, content, quote, speaker, stance, form, origin ON statement
WHEN (old.article, old.content, old.quote, old.speaker, old.stance, old.form, old.origin)
    IS NOT (new.article, new.content, new.quote, new.speaker, new.stance, new.form, new.origin) BEGIN
    INSERT INTO stirred (statement) VALUES (new.id);
END;
CREATE TRIGGER article_read_again AFTER UPDATE OF analysis ON article BEGIN
    INSERT INTO stirred (statement) SELECT id FROM statement WHERE article = new.id;
END;
CREATE TRIGGER article_dated_otherwise AFTER UPDATE OF published ON article
WHEN old.published <> new.published BEGIN
    INSERT INTO stirred (statement) SELECT id FROM statement WHERE article = new.id;
END;
CREATE TRIGGER naming_changes AFTER UPDATE OF actor ON naming WHEN old.actor IS NOT new.actor BEGIN
    INSERT INTO stirred (statement) SELECT id FROM statement WHERE article = new.article;
END;
CREATE TRIGGER statement_pinned AFTER INSERT ON decided
WHEN new.subject = 'statement' AND new.field = 'claim' BEGIN
    INSERT INTO stirred (statement) VALUES (new.item);
END;
CREATE TRIGGER statement_let_go AFTER DELETE ON decided
WHEN old.subject = 'statement' AND old.field = 'claim' BEGIN
    INSERT INTO stirred (statement) VALUES (old.item);
END;
"""

SESSION = """
CREATE TABLE session (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


@steps()
def m002_first(db: Database) -> None:
    """Findings, decisions, full-text search, the screen's memory."""
    for script in (FINDINGS, DECISIONS, SEARCH, STANDING, SESSION):
        db.executescript(script)
    db.execute("PRAGMA user_version = 2")


@steps()
def m003_views(db: Database) -> None:
    """Which articles print one text; when each claim was first told; decisions of several people."""
    db.executescript(COPIES)
    db.executescript(TIMELINE)
    db.execute(APPEARANCES, [json.dumps([row["id"] for row in db.query("SELECT id FROM claim")])])
    db.executescript(PEOPLE)
    db.execute("PRAGMA user_version = 3")

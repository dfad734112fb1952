"""Write what a reading found in one article: the forms of names, where they stand, and the statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from analysis.values import Actor, Profile, Statement
from store.file.connection import Connection
from store.file.spans import packed, sha256, words

COLUMNS = [
    "article",
    "start",
    "content",
    "cue",
    "source",
    "quote",
    "sha256",
    "cue_text",
    "source_text",
    "kind",
    "form",
    "stance",
    "speaker_kind",
    "evidence",
    "certain",
    "found_speaker",
]

ADD_STATEMENT = f"""INSERT INTO statement ({", ".join(COLUMNS)}, origin)
    VALUES ({", ".join("?" * len(COLUMNS))}, 'analysis')"""
SET_STATEMENT = (
    f"UPDATE statement SET {', '.join(f'{column} = ?' for column in COLUMNS)}, found = 1 WHERE id = ?"
)

NAMING_COLUMNS = [
    "head",
    "name",
    "kind",
    "count",
    "unnamed",
    "reason",
    "role",
    "institution",
    "nationality",
    "rank",
    "number",
    "condition",
]

ADD_NAMING = f"""INSERT INTO naming (article, {", ".join(NAMING_COLUMNS)})
    VALUES ({", ".join("?" * (1 + len(NAMING_COLUMNS)))})"""
SET_NAMING = (
    f"UPDATE naming SET {', '.join(f'{column} = ?' for column in NAMING_COLUMNS)}, found = 1 WHERE id = ?"
)


def statement_values(article: int, text: str, statement: Statement, speaker: int | None) -> list[object]:
    """The found columns of a statement, in the order of `COLUMNS`; `speaker` is a naming's id."""
    quote = words(text, statement.content)
    return [
        article,
        statement.content[0][0] if statement.content else 0,
        packed(statement.content),
        packed(statement.cue),
        packed(statement.source),
        quote,
        sha256(quote),
        words(text, statement.cue),
        words(text, statement.source),
        statement.kind,
        statement.form,
        statement.stance,
        statement.speaker_kind,
        statement.evidence,
        int(statement.certain),
        speaker,
    ]


def place_statements(
    connection: Connection,
    article: int,
    text: str,
    statements: Sequence[Statement],
    heads: Mapping[str, int],
    matched: Mapping[int, int],
) -> list[int]:
    """Write the statements of a reading, over the rows that they match (position -> id); ids in order."""
    ids = []
    for position, statement in enumerate(statements):
        values = statement_values(article, text, statement, heads.get(statement.speaker or ""))
        if position in matched:
            connection.run(SET_STATEMENT, [*values, matched[position]])
            ids.append(matched[position])
        else:
            ids.append(connection.insert(ADD_STATEMENT, values))
    parents = [
        (None if statement.parent is None else ids[statement.parent], item)
        for item, statement in zip(ids, statements, strict=True)
    ]
    connection.run_many(
        "UPDATE statement SET parent = ? WHERE id = ? AND parent IS NOT ?", [(p, i, p) for p, i in parents]
    )
    return ids


def place_namings(
    connection: Connection, article: int, text: str, actors: Sequence[Actor]
) -> dict[tuple[str, str], int]:
    """Write the forms of names and their mentions; ids by (head, name). What is not found gets `found` 0."""
    forms = {(actor.name, name): (actor, reason) for actor in actors for name, reason in _forms(actor)}
    counts = Counter(key for actor in actors for key in _keys(actor, text))
    known = _match(connection, article, list(forms))
    connection.run("DELETE FROM mention WHERE article = ?", [article])
    connection.run("UPDATE naming SET found = 0, count = 0 WHERE article = ?", [article])
    ids = {}
    for key, (actor, reason) in forms.items():
        values = [*key, actor.kind, counts[key], int(actor.unnamed), reason, actor.role, *_profile(actor)]
        if key in known:
            connection.run(SET_NAMING, [*values, known[key]])
            ids[key] = known[key]
        else:
            ids[key] = connection.insert(ADD_NAMING, [article, *values])
    spans = [
        (article, start, end, ids[key])
        for actor in actors
        for (start, end), key in zip(actor.mentions, _keys(actor, text), strict=True)
    ]
    connection.run_many(
        "INSERT OR IGNORE INTO mention (article, start, stop, naming) VALUES (?, ?, ?, ?)", spans
    )
    return ids


def _profile(actor: Actor) -> tuple[str, ...]:
    """What is known of an unnamed source, in the order of the columns."""
    known = actor.profile or Profile()
    return known.institution, known.nationality, known.rank, known.number, known.condition


def _forms(actor: Actor) -> Iterator[tuple[str, str]]:
    yield actor.name, ""
    for alias in actor.aliases:
        if alias.name != actor.name:
            yield alias.name, alias.reason


def _keys(actor: Actor, text: str) -> list[tuple[str, str]]:
    """For each mention the form that stands there, the fullest where it is none of them to the letter."""
    names = {alias.name for alias in actor.aliases}
    found = (text[start:end] for start, end in actor.mentions)
    return [(actor.name, name if name in names else actor.name) for name in found]


def _match(
    connection: Connection, article: int, keys: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], int]:
    """Rows that the article has already for these (head, name): the same ones, else by name alone."""
    rows = connection.rows("SELECT head, name, id FROM naming WHERE article = ?", [article])
    old = {(head, name): item for head, name, item in rows}
    matched = {key: old.pop(key) for key in keys if key in old}
    by_name = {name: item for (_, name), item in sorted(old.items(), reverse=True)}
    for key in keys:
        if key not in matched and key[1] in by_name:
            matched[key] = by_name.pop(key[1])
    return matched

"""A claim filter as SQL."""

from __future__ import annotations

from store.file.connection import listed
from store.file.fts import prefixed
from store.subjects.filters import ClaimFilter, Order

ORDERS = {
    Order.DISAGREEMENT: "disagreement DESC, statements DESC, id",
    Order.SIZE: "statements DESC, id",
    Order.TEXT: "text COLLATE NOCASE, id",
    Order.OLDEST: "id",
    Order.NEWEST: "id DESC",
}

SPEAKER = "id IN (SELECT claim FROM statement WHERE speaker = ? AND origin <> 'gone')"
ARTICLES = """id IN (SELECT claim FROM statement
    WHERE article IN (SELECT value FROM json_each(?)) AND origin <> 'gone')"""
LEFT_BEHIND = """id IN (SELECT claim FROM statement JOIN article AS newer ON newer.revises = statement.article
    WHERE origin <> 'gone')"""
SPLIT = "id IN (SELECT claim FROM opinion GROUP BY claim HAVING min(verdict) <> max(verdict))"
# What is decided on a statement counts for its claim.
CLAIM = """CASE subject WHEN 'claim' THEN item
    ELSE (SELECT claim FROM statement WHERE statement.id = item AND origin <> 'gone') END"""
TAGGED = f"""id IN (SELECT {CLAIM} FROM decided
    WHERE subject IN ('claim', 'statement') AND field GLOB 'tag:*' AND value = ? COLLATE NOCASE)"""
NOTED = f"""id IN (SELECT {CLAIM} FROM decided
    WHERE subject IN ('claim', 'statement') AND field = 'note')"""
WORDS = f"""id IN (
    SELECT claim FROM statement_fts JOIN statement ON statement.id = statement_fts.rowid
    WHERE statement_fts MATCH ? AND origin <> 'gone'
    UNION SELECT {CLAIM} FROM note_fts JOIN note ON note.id = note_fts.rowid
    WHERE note_fts MATCH ? AND subject IN ('claim', 'statement')
    UNION SELECT item FROM decided
    WHERE subject = 'claim' AND field = 'text' AND instr(lower(value), lower(?)))"""
LETTERS = "id IN (SELECT claim FROM statement WHERE instr(lower(quote), lower(?)) AND origin <> 'gone')"


def query(chosen: ClaimFilter) -> tuple[str, list[object]]:
    """SQL that gives the ids, and its parameters."""
    condition, params = passing(chosen)
    return f"SELECT id FROM claim WHERE {condition} ORDER BY {ORDERS[chosen.order]}", params


def passing(chosen: ClaimFilter) -> tuple[str, list[object]]:
    """The condition on a claim in SQL, and its parameters."""
    conditions: list[str] = ["statements > 0"]
    params: list[object] = []
    if chosen.verdicts:
        conditions.append(f"verdict IN ({', '.join('?' * len(chosen.verdicts))})")
        params.extend(sorted(chosen.verdicts))
    if chosen.contested_only:
        conditions.append("conflicts > 0")
    if chosen.noted_only:
        conditions.append(NOTED)
    if chosen.left_behind_only:
        conditions.append(LEFT_BEHIND)
    if chosen.split_only:
        conditions.append(SPLIT)
    for condition, value in (
        (SPEAKER, chosen.actor),
        (ARTICLES, listed(sorted(chosen.articles)) if chosen.articles else None),
        (TAGGED, chosen.tag or None),
    ):
        if value is not None:
            conditions.append(condition)
            params.append(value)
    if chosen.words:
        phrase = prefixed(chosen.words)
        conditions.append(WORDS if phrase else LETTERS)
        params.extend([phrase, phrase, chosen.words] if phrase else [chosen.words])
    return " AND ".join(conditions), params

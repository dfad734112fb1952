"""The SQL that brings effective columns and summaries up to date; each takes a JSON array of ids.

Effective is what a person decided, else what was found.
"""

from __future__ import annotations


def _decided(subject: str, field: str) -> str:
    """The value decided for a field of the row at hand, or null."""
    where = f"subject = '{subject}' AND item = {subject}.id AND field = '{field}'"
    return f"(SELECT value FROM decided WHERE {where})"


def _pin(subject: str, field: str) -> str:
    return f"CAST({_decided(subject, field)} AS INTEGER)"


def _touched(subject: str, member: str) -> str:
    """Whether anything is decided about the row at hand, or a member is pinned to it."""
    return f"""EXISTS (SELECT 1 FROM decided WHERE subject = '{subject}' AND item = {subject}.id)
        OR EXISTS (SELECT 1 FROM decided WHERE subject = '{member}' AND field = '{subject}'
                   AND value = CAST({subject}.id AS TEXT))"""


CHOSEN = "id IN (SELECT value FROM json_each(?))"

NAMINGS = f"UPDATE naming SET actor = coalesce({_pin('naming', 'actor')}, found_actor) WHERE {CHOSEN}"

CONFLICTS = f"UPDATE conflict SET decision = coalesce({_decided('conflict', 'decision')}, '') WHERE {CHOSEN}"

# A speaker decided as 0 means that nobody fits; a mark decided as false, that this is no statement.
# A person's own statement stands for the one that the analysis finds in the same place.
STATEMENTS = f"""
UPDATE statement SET
    claim = coalesce({_pin("statement", "claim")}, found_claim),
    tied = found_tied OR {_decided("statement", "claim")} IS NOT NULL,
    speaker = nullif(coalesce(
        {_pin("statement", "speaker")}, (SELECT actor FROM naming WHERE naming.id = found_speaker)), 0),
    origin = CASE
        WHEN {_decided("statement", "mark")} = 'false' THEN 'gone'
        WHEN {_decided("statement", "mark")} IS NOT NULL THEN 'person'
        WHEN EXISTS (
            SELECT 1 FROM statement AS own
            JOIN decided ON subject = 'statement' AND item = own.id AND field = 'mark' AND value <> 'false'
            WHERE own.article = statement.article AND own.start = statement.start
            AND own.content = statement.content AND own.id <> statement.id) THEN 'gone'
        WHEN found THEN 'analysis'
        WHEN EXISTS (SELECT 1 FROM decided WHERE subject = 'statement' AND item = statement.id) THEN 'kept'
        WHEN EXISTS (
            SELECT 1 FROM conflict JOIN decided ON subject = 'conflict' AND item = conflict.id
            WHERE conflict.a = statement.id OR conflict.b = statement.id) THEN 'kept'
        ELSE 'gone' END
WHERE {CHOSEN}
"""

STANDING = """origin <> 'gone' AND (conflict.found OR decision <> '')
    AND decision NOT IN ('apparent', 'mistaken')"""
"""A conflict that counts: `origin` is that of the statement on its other side."""

WORDING = "NOT tied, stance <> 'says', abs(length(quote) - 80), statement.id"
"""The order of a claim's statements in which the first words it: of those that surely belong to it, the
assertion whose length is nearest to that of a line (80), the earliest of several."""

# Whether the others say or deny what the first one words is told by `side` (`store.file.functions`).
# A statement inside another of the same claim ("the report said that Costa had said ...") is no second voice.
CLAIMS = f"""
WITH touched (id) AS (SELECT value FROM json_each(?)),
member AS (
    SELECT statement.id, claim, statement.article, coalesce(first, statement.article) AS source,
        stance, tied, quote,
        NOT EXISTS (
            SELECT 1 FROM statement AS holder WHERE holder.id = statement.parent
            AND holder.claim = statement.claim AND holder.origin <> 'gone') AS voice,
        first_value(quote) OVER (PARTITION BY claim ORDER BY {WORDING}) AS text
    FROM touched JOIN statement ON claim = touched.id
    LEFT JOIN wire ON wire.article = statement.article WHERE origin <> 'gone'),
clash AS (
    SELECT member.claim, conflict.id FROM member JOIN conflict ON a = member.id
    JOIN statement ON statement.id = b WHERE {STANDING}
    UNION
    SELECT member.claim, conflict.id FROM member JOIN conflict ON b = member.id
    JOIN statement ON statement.id = a WHERE {STANDING}),
clashes AS (SELECT claim, count(*) AS number FROM clash GROUP BY claim),
summary AS (
    SELECT touched.id, count(member.id) AS statements, count(DISTINCT article) AS articles,
        count(DISTINCT source) AS origins,
        coalesce(sum(side(quote, stance, text) = 'says'), 0) AS says,
        coalesce(sum(side(quote, stance, text) = 'denies'), 0) AS denies,
        coalesce(sum(NOT tied), 0) AS perhaps,
        coalesce(clashes.number, 0) AS conflicts, max(text) AS text
    FROM touched LEFT JOIN member ON member.claim = touched.id AND voice
    LEFT JOIN clashes ON clashes.claim = touched.id
    GROUP BY touched.id)
UPDATE claim SET
    found_text = coalesce(summary.text, found_text),
    text = coalesce({_decided("claim", "text")}, summary.text, found_text),
    verdict = coalesce({_decided("claim", "verdict")}, 'open'),
    statements = summary.statements, articles = summary.articles, origins = summary.origins,
    says = summary.says, denies = summary.denies, perhaps = summary.perhaps, conflicts = summary.conflicts,
    disagreement = summary.conflicts + min(summary.says, summary.denies),
    noted = {_decided("claim", "note")} IS NOT NULL,
    touched = {_touched("claim", "statement")} OR EXISTS (
        SELECT 1 FROM statement WHERE statement.claim = claim.id
        AND {_decided("statement", "mark")} IS NOT NULL)
FROM summary WHERE claim.id = summary.id
"""

NO_APPEARANCES = f"DELETE FROM appearance WHERE claim {CHOSEN.removeprefix('id ')}"

# When a claim was first told; empty where no article with it has a date. What a revision has from the text
# before it was told by that one.
APPEARANCES = f"""
INSERT INTO appearance (claim, published)
SELECT claim, coalesce(min(nullif(coalesce(
        (SELECT older.published FROM article AS older
         WHERE older.id = article.revises AND instr(older.text, quote) > 0), published), '')), '')
    FROM statement JOIN article ON article.id = article
    WHERE claim {CHOSEN.removeprefix("id ")} AND statement.origin <> 'gone' GROUP BY claim
"""

ACTORS = f"""
UPDATE actor SET
    name = coalesce({_decided("actor", "name")}, found_name),
    statements = (SELECT count(*) FROM statement WHERE speaker = actor.id AND origin <> 'gone'),
    mentions = (SELECT coalesce(sum(count), 0) FROM naming WHERE naming.actor = actor.id AND found),
    articles = (SELECT count(DISTINCT article) FROM naming WHERE naming.actor = actor.id AND found),
    noted = {_decided("actor", "note")} IS NOT NULL,
    touched = {_touched("actor", "naming")}
WHERE {CHOSEN}
"""

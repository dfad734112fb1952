"""Statements: those of an article or a claim, a person's own ones, and who said them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from analysis.values import Form, Kind, Span, Spans, SpeakerKind, Stance, Statement
from store.deciding.journal import Journal, Setting
from store.deciding.summaries import brief, told
from store.errors import CaseError
from store.file.connection import Connection, listed
from store.file.records import Readers, records
from store.file.spans import fit, packed, unpacked, words
from store.finding.placing import ADD_STATEMENT, statement_values
from store.rows.case import Origin, Receipt, StatementRow, Subject

SELECT = """SELECT statement.id, article, content, cue, source, quote, cue_text, source_text,
        statement.kind, form, stance, speaker, coalesce(actor.name, ''), speaker_kind, evidence, certain,
        parent, statement.origin, claim, tied, outlet, title, published,
        told.item IS NOT NULL, note.item IS NOT NULL
    FROM statement JOIN article ON article.id = article LEFT JOIN actor ON actor.id = speaker
    LEFT JOIN decided AS told
        ON told.subject = 'statement' AND told.item = statement.id AND told.field = 'speaker'
    LEFT JOIN decided AS note
        ON note.subject = 'statement' AND note.item = statement.id AND note.field = 'note'
    WHERE statement.origin <> 'gone'"""
SAME_PLACE = "SELECT id FROM statement WHERE article = ? AND start = ? AND content = ? AND origin <> 'gone'"
IN_ORDER = "ORDER BY article, start, statement.id"

READERS: Readers = {
    **dict.fromkeys(("content", "cue", "source"), unpacked),
    **dict.fromkeys(("certain", "tied", "speaker_decided", "noted"), bool),
    "kind": Kind,
    "form": Form,
    "stance": Stance,
    "speaker_kind": SpeakerKind,
    "origin": Origin,
}

BY_NAME = """SELECT id FROM actor WHERE name = ? AND (statements > 0 OR mentions > 0)
    ORDER BY statements DESC, id"""
BY_ALIAS = "SELECT min(actor) FROM naming WHERE name = ? AND found HAVING count(DISTINCT actor) = 1"

NO_STATEMENT = "false"
"""In the field `mark`: a person says that what was found here is none."""

NOBODY = 0
"""In the field `speaker`: a person says that none of the actors said it."""

QUOTATION_MARKS = frozenset('"“”„‟«»‹›‘‚')


class Statements:
    """What sources are reported to have said."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def of_article(self, article: int) -> tuple[StatementRow, ...]:
        """The statements of an article, in order."""
        return self._select("AND article = ?", [article])

    def of_claim(self, claim: int) -> tuple[StatementRow, ...]:
        """The statements of a claim, in the order of the articles."""
        return self._select("AND claim = ?", [claim])

    def of_speaker(self, actor: int) -> tuple[StatementRow, ...]:
        """What an actor said, in the order of the articles."""
        return self._select("AND speaker = ?", [actor])

    def by_claim(self, claims: Iterable[int]) -> dict[int, list[StatementRow]]:
        """The statements of these claims, as `of_claim` gives them, in one query."""
        found: dict[int, list[StatementRow]] = {claim: [] for claim in claims}
        for row in self._select("AND claim IN (SELECT value FROM json_each(?))", [listed(found)]):
            if row.claim is not None:
                found[row.claim].append(row)
        return found

    def rows(self, ids: Iterable[int]) -> tuple[StatementRow, ...]:
        """These statements, in the same order; those that do not exist are left out."""
        ids = list(ids)
        found = {
            row.id: row
            for row in self._select("AND statement.id IN (SELECT value FROM json_each(?))", [listed(ids)])
        }
        return tuple(found[item] for item in ids if item in found)

    def row(self, statement: int) -> StatementRow:
        """One statement. Raises CaseError when there is none of that id."""
        rows = self.rows([statement])
        if not rows:
            raise CaseError(f"there is no statement {statement} in the case", self._connection.path)
        return rows[0]

    def left_behind(self) -> tuple[StatementRow, ...]:
        """Statements that a later revision of their article does not have any more, or has in other words."""
        return self._select(
            "AND EXISTS (SELECT 1 FROM article AS newer WHERE newer.revises = article.id)", []
        )

    # ------------------------------------------------------------ decisions

    def mark(
        self,
        article: int,
        content: Sequence[Span],
        *,
        cue: Sequence[Span] = (),
        source: Sequence[Span] = (),
        speaker: int | str | None = None,
        stance: Stance = Stance.SAYS,
    ) -> Receipt:
        """Make a statement of a person's own, in a claim of its own; `speaker` is an actor's id or a name.

        Raises CaseError where the spans don't fit the text. Changes nothing where a statement is already.
        """
        with self._connection.writing():
            text = self._connection.text("SELECT text FROM article WHERE id = ?", [article])
            spans = tuple(content)
            if text is None or not spans or not all(fit(text, tuple(each)) for each in (spans, cue, source)):
                raise CaseError(f"no text in article {article} at that place", self._connection.path)
            if self._connection.first(SAME_PLACE, [article, spans[0][0], packed(spans)]):
                return Receipt(None, f"A statement already: {brief(words(text, spans))}")
            own = _own(text, spans, tuple(cue), tuple(source), stance, speaker is not None)
            item = self._place(statement_values(article, text, own, None))
            row = json.dumps([article, spans, own.cue, own.source, stance])
            settings = [Setting(Subject.STATEMENT, item, "mark", row)]
            if speaker is not None:
                settings.append(self._speaker_setting(item, speaker))
            return self._journal.decide("mark", f"Marked: {brief(words(text, spans))}", settings)

    def unmark(self, statements: Sequence[int]) -> Receipt:
        """Say that these are no statements, a person's own or found ones: they are hidden, and stay so."""
        with self._connection.writing():
            rows = self.rows(statements)
            settings = [Setting(Subject.STATEMENT, row.id, "mark", NO_STATEMENT) for row in rows]
            return self._journal.decide(
                "unmark", told("No statement", [row.quote for row in rows], "statement"), settings
            )

    def speaker(self, statements: Sequence[int], speaker: int | str | None) -> Receipt:
        """Say who said these: an actor's id, a name (perhaps a new actor's), or None for nobody."""
        with self._connection.writing():
            settings = [
                self._speaker_setting(item, NOBODY if speaker is None else speaker) for item in statements
            ]
            quotes = [row.quote for row in self.rows(statements)]
            return self._journal.decide(
                "speaker", told(f"Said by {self._name(speaker)}", quotes, "statement"), settings
            )

    # ------------------------------------------------------------ helpers

    def _select(self, condition: str, params: Sequence[object]) -> tuple[StatementRow, ...]:
        return records(
            StatementRow, self._connection.rows(f"{SELECT} {condition} {IN_ORDER}", params), READERS
        )

    def _place(self, values: Sequence[object]) -> int:
        """A row for a mark, in a claim of its own until the next analysis."""
        item = self._connection.insert(ADD_STATEMENT, values)
        claim = self._connection.insert("INSERT INTO claim DEFAULT VALUES")
        self._connection.run("UPDATE statement SET found = 0, found_claim = ? WHERE id = ?", [claim, item])
        return item

    def _speaker_setting(self, statement: int, speaker: int | str) -> Setting:
        actor = speaker if isinstance(speaker, int) else self._actor(" ".join(speaker.split()))
        if actor != NOBODY and self._connection.number("SELECT id FROM actor WHERE id = ?", [actor]) is None:
            raise CaseError(f"there is no actor {actor} in the case", self._connection.path)
        return Setting(Subject.STATEMENT, statement, "speaker", str(actor))

    def _actor(self, name: str) -> int:
        """The actor who goes by that name, first those whose main one it is; a new row where nobody does."""
        if not name:
            raise CaseError("a speaker needs a name")
        for sql in (BY_NAME, BY_ALIAS):
            known = self._connection.number(sql, [name])
            if known is not None:
                return known
        return self._connection.insert("INSERT INTO actor (found_name, name) VALUES (?, ?)", [name, name])

    def _name(self, speaker: int | str | None) -> str:
        if isinstance(speaker, int):
            return self._connection.text("SELECT name FROM actor WHERE id = ?", [speaker]) or "nobody"
        return "nobody" if speaker is None else " ".join(speaker.split())


def _own(text: str, content: Spans, cue: Spans, source: Spans, stance: Stance, spoken: bool) -> Statement:
    kind = SpeakerKind.NAMED if spoken else SpeakerKind.NONE
    return Statement(
        content, cue, source, Kind.REPORT, _form(words(text, content)), stance, speaker_kind=kind
    )


def _form(quote: str) -> Form:
    if quote[:1] in QUOTATION_MARKS and quote[-1:] in QUOTATION_MARKS:
        return Form.DIRECT
    return Form.MIXED if QUOTATION_MARKS & set(quote) else Form.INDIRECT

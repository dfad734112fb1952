"""Claims: which ones, what a line shows of them, and what a person decides about them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence

from analysis.values import Verdict
from store.deciding.effects import WORDING
from store.deciding.journal import Journal, Setting
from store.deciding.opinions import opinions
from store.deciding.pinning import pins
from store.deciding.summaries import VERDICTS, brief, told
from store.errors import CaseError
from store.file.connection import Connection, listed
from store.file.records import Readers, records
from store.rows.case import ClaimRow, OpinionRow, Progress, Receipt, Subject
from store.subjects.claim_query import query
from store.subjects.filters import ClaimFilter
from store.subjects.nearby import LOOKED_AT, nearest, worth_a_look
from store.subjects.tags import TAG, Tags

SPEAKERS_SHOWN = 3

ROWS = """SELECT id, text, verdict, statements, articles, origins, says, denies, perhaps,
        conflicts, noted, touched,
        (SELECT count(DISTINCT opinion.verdict) > 1 FROM opinion WHERE opinion.claim = claim.id)
    FROM claim WHERE id IN (SELECT value FROM json_each(?))"""
READERS: Readers = {"verdict": Verdict, "noted": bool, "touched": bool, "split": bool}

SOURCES = """SELECT DISTINCT claim FROM statement
    WHERE id IN (SELECT value FROM json_each(?)) AND origin <> 'gone'"""
MEMBERS = """SELECT id FROM statement
    WHERE claim IN (SELECT value FROM json_each(?)) AND origin <> 'gone' ORDER BY article, start, id"""
WORDED = f"SELECT id FROM statement WHERE claim = ? AND origin <> 'gone' ORDER BY {WORDING} LIMIT 1"
QUOTED = "SELECT quote, claim FROM statement WHERE id = ? AND origin <> 'gone'"


class Claims:
    """Any decision about a claim pins the statements it has at that moment to it."""

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal
        self._tags = Tags(connection, journal)

    def ids(self, chosen: ClaimFilter | None = None) -> array[int]:
        """The claims that a filter lets through, in its order; all of them without one."""
        sql, params = query(chosen or ClaimFilter())
        return array("q", (row[0] for row in self._connection.run(sql, params)))

    def rows(self, ids: Iterable[int]) -> tuple[ClaimRow, ...]:
        """The lines of these claims, in the same order; ids that do not exist are left out."""
        ids = list(ids)
        wanted = listed(ids)
        tags, speakers = self._tags.of(Subject.CLAIM, ids), self._speakers_of(wanted)
        full = (
            (*row[:-2], tags[row[0]], speakers[row[0]], *row[-2:])
            for row in self._connection.rows(ROWS, [wanted])
        )
        found = {row.id: row for row in records(ClaimRow, full, READERS)}
        return tuple(found[item] for item in ids if item in found)

    def row(self, claim: int) -> ClaimRow:
        """One claim. Raises CaseError when there is none of that id."""
        rows = self.rows([claim])
        if not rows:
            raise CaseError(f"there is no claim {claim} in the case", self._connection.path)
        return rows[0]

    def members(self, claims: Iterable[int]) -> list[int]:
        """Ids of the statements of these claims, in the order of the articles."""
        return self._connection.ints(MEMBERS, [listed(claims)])

    def wording(self, claim: int) -> int | None:
        """Id of the statement that words a claim where no person does; None for a claim without any."""
        return self._connection.number(WORDED, [claim])

    def near(self, statement: int, words: str = "", limit: int = 50) -> list[int]:
        """Other claims than that of a statement, the nearest in wording first; all with the words, if any."""
        row = self._connection.first(QUOTED, [statement])
        if row is None:
            return []
        quote, own = row
        if words.strip():
            ids: Iterable[int] = self.ids(ClaimFilter().containing(words))[:LOOKED_AT]
        else:
            ids = worth_a_look(self._connection, quote, LOOKED_AT)
        return nearest(self._connection, quote, [item for item in ids if item != own], limit)

    def opinions(self, claims: Iterable[int] | None = None) -> tuple[OpinionRow, ...]:
        """Everybody's standing verdicts on these claims (on all without them), the latest of a claim last."""
        return opinions(self._connection, claims)

    def progress(self) -> Progress:
        """How many claims have a verdict, of how many."""
        sql = "SELECT verdict = 'open', count(*) FROM claim WHERE statements > 0 GROUP BY verdict = 'open'"
        counts: dict[int, int] = dict(self._connection.rows(sql))
        return Progress(counts.get(0, 0), sum(counts.values()))

    def tags(self) -> dict[str, int]:
        """Every tag on claims, with the number of claims that have it."""
        counts = self._tags.counts()
        return {tag: by[Subject.CLAIM] for tag, by in counts.items() if Subject.CLAIM in by}

    # ------------------------------------------------------------ decisions

    def verdict(self, claims: Sequence[int], verdict: Verdict) -> Receipt:
        """Judge claims; `Verdict.OPEN` takes the verdict back."""
        with self._connection.writing():
            value = None if verdict is Verdict.OPEN else verdict.value
            settings = [Setting(Subject.CLAIM, claim, "verdict", value) for claim in claims]
            pins = [] if value is None else self._pins(claims)
            return self._journal.decide("verdict", self._told(VERDICTS[verdict], claims), [*settings, *pins])

    def tag(self, claims: Sequence[int], tag: str) -> Receipt:
        """Put a tag on claims. Raises CaseError for an empty one."""
        return self._tags.put(Subject.CLAIM, claims, tag)

    def untag(self, claims: Sequence[int], tag: str) -> Receipt:
        """Take a tag off claims."""
        return self._tags.take(Subject.CLAIM, claims, tag)

    def rename(self, claim: int, text: str) -> Receipt:
        """Give a claim words of its own; an empty text brings back a statement's."""
        with self._connection.writing():
            words = " ".join(text.split()) or None
            summary = f"Reworded: {brief(words or self.row(claim).text)}"
            return self._journal.decide(
                "rename", summary, [Setting(Subject.CLAIM, claim, "text", words), *self._pins([claim])]
            )

    def merge(self, claims: Sequence[int]) -> Receipt:
        """Make one claim of several: the first, which takes over the others' tags and notes.

        It keeps its verdict; without one it takes the others' where they agree. Raises CaseError for fewer
        than two.
        """
        target, others = _first_of_several(claims, "claim")
        with self._connection.writing():
            pins = [
                Setting(Subject.STATEMENT, item, "claim", str(target))
                for item in self.members([target, *others])
            ]
            summary = f"Merged {len(others) + 1} claims: {brief(self.row(target).text)}"
            return self._journal.decide("merge", summary, [*pins, *self._inherited(target, others)])

    def split(self, statements: Sequence[int]) -> Receipt:
        """Take statements out of their claims into a new one of their own.

        Raises CaseError when there is nothing to take or nothing would be left.
        """
        with self._connection.writing():
            chosen = list(dict.fromkeys(statements))
            sources = self._connection.ints(SOURCES, [listed(chosen)])
            rest = [pin for pin in self._pins(sources) if pin.item not in set(chosen)]
            if not chosen or not rest:
                raise CaseError("a split needs some statements of a claim, and others that stay")
            new = self._connection.insert("INSERT INTO claim DEFAULT VALUES")
            pins = [Setting(Subject.STATEMENT, item, "claim", str(new)) for item in chosen]
            quotes = self._connection.rows(
                "SELECT quote FROM statement WHERE id IN (SELECT value FROM json_each(?))", [listed(chosen)]
            )
            summary = told("Split off", [quote for (quote,) in quotes], "statement")
            return self._journal.decide("split", summary, [*pins, *rest])

    def move(self, statements: Sequence[int], claim: int) -> Receipt:
        """Take statements out of their claims into another one; what stays, and what was there, is kept so.

        Raises CaseError when there is no such claim, nothing to take, or a claim would be left empty.
        """
        with self._connection.writing():
            chosen = list(dict.fromkeys(statements))
            target = self.row(claim)
            sources = set(self._connection.ints(SOURCES, [listed(chosen)])) - {claim}
            rest = [pin for pin in self._pins(sources) if pin.item not in set(chosen)]
            if not sources:
                raise CaseError("a move needs some statements of other claims")
            if {pin.value for pin in rest} != {str(source) for source in sources}:
                raise CaseError("nothing would be left of a claim: merge the two instead")
            pins = [Setting(Subject.STATEMENT, item, "claim", str(claim)) for item in chosen]
            summary = f"Moved to: {brief(target.text)}"
            return self._journal.decide("move", summary, [*self._pins([claim]), *pins, *rest])

    # ------------------------------------------------------------ helpers

    def _pins(self, claims: Iterable[int]) -> list[Setting]:
        return pins(self._connection, Subject.CLAIM, claims)

    def _told(self, verb: str, claims: Sequence[int]) -> str:
        texts = [self.row(claim).text for claim in claims[:1]] if len(claims) == 1 else [""] * len(claims)
        return told(verb, texts, "claim")

    def _inherited(self, target: int, others: Sequence[int]) -> list[Setting]:
        sql = """SELECT field, decided.value FROM json_each(?) AS claims
            JOIN decided ON subject = 'claim' AND item = claims.value ORDER BY claims.key"""
        rows = self._connection.rows(sql, [listed([target, *others])])
        notes = [value for field, value in rows if field == "note"]
        verdicts = {value for field, value in rows if field == "verdict"}
        own = self._journal.decided(Subject.CLAIM, target, "verdict")
        settings = [
            Setting(Subject.CLAIM, target, field, value) for field, value in rows if field.startswith(TAG)
        ]
        if notes:
            settings.append(Setting(Subject.CLAIM, target, "note", "\n\n".join(dict.fromkeys(notes))))
        if own is None and len(verdicts) == 1:
            settings.append(Setting(Subject.CLAIM, target, "verdict", verdicts.pop()))
        return settings

    def _speakers_of(self, wanted: str) -> defaultdict[int, tuple[str, ...]]:
        sql = """SELECT claim, actor.name FROM statement JOIN actor ON actor.id = speaker
            WHERE claim IN (SELECT value FROM json_each(?)) AND origin <> 'gone'
            GROUP BY claim, speaker ORDER BY claim, count(*) DESC, min(statement.id)"""
        speakers: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
        for claim, name in self._connection.rows(sql, [wanted]):
            if len(speakers[claim]) < SPEAKERS_SHOWN:
                speakers[claim] += (name,)
        return speakers


def _first_of_several(ids: Sequence[int], noun: str) -> tuple[int, list[int]]:
    first, *others = dict.fromkeys(ids) or [0]
    if not others:
        raise CaseError(f"it takes at least two {noun}s")
    return first, others

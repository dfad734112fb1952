"""Contradictions: conflicts gathered to matters with two sides, and who stands on which."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple, TypeAlias

from store.file.connection import AMONG, Connection, listed
from store.rows.case import Ruling
from store.rows.views import Contradiction, ContradictionRow, Opposed, Sides, Stand
from store.subjects.conflicts import HOLDS, PAIRS
from store.subjects.statements import Statements
from store.views.gathering import OPPOSITES, Found, gather

WORD = """CASE WHEN conflict.kind = 'denial' AND {0}.stance = 'denies' AND {0}.cue_text <> ''
    THEN {0}.cue_text ELSE {1} END"""
FOUND = f"""SELECT conflict.id, a, b, one.claim, other.claim, conflict.kind,
        {WORD.format("one", "word_a")}, {WORD.format("other", "word_b")},
        decision, here.articles, there.articles
    FROM {PAIRS} JOIN claim AS here ON here.id = one.claim JOIN claim AS there ON there.id = other.claim
    WHERE {HOLDS}"""

OF_CLAIMS = f"""WITH near (id) AS (SELECT id FROM statement WHERE claim {AMONG})
    SELECT conflict.id FROM near JOIN conflict ON a = near.id
    UNION SELECT conflict.id FROM near JOIN conflict ON b = near.id"""

DECIDED = f"SELECT id, decision FROM conflict WHERE id {AMONG}"
NOTES = f"SELECT item, value FROM note WHERE subject = 'conflict' AND item {AMONG} ORDER BY item"
SOURCES = f"""SELECT statement.id, coalesce(nullif(actor.name, ''), nullif(source_text, ''), 'nobody named'),
        speaker
    FROM statement LEFT JOIN actor ON actor.id = speaker WHERE statement.id {AMONG}"""
TOLD = f"""SELECT claim, statement.id, side(quote, stance, text), quote
    FROM statement JOIN claim ON claim.id = statement.claim
    WHERE statement.claim {AMONG} AND tied AND origin <> 'gone' ORDER BY article, start, statement.id"""
SPOKEN = "SELECT claim, id FROM statement WHERE speaker = ? AND origin <> 'gone' AND claim IS NOT NULL"


class Told(NamedTuple):
    """What a statement tells of its claim; one that is of the claim by likeness only tells nothing sure."""

    id: int
    tenor: str
    """Whether it says, denies or doubts it."""
    quote: str


ToldOf: TypeAlias = Mapping[int, Mapping[int, Told]]
"""For each claim its statements, by their ids."""
Words: TypeAlias = dict[int, str]
"""The statements of a side by their ids, each with the word by which it stands there."""


class Contradictions:
    """What is told pair by pair in `Conflicts`, gathered."""

    def __init__(self, connection: Connection, statements: Statements) -> None:
        self._connection = connection
        self._statements = statements

    def ranked(self) -> tuple[Contradiction, ...]:
        """All of them, the undecided first, those between many articles before those of few."""
        return gather(Found(*row) for row in self._connection.rows(FOUND))

    def rows(self, contradictions: Sequence[Contradiction]) -> tuple[ContradictionRow, ...]:
        """What a line of the list shows of each of these; one that is no more stands as undecided."""
        conflicts = listed(pair.conflict for each in contradictions for pair in each.pairs)
        statements = listed(
            item for each in contradictions for pair in each.pairs for item in pair.statements
        )
        decided: dict[int, str] = dict(self._connection.rows(DECIDED, [conflicts]))
        noted: dict[int, str] = dict(self._connection.rows(NOTES, [conflicts]))
        sources = {item: (name, actor) for item, name, actor in self._connection.rows(SOURCES, [statements])}
        return tuple(_row(each, decided, noted, sources) for each in contradictions)

    def sides(self, contradiction: Contradiction) -> Sides:
        """Who stands on which side: statements that clash, then those that tell the same as one of them."""
        words = self._sides([contradiction])[contradiction.id]
        rows = {row.id: row for row in self._statements.rows([*words[0], *words[1]])}
        one, other = (
            tuple((rows[item], word) for item, word in side.items() if item in rows) for side in words
        )
        return Sides(one, other)

    def notes(self, contradiction: Contradiction) -> dict[int, str]:
        """The notes on its conflicts, by their ids."""
        return dict(self._connection.rows(NOTES, [listed(pair.conflict for pair in contradiction.pairs)]))

    def of_actor(self, actor: int) -> tuple[Stand, ...]:
        """Those in which an actor stands on a side; the ones with themselves first."""
        spoken: defaultdict[int, set[int]] = defaultdict(set)
        for claim, statement in self._connection.rows(SPOKEN, [actor]):
            spoken[claim].add(statement)
        near = [each for each in self._around(spoken.keys()) if spoken.keys() & _claims(each)]
        sides, own = self._sides(near), frozenset[int]().union(*spoken.values())
        stands = [_stand(each, own, sides[each.id]) for each in near]
        return tuple(sorted((s for s in stands if s.a or s.b), key=lambda stand: not stand.with_self))

    def _around(self, claims: Set[int]) -> tuple[Contradiction, ...]:
        """Those of some claims, gathered as among all.

        How many rivals a word has is known two conflicts away; what hangs together is followed to its end.
        """
        near, known = set(claims), set[int]()
        for _ in range(2):
            near |= {claim for each in self._found(near) for claim in each.articles}
        while near - known:
            known |= near
            found = gather(self._found(near))
            near |= {claim for each in map(_claims, found) if each & claims for claim in each}
        return found

    def _found(self, claims: Collection[int]) -> list[Found]:
        ids = listed(self._connection.ints(OF_CLAIMS, [listed(claims)]))
        return [Found(*row) for row in self._connection.rows(f"{FOUND} AND conflict.id {AMONG}", [ids])]

    def _sides(self, of: Collection[Contradiction]) -> dict[int, tuple[Words, Words]]:
        """The statements on either side, by the contradiction's id."""
        told = self._told({claim for each in of for claim in _claims(each)})
        return {each.id: (_side(each, 0, told), _side(each, 1, told)) for each in of}

    def _told(self, claims: Iterable[int]) -> ToldOf:
        found: defaultdict[int, dict[int, Told]] = defaultdict(dict)
        for claim, *row in self._connection.rows(TOLD, [listed(claims)]):
            telling = Told(*row)
            found[claim][telling.id] = telling
        return found


def _claims(contradiction: Contradiction) -> frozenset[int]:
    return frozenset(claim for pair in contradiction.pairs for claim in pair.claims)


def _stand(contradiction: Contradiction, own: frozenset[int], sides: tuple[Words, Words]) -> Stand:
    a, b = sides
    return Stand(contradiction, own.intersection(a), own.intersection(b))


def _side(contradiction: Contradiction, at: int, told: ToldOf) -> Words:
    """The statements of one side, then those of their claims that tell the same."""
    clashing = {item for pair in contradiction.pairs for item in pair.statements}
    alike = _same_tenor if contradiction.kind in OPPOSITES else _same_word
    words: Words = {}
    for pair in contradiction.pairs:
        words.setdefault(pair.statements[at], pair.words[at])
    for pair in contradiction.pairs:
        for item in alike(pair, at, told[pair.claims[at]]):
            if item not in clashing:
                words.setdefault(item, pair.words[at])
    return words


def _same_tenor(pair: Opposed, at: int, told: Mapping[int, Told]) -> Iterator[int]:
    """Those that say, deny or doubt the claim as a statement of the pair does and the other does not."""
    one, other = (told.get(item) for item in (pair.statements[at], pair.statements[1 - at]))
    if one and not (other and one.tenor == other.tenor):
        yield from (each.id for each in told.values() if each.tenor == one.tenor)


def _same_word(pair: Opposed, at: int, told: Mapping[int, Told]) -> Iterator[int]:
    """Those of the same tenor that have the one's word and not the other's: a number, a time, a cause."""
    clashing = told.get(pair.statements[at])
    one, other = (
        re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE) for word in pair.words[:: 1 - 2 * at]
    )
    if clashing and all(pair.words):
        for each in told.values():
            if each.tenor == clashing.tenor and one.search(each.quote) and not other.search(each.quote):
                yield each.id


def _row(
    contradiction: Contradiction,
    decided: Mapping[int, str],
    noted: Collection[int],
    sources: Mapping[int, tuple[str, int | None]],
) -> ContradictionRow:
    pairs = contradiction.pairs
    rulings = Counter(Ruling(word) if (word := decided.get(pair.conflict)) else None for pair in pairs)
    told = [
        [sources[pair.statements[at]] for pair in pairs if pair.statements[at] in sources] for at in (0, 1)
    ]
    a, b = (tuple(dict.fromkeys(name for name, _ in side)) for side in told)
    actors = {actor for side in told for _, actor in side}
    return ContradictionRow(
        contradiction.id,
        contradiction.kind,
        (_apart(pair.words[0] for pair in pairs), _apart(pair.words[1] for pair in pairs)),
        tuple(rulings.items()),
        a,
        b,
        len(actors) == 1 and None not in actors,
        any(pair.conflict in noted for pair in pairs),
    )


def _apart(words: Iterable[str]) -> tuple[str, ...]:
    """Words that differ, in whatever case."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(word.casefold(), word)
    return tuple(found.values())

"""Contradictions: conflicts gathered to matters with two sides, and who stands on which."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from store.file.connection import AMONG, Connection, listed
from store.rows.case import Ruling
from store.rows.views import Contradiction, ContradictionRow, Sides, Stand
from store.subjects.conflicts import HOLDS, PAIRS
from store.subjects.statements import Statements
from store.views.gathering import Found, gather

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
SOURCES = f"""SELECT statement.id, coalesce(nullif(actor.name, ''), nullif(source_text, ''), 'nobody named')
    FROM statement LEFT JOIN actor ON actor.id = speaker WHERE statement.id {AMONG}"""
TENORS = f"""SELECT claim, statement.id, side(quote, stance, text)
    FROM statement JOIN claim ON claim.id = statement.claim
    WHERE statement.claim {AMONG} AND origin <> 'gone' ORDER BY article, start, statement.id"""
SPOKEN = "SELECT claim, id FROM statement WHERE speaker = ? AND origin <> 'gone' AND claim IS NOT NULL"

Tenors: TypeAlias = Mapping[int, Mapping[int, str]]
"""For each claim its statements, and whether they say, deny or doubt it."""


class Contradictions:
    """What is told pair by pair in `Conflicts`, gathered."""

    def __init__(self, connection: Connection, statements: Statements) -> None:
        self._connection = connection
        self._statements = statements

    def ranked(self) -> tuple[Contradiction, ...]:
        """All of them, the undecided first, those between many articles before those of few."""
        return gather(Found(*row) for row in self._connection.rows(FOUND))

    def rows(self, contradictions: Sequence[Contradiction]) -> tuple[ContradictionRow, ...]:
        """What a line of the list shows of these."""
        conflicts = listed(pair.conflict for each in contradictions for pair in each.pairs)
        statements = listed(
            item for each in contradictions for pair in each.pairs for item in pair.statements
        )
        decided: dict[int, str] = dict(self._connection.rows(DECIDED, [conflicts]))
        noted: dict[int, str] = dict(self._connection.rows(NOTES, [conflicts]))
        sources: dict[int, str] = dict(self._connection.rows(SOURCES, [statements]))
        return tuple(_row(each, decided, noted, sources) for each in contradictions)

    def sides(self, contradiction: Contradiction) -> Sides:
        """Who stands on which side: statements that clash, then those that say, deny or doubt as they do."""
        a, b = self._sides([contradiction])[contradiction.id]
        rows = {row.id: row for row in self._statements.rows([*a, *b])}
        one, other = (tuple(rows[item] for item in side if item in rows) for side in (a, b))
        return Sides(one, other)

    def notes(self, contradiction: Contradiction) -> dict[int, str]:
        """The notes on its conflicts, by their ids."""
        return dict(self._connection.rows(NOTES, [listed(pair.conflict for pair in contradiction.pairs)]))

    def of_actor(self, actor: int) -> tuple[Stand, ...]:
        """Those in which an actor stands on a side; the ones with themselves first."""
        spoken: defaultdict[int, set[int]] = defaultdict(set)
        for claim, statement in self._connection.rows(SPOKEN, [actor]):
            spoken[claim].add(statement)
        near = [each for each in self._around(spoken) if not spoken.keys().isdisjoint(_claims(each))]
        sides, own = self._sides(near), frozenset[int]().union(*spoken.values())
        stands = [_stand(each, own, sides[each.id]) for each in near]
        return tuple(sorted((s for s in stands if s.a or s.b), key=lambda stand: not stand.with_self))

    def _around(self, claims: Iterable[int]) -> tuple[Contradiction, ...]:
        """Those of some claims, gathered as among all: what a claim shares is known two conflicts away."""
        near, found = set(claims), list[Found]()
        for _ in range(3):
            ids = listed(self._connection.ints(OF_CLAIMS, [listed(near)]))
            found = [Found(*row) for row in self._connection.rows(f"{FOUND} AND conflict.id {AMONG}", [ids])]
            near |= {claim for each in found for claim in (each.claim_a, each.claim_b)}
        return gather(found)

    def _sides(self, of: Collection[Contradiction]) -> dict[int, tuple[list[int], list[int]]]:
        """Ids of the statements on either side, by the contradiction's id."""
        tenors = self._tenors({claim for each in of for claim in _claims(each)})
        return {each.id: (_side(each, 0, tenors), _side(each, 1, tenors)) for each in of}

    def _tenors(self, claims: Iterable[int]) -> Tenors:
        found: defaultdict[int, dict[int, str]] = defaultdict(dict)
        for claim, statement, tenor in self._connection.rows(TENORS, [listed(claims)]):
            found[claim][statement] = tenor
        return found


def _claims(contradiction: Contradiction) -> Iterator[int]:
    return (claim for pair in contradiction.pairs for claim in pair.claims)


def _stand(contradiction: Contradiction, own: frozenset[int], sides: tuple[list[int], list[int]]) -> Stand:
    a, b = sides
    return Stand(contradiction, own.intersection(a), own.intersection(b))


def _side(contradiction: Contradiction, at: int, tenors: Tenors) -> list[int]:
    """The statements of one side, then those of their claims that are of the same tenor.

    Where both are of one claim and of one tenor, as with numbers, each stands for itself.
    """
    others = {pair.statements[1 - at] for pair in contradiction.pairs}
    fellows: list[int] = []
    for pair in contradiction.pairs:
        told = tenors[pair.claims[at]]
        tenor, opposite = told.get(pair.statements[at]), told.get(pair.statements[1 - at])
        if tenor != opposite:
            fellows += [item for item, each in told.items() if each == tenor and item not in others]
    return list(dict.fromkeys([*(pair.statements[at] for pair in contradiction.pairs), *fellows]))


def _row(
    contradiction: Contradiction,
    decided: Mapping[int, str],
    noted: Collection[int],
    sources: Mapping[int, str],
) -> ContradictionRow:
    pairs = contradiction.pairs
    rulings = Counter(Ruling(word) if (word := decided[pair.conflict]) else None for pair in pairs)
    a, b = (tuple(dict.fromkeys(sources[pair.statements[at]] for pair in pairs)) for at in (0, 1))
    return ContradictionRow(
        contradiction.id,
        contradiction.kind,
        pairs[0].words,
        tuple(rulings.items()),
        a,
        b,
        any(pair.conflict in noted for pair in pairs),
    )

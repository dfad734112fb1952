"""Articles side by side: which share claims, who stands on which side, what can't both hold."""

from __future__ import annotations

from analysis.values import Stance
from store import Case, Ruling, SharingRow


def test_the_articles_that_share_most_come_first(harbour: Case) -> None:
    quay, mole = (row.id for row in harbour.articles.rows())
    assert harbour.collation.sharing(quay) == (SharingRow(mole, 1),)
    fire = next(row.claim for row in harbour.statements.of_article(quay) if "fire" in row.quote)
    assert fire is not None
    ours = [row.id for row in harbour.statements.of_claim(fire) if row.article == quay]
    harbour.claims.split(ours)
    assert harbour.collation.sharing(quay) == ()


def test_sides_are_those_that_the_claim_counts(harbour: Case) -> None:
    rows = [row for article in harbour.articles.rows() for row in harbour.statements.of_article(article.id)]
    sides = harbour.collation.sides(row.id for row in rows)
    assert sides.keys() == {row.id for row in rows}
    for claim in harbour.claims.rows(harbour.claims.ids()):
        own = [sides[row.id] for row in rows if row.claim == claim.id]
        assert (own.count(Stance.SAYS), own.count(Stance.DENIES)) == (claim.says, claim.denies)


def test_conflicts_that_count_stand_between_their_statements(harbour: Case) -> None:
    (conflict,) = harbour.conflicts.rows()
    a, b = conflict.a.id, conflict.b.id
    assert harbour.collation.opposed([a, b]) == {(a, b), (b, a)}
    assert harbour.collation.opposed([a]) == frozenset()
    harbour.conflicts.rule([conflict.id], Ruling.MISTAKEN)
    assert harbour.collation.opposed([a, b]) == frozenset()

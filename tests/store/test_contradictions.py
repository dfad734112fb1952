"""Conflicts gathered to contradictions: what goes together, how it is ranked, who stands where."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from analysis.values import Clash, ConflictKind
from store import Case, Contradiction, Ruling

NUMBER, NEGATION = ConflictKind.NUMBER, ConflictKind.NEGATION


def fill(
    case: Case,
    newsroom: SimpleNamespace,
    *accounts: tuple[str, ...],
    clashes: list[Clash],
    claim_of: Callable[[str], object] = str.lower,
) -> None:
    for number, lines in enumerate(accounts):
        account = newsroom.write(*lines, path=f"/in/{number}.txt")
        case.filing.file(account, newsroom.read(account), "1")
    newsroom.analyse(case, claim_of, conflicts=clashes)


def quotes(case: Case, found: Contradiction) -> tuple[list[str], list[str]]:
    sides = case.contradictions.sides(found)
    return [row.quote for row, _ in sides.a], [row.quote for row, _ in sides.b]


def test_what_one_claim_has_against_others_by_one_word_is_one(case: Case, newsroom: SimpleNamespace) -> None:
    fill(
        case,
        newsroom,
        ("Ama said two were hurt", "Ben said three were hurt"),
        ("Cy said five were hurt", "Dee said nine boats sank", "Eli said ten boats sank"),
        clashes=[
            Clash(0, 1, NUMBER, ("two", "three")),
            Clash(0, 2, NUMBER, ("two", "five")),
            Clash(3, 4, NUMBER, ("nine", "ten")),
        ],
    )
    first, second = case.contradictions.ranked()
    assert quotes(case, first) == (["two were hurt"], ["three were hurt", "five were hurt"])
    assert quotes(case, second) == (["nine boats sank"], ["ten boats sank"])
    assert [row.a for row in case.contradictions.rows([first, second])] == [("Ama",), ("Dee",)]


def test_other_words_of_the_same_claim_are_another_matter(case: Case, newsroom: SimpleNamespace) -> None:
    fill(
        case,
        newsroom,
        ("Ama said two died and nine were hurt", "Ben said three died", "Cy said six were hurt"),
        clashes=[Clash(0, 1, NUMBER, ("two", "three")), Clash(0, 2, NUMBER, ("nine", "six"))],
    )
    assert [len(found.pairs) for found in case.contradictions.ranked()] == [1, 1]


def test_the_sides_stay_the_same_whichever_way_a_pair_was_found(
    case: Case, newsroom: SimpleNamespace
) -> None:
    fill(
        case,
        newsroom,
        ("Ama said it was shut", "Ben said nothing was shut", "Cy said the gates were shut"),
        clashes=[Clash(0, 1, NEGATION, ("shut", "nothing")), Clash(1, 2, NEGATION, ("nothing", "shut"))],
    )
    (found,) = case.contradictions.ranked()
    assert quotes(case, found) == (["it was shut", "the gates were shut"], ["nothing was shut"])
    assert {pair.words for pair in found.pairs} == {("shut", "nothing")}


def test_who_says_or_denies_the_same_stands_on_the_side(case: Case, newsroom: SimpleNamespace) -> None:
    fill(
        case,
        newsroom,
        ("Ama said the gates were shut", "Ben denied the gates were shut"),
        ("Cy said the gates were shut", "Dee denied the gates were shut"),
        clashes=[Clash(0, 1, ConflictKind.DENIAL, ("the gates", "the gates"))],
    )
    (found,) = case.contradictions.ranked()
    sides = case.contradictions.sides(found)
    assert [(row.speaker_name, word) for row, word in sides.a] == [("Ama", "the gates"), ("Cy", "the gates")]
    assert [(row.speaker_name, word) for row, word in sides.b] == [("Ben", "denied"), ("Dee", "denied")]
    assert found.pairs[0].words == ("the gates", "denied")


def test_what_contradicts_one_side_stands_on_the_other_however_far(
    case: Case, newsroom: SimpleNamespace
) -> None:
    fill(
        case,
        newsroom,
        ("Ama said it was shut", "Ben said nothing was shut", "Cy said the gates were shut"),
        ("Dee said no gate was shut", "Eli said the yard was shut", "Flo said nothing was shut"),
        clashes=[
            Clash(0, 1, NEGATION, ("shut", "nothing")),
            Clash(1, 2, NEGATION, ("nothing", "shut")),
            Clash(2, 3, NEGATION, ("shut", "no gate")),
            Clash(3, 4, NEGATION, ("no gate", "yard")),
        ],
    )
    (found,) = case.contradictions.ranked()
    assert quotes(case, found) == (
        ["it was shut", "the gates were shut", "the yard was shut"],
        ["nothing was shut", "no gate was shut", "nothing was shut"],
    )
    ids = {actor.name: actor.id for actor in case.actors.rows()}
    for name in ("Ama", "Eli", "Flo"):
        (stand,) = case.contradictions.of_actor(ids[name])
        assert stand.contradiction == found


def test_what_would_set_a_side_against_itself_is_another_matter(
    case: Case, newsroom: SimpleNamespace
) -> None:
    fill(
        case,
        newsroom,
        ("Ama said it was shut", "Ben said it was not shut", "Cy said it never was", "Dee said who cares"),
        ("Eli said Who cares",),
        clashes=[
            *(Clash(a, b, NEGATION, ("x", "x")) for a, b in ((0, 1), (1, 2), (0, 2))),
            Clash(3, 4, NEGATION, ("x", "X")),
        ],
    )
    assert sorted(len(found.pairs) for found in case.contradictions.ranked()) == [1, 1, 2]


def test_rivals_of_one_word_do_not_stand_beside_each_other_and_who_tells_the_same_word_does(
    case: Case, newsroom: SimpleNamespace
) -> None:
    fill(
        case,
        newsroom,
        ("Ama said two were hurt", "Ben said three were hurt", "Cy said five were hurt"),
        ("Dee said it was five who were hurt", "Eli denied five were hurt"),
        clashes=[
            Clash(0, 1, NUMBER, ("two", "three")),
            Clash(0, 2, NUMBER, ("two", "five")),
            Clash(1, 2, NUMBER, ("three", "five")),
        ],
        claim_of=lambda words: "hurt",
    )
    first, second = case.contradictions.ranked()
    assert quotes(case, first) == (
        ["two were hurt"],
        ["three were hurt", "five were hurt", "it was five who were hurt"],
    )
    assert [word for _, word in case.contradictions.sides(first).b] == ["three", "five", "five"]
    assert [row.words for row in case.contradictions.rows([first])] == [(("two",), ("three", "five"))]
    assert quotes(case, second) == (["three were hurt"], ["five were hurt", "it was five who were hurt"])


def test_a_further_pair_leaves_it_partly_decided(case: Case, newsroom: SimpleNamespace) -> None:
    accounts = (("Ama said two were hurt", "Ben said three were hurt"), ("Cy said Three were hurt",))
    clash = Clash(0, 1, NUMBER, ("two", "three"))
    fill(case, newsroom, accounts[0], clashes=[clash])
    case.conflicts.rule([1], Ruling.REAL)
    fill(case, newsroom, accounts[1], clashes=[Clash(0, 2, NUMBER, ("two", "Three"))])
    (found,) = case.contradictions.ranked()
    (row,) = case.contradictions.rows([found])
    assert (dict(row.rulings), row.decision, row.pairs) == ({Ruling.REAL: 1, None: 1}, None, 2)


def test_the_undecided_come_first_then_real_ones(case: Case, newsroom: SimpleNamespace) -> None:
    fill(
        case,
        newsroom,
        tuple(f"Ama said {number} boats sank at {number}" for number in range(6)),
        clashes=[Clash(0, 1, NUMBER), Clash(2, 3, NUMBER), Clash(4, 5, NUMBER)],
    )
    case.conflicts.rule([1], Ruling.APPARENT)
    case.conflicts.rule([2], Ruling.REAL)
    assert [found.id for found in case.contradictions.ranked()] == [3, 2, 1]


def test_where_an_actor_stands_and_against_themselves_first(case: Case, newsroom: SimpleNamespace) -> None:
    fill(
        case,
        newsroom,
        ("Ama said two were hurt", "Ben said three were hurt"),
        ("Ama said nine boats sank", "Ama said ten boats sank", "Cy said two were hurt"),
        clashes=[Clash(0, 1, NUMBER, ("two", "three")), Clash(2, 3, NUMBER, ("nine", "ten"))],
    )
    ids = {actor.name: actor.id for actor in case.actors.rows()}
    alone, against = case.contradictions.of_actor(ids["Ama"])
    assert alone.with_self
    rows = case.contradictions.rows([alone.contradiction, against.contradiction])
    assert [row.alone for row in rows] == [True, False]
    assert not against.with_self
    assert (len(against.a), len(against.b)) == (1, 0)
    assert [stand.contradiction.id for stand in case.contradictions.of_actor(ids["Cy"])] == [
        against.contradiction.id
    ]


def test_one_that_is_no_more_still_has_a_row(case: Case, newsroom: SimpleNamespace) -> None:
    accounts = ("Ama said two were hurt",), ("Ben said five were hurt",)
    fill(case, newsroom, *accounts, clashes=[Clash(0, 1, NUMBER, ("two", "five"))])
    kept = case.contradictions.ranked()
    newsroom.analyse(case, conflicts=[])
    assert case.contradictions.ranked() == ()
    (row,) = case.contradictions.rows(kept)
    assert row.words == (("two",), ("five",))
    assert row.decision is None

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from analysis.values import ActorKind, Profile, Suggestion
from store import Case, CaseError, Subject


@pytest.fixture
def orsu(case: Case, newsroom: SimpleNamespace) -> Case:
    """Three spellings of one captain, and a namesake."""
    accounts = (
        newsroom.write("Captain Orsu said one", "Mira Holt said two"),
        newsroom.write("Captain Orsou said three", "Captain Orsou said four", "Holt said five"),
    )
    for article in accounts:
        case.filing.file(article, newsroom.read(article))
    newsroom.analyse(case)
    return case


def ids(case: Case) -> dict[str, int]:
    return {row.name: row.id for row in case.actors.rows()}


def test_actors_come_by_weight(orsu: Case) -> None:
    first = orsu.actors.rows()[0]
    assert (first.name, first.statements, first.mentions, first.articles) == ("Captain Orsou", 2, 2, 1)
    assert (first.kind, first.unnamed, first.touched) == (ActorKind.PERSON, False, False)
    assert [span.actor for span in orsu.articles.mentions(2)] == [first.id, first.id, ids(orsu)["Holt"]]


def test_the_same_actor_takes_over_statements_and_names(orsu: Case, newsroom: SimpleNamespace) -> None:
    actors = ids(orsu)
    receipt = orsu.actors.same([actors["Captain Orsu"], actors["Captain Orsou"]])
    assert receipt.summary == "The same: Captain Orsu = Captain Orsou"
    one = orsu.actors.row(actors["Captain Orsu"])
    assert (one.statements, one.articles, one.aliases, one.touched) == (3, 2, ("Captain Orsou",), True)
    newsroom.analyse(orsu)
    assert orsu.actors.row(one.id).aliases == ("Captain Orsou",)
    orsu.journal.undo()
    newsroom.analyse(orsu)
    assert ids(orsu) == actors


def may_be_one(case: Case, newsroom: SimpleNamespace, *names: str) -> None:
    """Let the analysis offer these two as one."""
    namings = case.findings.namings()
    cast = newsroom.cast(namings)
    a, b = (next(label for label, name in cast.names.items() if name == wanted) for wanted in names)
    case.findings.recast(namings, cast, [Suggestion(a, b, 0.7, "ou for u")])


def test_who_may_be_one_is_offered_until_it_is_settled(orsu: Case, newsroom: SimpleNamespace) -> None:
    may_be_one(orsu, newsroom, "Captain Orsu", "Captain Orsou")
    actors = ids(orsu)
    (offer,) = orsu.actors.suggestions()
    assert {offer.a, offer.b} == {actors["Captain Orsu"], actors["Captain Orsou"]}
    assert (offer.score, offer.reason) == (70, "ou for u")
    orsu.actors.never(offer.a, offer.b)
    assert orsu.actors.suggestions() == ()
    orsu.journal.undo()
    assert orsu.actors.suggestions() == (offer,)
    orsu.actors.same([offer.a, offer.b])
    assert orsu.actors.suggestions() == ()


def test_an_offer_that_is_made_no_more_goes(orsu: Case, newsroom: SimpleNamespace) -> None:
    may_be_one(orsu, newsroom, "Captain Orsu", "Captain Orsou")
    newsroom.analyse(orsu)
    assert orsu.actors.suggestions() == ()


def test_what_the_accounts_tell_of_an_unnamed_source_is_kept_for_each(
    case: Case, newsroom: SimpleNamespace
) -> None:
    told = (Profile(nationality="Varn", rank="official"), Profile(rank="official", number="two"))
    for number, profile in enumerate(told):
        article = newsroom.write(f"officials said {number}")
        reading = newsroom.read(article)
        actors = tuple(replace(actor, unnamed=True, profile=profile) for actor in reading.actors)
        case.filing.file(article, replace(reading, actors=actors))
    newsroom.analyse(case)
    (source,) = case.actors.rows()
    assert [(row.article, row.profile) for row in case.actors.profiles([source.id])[source.id]] == [
        (1, told[0]),
        (2, told[1]),
    ]


def test_the_role_of_a_person_comes_from_the_analysis(case: Case, newsroom: SimpleNamespace) -> None:
    article = newsroom.write("Mira Holt said two")
    reading = newsroom.read(article)
    actors = tuple(replace(actor, role="harbour master") for actor in reading.actors)
    case.filing.file(article, replace(reading, actors=actors))
    namings = case.findings.namings()
    case.findings.recast(namings, replace(newsroom.cast(namings), roles={0: namings.values[0].role}))
    assert case.actors.rows()[0].role == "harbour master"


def test_never_the_same(orsu: Case, newsroom: SimpleNamespace) -> None:
    actors = ids(orsu)
    orsu.actors.never(actors["Mira Holt"], actors["Holt"])
    newsroom.analyse(orsu, actor_of=lambda name: name.split()[-1])
    assert ids(orsu)["Mira Holt"] != ids(orsu)["Holt"]
    with pytest.raises(CaseError):
        orsu.actors.never(1, 1)


def test_a_name_on_its_own(orsu: Case, newsroom: SimpleNamespace) -> None:
    newsroom.analyse(orsu, actor_of=lambda name: name.split()[-1])
    united = ids(orsu)["Mira Holt"]
    assert orsu.actors.row(united).aliases == ("Holt",)
    (holt,) = (row for row in orsu.actors.namings(united) if row.name == "Holt")
    orsu.actors.part([holt.id])
    assert set(ids(orsu)) >= {"Mira Holt", "Holt"}
    newsroom.analyse(orsu, actor_of=lambda name: name.split()[-1])
    assert orsu.actors.row(united).aliases == ()
    assert orsu.statements.of_article(2)[2].speaker == ids(orsu)["Holt"] != united


def test_parting_needs_something_on_both_sides(orsu: Case) -> None:
    alone = orsu.actors.namings(ids(orsu)["Holt"])[0]
    for namings in ([], [alone.id], [999]):
        with pytest.raises(CaseError, match="others that stay"):
            orsu.actors.part(namings)


def test_another_name(orsu: Case, newsroom: SimpleNamespace) -> None:
    holt = ids(orsu)["Holt"]
    orsu.actors.rename(holt, "Peter Holt")
    newsroom.analyse(orsu)
    assert orsu.actors.row(holt).name == "Peter Holt"
    assert orsu.actors.row(holt).aliases == ("Holt",)
    assert orsu.claims.row(5).speakers == ("Peter Holt",)
    orsu.actors.rename(holt, "")
    assert orsu.actors.row(holt).name == "Holt"


def test_a_speaker_that_a_person_named_follows_when_actors_are_one(orsu: Case) -> None:
    orsu.statements.speaker([1], "O. Orsu")
    actors = ids(orsu)
    orsu.notes.write(Subject.ACTOR, actors["O. Orsu"], "harbour master")
    orsu.actors.same([actors["Captain Orsou"], actors["O. Orsu"]])
    assert orsu.statements.row(1).speaker == actors["Captain Orsou"]
    assert orsu.notes.text(Subject.ACTOR, actors["Captain Orsou"]) == "harbour master"
    orsu.journal.undo()
    assert orsu.statements.row(1).speaker == actors["O. Orsu"]


def test_a_speaker_that_a_person_named_is_the_one_that_a_later_article_names(
    orsu: Case, newsroom: SimpleNamespace
) -> None:
    orsu.statements.speaker([1], "Jo Vale")
    jo = ids(orsu)["Jo Vale"]
    article = newsroom.write("Jo Vale said six")
    orsu.filing.file(article, newsroom.read(article))
    newsroom.analyse(orsu)
    assert [row.id for row in orsu.actors.rows() if row.name == "Jo Vale"] == [jo]
    assert orsu.actors.row(jo).statements == 2
    orsu.journal.undo()
    newsroom.analyse(orsu, actor_of=lambda name: name.replace("Jo Vale", "Mira Holt"))
    orsu.journal.redo()
    assert orsu.statements.row(1).speaker == jo


def test_one_actor_is_not_several(orsu: Case) -> None:
    with pytest.raises(CaseError, match="at least two"):
        orsu.actors.same([1, 1])
    with pytest.raises(CaseError, match="no actor 77"):
        orsu.actors.same([1, 77])
    assert orsu.journal.entries() == ()

"""What a search finds: words, regular expressions, names however they are spelt."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import Case, Hit, HitKind, QueryError, Subject, Way
from store.search.excerpts import around
from store.search.language import expression
from store.search.names import likeness, nearest
from store.search.words import marked


def hits(case: Case, text: str, way: Way = Way.WORDS, growing: bool = False) -> list[Hit]:
    searching = case.search.by(way, text, growing)
    return list(searching.hits([item for batch in searching.batches() for item in batch]).values())


def lit(hit: Hit) -> list[str]:
    return [hit.excerpt[a:b] for a, b in hit.marks]


def test_words_are_found_in_statements_notes_and_articles(harbour: Case) -> None:
    harbour.notes.write(Subject.ACTOR, 1, "was at the fire herself")
    found = hits(harbour, "fire")
    assert [(hit.kind, hit.subject, hit.item) for hit in found] == [
        (HitKind.STATEMENT, Subject.STATEMENT, 1),
        (HitKind.STATEMENT, Subject.STATEMENT, 3),
        (HitKind.STATEMENT, Subject.STATEMENT, 5),
        (HitKind.NOTE, Subject.ACTOR, 1),
        (HitKind.ARTICLE, Subject.ARTICLE, 2),
        (HitKind.ARTICLE, Subject.ARTICLE, 1),
    ]
    assert all(lit(hit) == ["fire"] * hit.places for hit in found)


def test_an_article_tells_where_its_text_has_the_words(harbour: Case) -> None:
    (hit,) = [hit for hit in hits(harbour, "nobody") if hit.kind is HitKind.ARTICLE]
    assert hit.start == harbour.articles.text(hit.item).index("nobody")


def test_a_statement_that_is_gone_is_not_found(harbour: Case) -> None:
    (hit,) = [hit for hit in hits(harbour, "nobody") if hit.kind is HitKind.STATEMENT]
    harbour.statements.unmark([hit.item])
    assert [hit.kind for hit in hits(harbour, "nobody")] == [HitKind.ARTICLE]


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        ("noon fire", {1, 3, 5}),
        ('"nobody was"', {2}),
        ('"was nobody"', set()),
        ("nob*", {2}),
        ("nobody OR two", {2, 4}),
        ("hurt -two", {2}),
        ("hurt NOT (two OR three)", {2}),
        ("(fire OR hurt) AND were", {4}),
        ("Noon", {1, 3, 5}),
        ("“nobody was”", {2}),
        ("nobody & hurt", {2}),
        ("", set()),
        ("!", set()),
    ],
)
def test_the_query_language(harbour: Case, query: str, quotes: set[int]) -> None:
    assert {hit.item for hit in hits(harbour, query) if hit.kind is HitKind.STATEMENT} == quotes


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("noon NOT fire)", "The bracket at character 14 closes nothing: take it away"),
        ("(noon", "The bracket at character 1 is not closed: add )"),
        ('"noon', 'The quotation mark at character 1 is not closed: add another "'),
        ("noon AND", "AND at character 6 has no word after it: put one there"),
        ("OR noon", "OR at character 1 has no word before it: put one there"),
        ("-noon", "- at character 1 takes away from nothing: name what is wanted, too"),
        ("fire () noon", "Nothing stands in the bracket before character 7: put a word there"),
        ("f*", "* at character 2 has too little before it: give 2 letters of the word or more"),
        ("no*n", "* at character 3 is not at the end of a word: put it there, or search by regex"),
        ("(" * 30 + "noon" + ")" * 30, "More than 20 brackets within each other: take some away"),
        ("noon " * 300, "The query has 1,500 characters: shorten it to 1,000"),
    ],
)
def test_what_has_no_meaning_is_told_in_a_line(harbour: Case, query: str, why: str) -> None:
    with pytest.raises(QueryError) as caught:
        harbour.search.by(Way.WORDS, query)
    assert str(caught.value) == why


@pytest.mark.parametrize("query", ["nobo", "nobody OR", '"nobo', "(nobody", "hurt AND (", "nobody -"])
def test_a_query_that_is_being_typed_is_not_wrong_yet(harbour: Case, query: str) -> None:
    assert hits(harbour, query, growing=True)


def test_a_word_that_a_space_ends_goes_on_no_more(harbour: Case) -> None:
    assert hits(harbour, "nobo ", growing=True) == []


@settings(
    derandomize=True,
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    text=st.text(alphabet=st.sampled_from("ab *\"()-“\0'^:{}+.,ANDORT\ud800é\n")) | st.text(),
    growing=st.booleans(),
)
def test_whatever_is_typed_is_searched_for_or_explained(harbour: Case, text: str, growing: bool) -> None:
    for way in Way:
        why = ""
        try:
            found = hits(harbour, text, way, growing)
        except QueryError as error:
            found, why = [], str(error)
        assert "\n" not in why
        assert all(a < b for hit in found for a, b in hit.marks)


def test_a_pattern_matches_upper_and_lower_case_unless_it_has_a_capital(harbour: Case) -> None:
    def found(pattern: str) -> set[int]:
        return {hit.item for hit in hits(harbour, pattern, Way.REGEX) if hit.kind is HitKind.STATEMENT}

    assert found("^the fire") == {1, 3, 5}
    assert found("^The fire") == {3}
    assert found(r"^the\Sfire|^\S+ fire") == {1, 3, 5}


def test_a_pattern_tells_all_its_places_and_empty_ones_are_none(harbour: Case) -> None:
    (article,) = [hit for hit in hits(harbour, r"said \w+ \w+", Way.REGEX) if hit.item == 1 and hit.start]
    assert article.places == 2
    assert lit(article) == ["said the fire", "said nobody was"]
    assert hits(harbour, "z*", Way.REGEX) == []


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("(fire", r"Regex at character 1: missing \), unterminated subpattern: put"),
        ("fire{2", None),
        ("*", "Regex at character 1: nothing to repeat"),
        ("a{99999999999}", "too much to work with"),
        ("a" * 501, "The pattern has 501 characters"),
    ],
)
def test_a_wrong_pattern_is_told_in_a_line(harbour: Case, pattern: str, why: str | None) -> None:
    if why is None:
        assert hits(harbour, pattern, Way.REGEX) == []
        return
    with pytest.raises(QueryError, match=why):
        harbour.search.by(Way.REGEX, pattern)


def test_a_pattern_that_would_never_end_is_ended(case: Case, newsroom: SimpleNamespace) -> None:
    account = newsroom.write(f"Mira Holt said {'a' * 60}")
    case.filing.file(account, newsroom.read(account), "1")
    with pytest.raises(QueryError, match="back and forth without end"):
        hits(case, "(a+)+b", Way.REGEX)


def test_names_are_found_however_they_are_spelt(harbour: Case) -> None:
    found = hits(harbour, "mirra hollt", Way.NAMES)
    assert [(hit.kind, hit.item) for hit in found] == [
        (HitKind.ACTOR, 1),
        (HitKind.STATEMENT, 1),
        (HitKind.STATEMENT, 3),
        (HitKind.ARTICLE, 1),
        (HitKind.ARTICLE, 2),
    ]
    assert [lit(hit) for hit in found if hit.kind is not HitKind.STATEMENT] == [["Mira Holt"]] * 3
    assert hits(harbour, "mi", Way.NAMES) == []
    assert hits(harbour, "Zuleika", Way.NAMES) == []


def test_all_of_a_name_is_nearer_than_a_part_and_each_actor_comes_once() -> None:
    named = [(1, "Dana Okoro"), (1, "Okoro"), (2, "Okorro"), (3, "Ilse Brandt"), (4, "al-Okorī")]
    assert list(nearest("okoro", named)) == [1, 2, 4]
    assert nearest("okoro", named)[1] == "Okoro"
    assert likeness("dana", "dana okoro") > likeness("dano", "dana okoro")


@settings(derandomize=True, max_examples=100)
@given(st.text(alphabet="ab \n", max_size=120), st.data())
def test_an_excerpt_keeps_the_words_at_its_marks(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(edges[::2], edges[1::2], strict=False))
    excerpt, marks = around(text, spans, 40)
    assert len(excerpt) <= 40
    assert "\n" not in excerpt
    if len(text) <= 38:
        assert marks == tuple(spans)
    flat = text.replace("\n", " ")
    assert excerpt.strip("…") in flat
    assert not spans or marks


def test_signs_of_the_index_in_a_text_mark_nothing() -> None:
    assert marked("a \x02fire\x03 b", "a fire b") == ((2, 6),)
    assert marked("a \x02\x02fire\x03 b", "a \x02fire b") == ()


def test_every_word_is_quoted_for_the_index() -> None:
    assert expression("al-Quay title:x NEAR(a b)") == '("al-Quay" AND "title:x" AND "NEAR" AND ("a" AND "b"))'


def test_saved_filters_are_kept_in_the_case_by_name(harbour: Case, tmp_path: Path) -> None:
    harbour.filters.save("Mole only", "in:Mole")
    assert harbour.filters.save('  the "open"  ones ', "is:open") == "the open ones"
    with Case.open(harbour.path) as again:
        assert list(again.filters.all().items()) == [("Mole only", "in:Mole"), ("the open ones", "is:open")]
    harbour.filters.delete("Mole only")
    assert harbour.filters.all() == {"the open ones": "is:open"}
    for name, line in (("  ", "is:open"), ("x", " ")):
        with pytest.raises(ValueError, match="filter"):
            harbour.filters.save(name, line)
    assert harbour.journal.entries() == ()

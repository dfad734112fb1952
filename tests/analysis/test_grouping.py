"""Statements that say the same become one claim, around what a person has decided."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.graph import threshold_for
from analysis.claims.grouping import group, prepare
from analysis.values import Form, Said

FERRY = [
    Said("The ferry left the harbour with its bow door open, the mate said."),
    Said("the ferry had left harbour with the bow door open"),
    Said("The ferry left the harbour with its bow door [sic] open ..."),
    Said("Rescue boats reached the wreck within twenty minutes."),
    Said("Rescue boats were at the wreck within 20 minutes"),
    Said("The minister refused to name the owner."),
]


def labels(
    *statements: Said, pinned: dict[int, int] | None = None, names: dict[str, str] | None = None
) -> tuple[int, ...]:
    return group(statements, pinned, names).labels


def test_the_same_words_cut_and_reported_otherwise_are_one_claim():
    assert labels(*FERRY) == (0, 0, 0, 3, 3, 5)


def test_nothing_makes_no_claims():
    assert group([]).labels == ()
    assert group([]).conflicts == ()


def test_texts_without_words_are_never_alike():
    assert labels(Said(""), Said("..."), Said("the of and")) == (0, 1, 2)


def test_a_label_is_the_position_of_the_first_member():
    swapped = [FERRY[5], *FERRY[:5]]
    assert labels(*swapped) == (0, 1, 1, 1, 4, 4)


@pytest.mark.parametrize(
    ("short", "long", "one_claim"),
    [
        (
            "the mooring rope snapped by itself",
            "eleven dockers were crushed as the mooring rope snapped",
            False,
        ),
        ("The lock was shut", "Two divers drowned after the lock was shut on Friday night", False),
        ("the lock was shut", "the lock was shut on Friday night after two divers drowned", True),
        ("eleven dockers were crushed", "eleven dockers were crushed as the mooring rope snapped", True),
    ],
)
def test_what_is_only_mentioned_beside_another_matter_is_no_claim_with_it(
    short: str, long: str, one_claim: bool
) -> None:
    first, second = labels(Said(short, "Orla Venn"), Said(long, "Piet Hask"), *FERRY)[:2]
    assert (first == second) is one_claim


def test_british_and_american_spelling_compare_as_equal():
    british = Said("The defence of the harbour was organised in the centre")
    american = Said("The defense of the harbor was organized in the center")
    assert labels(british, american, FERRY[5]) == (0, 0, 2)


def test_headline_words_stand_for_long_ones():
    assert labels(
        Said("Cops probe blast at Velm refinery"),
        Said("Policeman says explosion at Velm refinery is under investigation"),
        FERRY[5],
    )[:2] == (0, 0)


def test_a_people_stands_for_its_country():
    assert labels(Said("Norwegian navy halts trawler"), Said("Norway halts a trawler"), *FERRY)[:2] == (0, 0)


def test_other_figures_in_the_same_words_tell_of_another_thing():
    drill = "Lirren regatta: {} of {} boats finished"
    assert labels(Said(drill.format(3, 17)), Said(drill.format(8, 40)), *FERRY)[:2] == (0, 1)
    assert labels(Said(drill.format(3, 17)), Said("Lirren regatta: 3 boats finished"), *FERRY)[:2] == (0, 0)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mayor of Osterhagen met Minister Ingrid Falk.", "Yesterday Ingrid Falk left Osterhagen."),
        ("Police in Brackwater questioned Tomas Reller.", "The orchestra of Brackwater chose Tomas Reller."),
        (
            "The ferry Santa Irena left Port Calder late.",
            "A painting of the Santa Irena hangs in Port Calder.",
        ),
    ],
)
def test_names_alone_make_no_claim(one: str, two: str):
    assert labels(Said(one), Said(two)) == (0, 1)


def test_names_with_what_is_told_of_them_make_a_claim():
    visit = "The mayor of Osterhagen visited Minister Ingrid Falk."
    assert labels(Said(visit), Said("Minister Falk had a visit from the mayor of Osterhagen.")) == (0, 0)


def test_in_a_large_case_cut_copies_meet_by_how_they_begin():
    crowd = ["harbour", "gate", "paper", "barrel", "lantern", "bridge"]
    others = [Said(f"Crate{n} and box{n}: {crowd[n % 6]}, {crowd[(n + n // 6) % 6]}") for n in range(900)]
    rare = "Odda Prell, brewer Tam Ulver, glazier Nils Orrin, cooper Hanne Vask and saddler Pia Tross"
    signed = [Said(f"Petition{n}, pages folded, bears the mark of {rare}") for n in range(3)]
    cut = "The harbour paper, bridge lantern, gate and barrel"
    found = labels(*others, *signed, Said(f"{cut} belong to {rare} alike"), Said(f"{cut} ..."))
    assert found[-1] == found[-2] == 903


def test_two_speakers_who_share_a_few_words_are_two_claims_and_one_speaker_is_one():
    first, second = "the Velm dam would hold for a week", "the old dam was safe for another week"
    apart = labels(Said(first, speaker="Orla Venn"), Said(second, speaker="Piet Hask"), *FERRY)
    together = labels(Said(first, speaker="Orla Venn"), Said(second, speaker="Orla Venn"), *FERRY)
    assert apart[:2] == (0, 1)
    assert together[:2] == (0, 0)


def test_the_same_quoted_words_tie_statements_that_are_otherwise_unlike():
    long = Said(
        "Asked on the quay why nobody had rung the alarm, a tired Captain Rook shrugged and answered that "
        "“we had all been told it was only a drill” before walking away"
    )
    short = Said("“We had all been told it was only a drill,” he said.")
    assert labels(long, short, *FERRY)[:2] == (0, 0)


def test_a_direct_statement_without_marks_counts_as_quoted():
    marked = Said("Rook shrugged: “we had all been told it was only a drill”", speaker="Rook")
    bare = Said("we had all been told it was only a drill, believe me", speaker="A sailor", form=Form.DIRECT)
    assert labels(marked, bare, *FERRY)[:2] == (0, 0)


def test_forms_of_one_name_compare_as_equal():
    one, two = Said("Qassem Dhul ordered the raid"), Said("Kasim Thul was the one who ordered raids")
    names = {"Qassem Dhul": "Qassem Dhul", "Kasim Thul": "Qassem Dhul"}
    assert labels(one, two, *FERRY, names=names)[:2] == (0, 0)


def test_pinned_statements_stay_together_and_apart():
    assert labels(*FERRY, pinned={0: 7, 5: 7})[5] == 0
    split = labels(*FERRY, pinned={0: 7, 1: 8})
    assert split[0] == 0
    assert split[1] == 1


def test_a_free_statement_may_join_a_pinned_group():
    assert labels(*FERRY, pinned={3: 1})[4] == 3


def test_a_third_statement_never_brings_two_pinned_groups_together():
    same = [Said("The ferry left the harbour with its bow door open")] * 3
    assert len(set(labels(*same, pinned={0: 1, 2: 2}))) == 2


def test_the_threshold_grows_with_the_number_of_statements():
    counts = [1, 10, 100, 1_000, 100_000]
    thresholds = [threshold_for(count) for count in counts]
    assert thresholds == sorted(thresholds)
    assert thresholds[-1] == pytest.approx(0.62, abs=0.01)


def test_repetitions_and_a_persons_word_are_certain_and_looser_ties_are_not():
    loose = Said("The bow door was why she sank, with the harbour left behind open to the sea")
    statements = [*FERRY[:3], loose, FERRY[5]]
    found = group(statements, looseness=0.6)
    assert found.labels == (0, 0, 0, 0, 4)
    assert found.certain == (True, True, True, False, True)
    assert group(statements, {0: 1, 3: 1}).certain == (True, True, True, True, True)


def test_a_short_statement_that_adds_no_matter_is_certain():
    said = [Said("there was no ferry"), Said("there was no ferry at all")]
    assert group(said).certain == (True, True)


def test_the_same_quotation_is_certain():
    long = Said("A tired Captain Rook answered that “we had all been told it was only a drill” and left")
    short = Said("“We had all been told it was only a drill,” he said.")
    assert group([*FERRY, long, short]).certain[-2:] == (True, True)


def test_repetitions_alone_are_left_when_it_is_tightest():
    one, two = (
        Said("The mayor met the strikers in May"),
        Said("In May strikers were met, the mayor said, at last"),
    )
    assert group([one, one, two]).labels == (0, 0, 0)
    assert group([one, one, two], looseness=-1).labels == (0, 0, 2)


def test_prepared_statements_are_grouped_as_others_are():
    prepared = prepare(FERRY)
    for pins, looseness in (({}, 0.0), ({0: 1, 5: 1}, 0.5), ({3: 1, 4: 2}, -1.0)):
        assert prepared.group(pins, looseness) == group(FERRY, pins, looseness=looseness)


WORDS = st.sampled_from(
    ["ferry", "harbour", "door", "open", "wreck", "boats", "owner", "not", "20", "30", "no"]
)
TEXTS = st.lists(WORDS, min_size=0, max_size=8).map(" ".join)
CASES = st.lists(st.builds(Said, TEXTS, st.sampled_from([None, "Rook", "Venn"])), max_size=12)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(CASES, st.dictionaries(st.integers(0, 11), st.integers(0, 3), max_size=6))
def test_pins_hold_whatever_the_statements_are(statements: list[Said], pins: dict[int, int]):
    pins = {position: pin for position, pin in pins.items() if position < len(statements)}
    found = group(statements, pins)
    for a, pin in pins.items():
        for b, other in pins.items():
            assert (found.labels[a] == found.labels[b]) == (pin == other)
    assert all(label <= position for position, label in enumerate(found.labels))
    assert all(found.labels[label] == label for label in found.labels)
    assert all(clash.a < clash.b < len(statements) for clash in found.conflicts)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(CASES, st.dictionaries(st.integers(0, 11), st.integers(0, 3), max_size=4))
def test_looser_claims_hold_the_stricter_ones(statements: list[Said], pins: dict[int, int]):
    pins = {position: pin for position, pin in pins.items() if position < len(statements)}
    prepared = prepare(statements)
    finer = prepared.group(pins, -1.0).labels
    for looseness in (-0.5, 0.0, 0.5, 1.0):
        coarser = prepared.group(pins, looseness).labels
        assert len(set(zip(finer, coarser, strict=True))) == len(set(finer))
        finer = coarser


@settings(derandomize=True, max_examples=30, deadline=None)
@given(CASES)
def test_what_was_found_and_pinned_is_found_again(statements: list[Said]):
    first = group(statements)
    again = group(statements, dict(enumerate(first.labels)))
    assert again.labels == first.labels


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_hostile_text_is_grouped_without_complaint(texts: list[str]):
    assert len(group([Said(text) for text in texts]).labels) == len(texts)


@pytest.mark.parametrize("endless", ["a", "A. ", "9", "1 ", "“", "[", "not ", "'a ", "no boat sank, "])
def test_endless_text_takes_no_time(endless: str):
    statements = [
        Said(endless * 200_000),
        Said(endless * 200_000 + " boats"),
        Said("no " + endless * 200_000),
    ]
    start = process_time()
    assert len(group(statements).labels) == 3
    assert process_time() - start < 5


def test_money_is_one_sum_however_it_is_written() -> None:
    same = Said("The damage came to $1.2 million"), Said("the damage came to 1,200,000 dollars")
    assert labels(*same, *FERRY)[:2] == (0, 0)


def test_a_sum_that_was_cut_short_contradicts_nothing() -> None:
    told = [
        Said("Brandt said the sluice cost 2.5 billion crowns"),
        Said("Brandt said the sluice cost 2.5 ..."),
    ]
    assert group(told).conflicts == ()

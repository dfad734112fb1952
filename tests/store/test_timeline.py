"""Claims in time: who told each first, repeated, denied, corrected or dropped it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace

from analysis.values import Clash, ConflictKind
from store import Act, Case, ClaimFilter, Ruling

FIRE = "the fire began at noon"


def put(case: Case, newsroom: SimpleNamespace, day: str, outlet: str, *lines: str, path: str = "") -> int:
    page = f"Page {len(case.articles.rows())}"  # no two texts are the same
    article = replace(newsroom.write(*lines, page, path=path, outlet=outlet), published=day)
    return int(case.filing.file(article, newsroom.read(article), "1").article)


def acts(case: Case, text: str) -> list[tuple[str, Act]]:
    """The events of the claim with a text, each with the outlet's name."""
    calendar = case.timeline.calendar()
    ids = case.timeline.claims()
    rows = case.timeline.rows(ids, calendar)
    row = next(row for row in rows if row.text.casefold() == text.casefold())
    return [(calendar.at(event.article).outlet, event.act) for event in row.events]


def order(case: Case, chosen: ClaimFilter | None = None) -> Sequence[str]:
    return [row.text for row in case.claims.rows(case.timeline.claims(chosen))]


def test_told_repeated_denied_and_dropped(case: Case, newsroom: SimpleNamespace) -> None:
    put(case, newsroom, "2031-05-03", "Mole", f"Mira said {FIRE}")
    put(case, newsroom, "2031-05-02", "Quay", f"Mira said {FIRE}")
    put(case, newsroom, "2031-05-04", "Pier", f"Tomas denied {FIRE}")
    put(case, newsroom, "2031-05-06", "quay", "Mira said nobody came")
    put(case, newsroom, "2031-05-07", "Quay", "Mira said the quay is shut")
    put(case, newsroom, "2031-05-08", "Quay", f"Mira said {FIRE}")
    newsroom.analyse(case)
    assert acts(case, FIRE) == [
        ("Quay", Act.FIRST),
        ("Mole", Act.REPEATED),
        ("Pier", Act.DENIED),
        ("quay", Act.SILENT),
        ("Quay", Act.REPEATED),
    ]


def test_what_clashes_with_a_claim_tells_it_otherwise_until_it_is_ruled_no_conflict(
    case: Case, newsroom: SimpleNamespace
) -> None:
    put(case, newsroom, "2031-05-02", "Quay", "Mira said nobody was hurt")
    put(case, newsroom, "2031-05-03", "Mole", "Tomas said two were hurt")
    newsroom.analyse(case, conflicts=[Clash(0, 1, ConflictKind.NUMBER, ("nobody", "two"))])
    assert acts(case, "nobody was hurt") == [("Quay", Act.FIRST), ("Mole", Act.AGAINST)]
    assert acts(case, "two were hurt") == [("Quay", Act.AGAINST), ("Mole", Act.FIRST)]
    case.conflicts.rule([row.id for row in case.conflicts.rows()], Ruling.MISTAKEN)
    assert acts(case, "nobody was hurt") == [("Quay", Act.FIRST)]


def test_who_says_the_opposite_denies_nothing_and_who_told_otherwise_only_drops_nothing(
    case: Case, newsroom: SimpleNamespace
) -> None:
    put(
        case, newsroom, "2031-05-02", "Quay", "Mira said the gate was locked", "Lena said The gate was locked"
    )
    put(case, newsroom, "2031-05-03", "Mole", "Tomas said the gate was not locked")
    put(case, newsroom, "2031-05-04", "Pier", "Ben denied the gate was locked")
    put(case, newsroom, "2031-05-05", "Tide", "Ben said all gates stood open")
    put(case, newsroom, "2031-05-06", "Tide", "Ben said gulls came")
    kind = ConflictKind.NEGATION
    newsroom.analyse(
        case,
        lambda words: "gate" if "gate " in words.lower() else words,
        conflicts=[Clash(0, 2, kind), Clash(0, 4, kind)],
    )
    assert acts(case, "the gate was locked") == [
        ("Quay", Act.FIRST),
        ("Mole", Act.AGAINST),
        ("Pier", Act.DENIED),
        ("Tide", Act.AGAINST),
    ]


def test_a_revision_keeps_corrects_and_drops(case: Case, newsroom: SimpleNamespace) -> None:
    before = (f"Mira said {FIRE}", "Orsu said Two were hurt", "Orsu said all left")
    put(case, newsroom, "2031-05-02", "Quay", *before, path="/quay.txt")
    put(case, newsroom, "2031-05-04", "Quay", before[0], "Orsu said two were HURT", path="/quay.txt")
    newsroom.analyse(case)
    assert acts(case, FIRE) == [("Quay", Act.FIRST), ("Quay", Act.REPEATED)]
    assert acts(case, "two were hurt") == [("Quay", Act.FIRST), ("Quay", Act.CORRECTED)]
    assert acts(case, "all left") == [("Quay", Act.FIRST), ("Quay", Act.DROPPED)]


def test_a_claim_in_a_correction_notice_is_corrected(case: Case, newsroom: SimpleNamespace) -> None:
    put(case, newsroom, "2031-05-02", "Quay", f"Mira said {FIRE}")
    put(case, newsroom, "2031-05-03", "Quay", "Weather.", f"CORRECTION: Mira said {FIRE}")
    newsroom.analyse(case)
    assert acts(case, FIRE) == [("Quay", Act.FIRST), ("Quay", Act.CORRECTED)]


def test_accounts_without_a_date_tell_nothing_first_and_drop_nothing(
    case: Case, newsroom: SimpleNamespace
) -> None:
    put(case, newsroom, "", "Quay", f"Mira said {FIRE}")
    put(case, newsroom, "2031-05-03", "Mole", f"Mira said {FIRE}")
    put(case, newsroom, "", "Mole", "Mira said nobody came")
    newsroom.analyse(case)
    assert acts(case, FIRE) == [("Mole", Act.FIRST), ("Quay", Act.REPEATED)]


def test_claims_are_in_the_order_of_first_appearance_as_the_filter_has_them(
    case: Case, newsroom: SimpleNamespace
) -> None:
    put(case, newsroom, "", "Pier", "Mira said gulls came")
    put(case, newsroom, "2031-05-04", "Mole", "Mira said boats burnt", f"Tomas said {FIRE}")
    late = put(case, newsroom, "2031-05-09", "Quay", "Mira said cranes fell")
    put(case, newsroom, "2031-05-02", "Quay", f"Mira said {FIRE}")
    newsroom.analyse(case)
    assert order(case) == [FIRE, "boats burnt", "cranes fell", "gulls came"]
    assert order(case, ClaimFilter().containing("fell")) == ["cranes fell"]
    same = case.articles.text(late).split("\n")
    corrected = replace(newsroom.write(*same, outlet="Quay"), published="2031-05-01")
    assert case.filing.file(corrected, newsroom.read(corrected), "1").article == late
    assert order(case)[0] == "cranes fell"


def test_the_order_follows_decisions_and_their_undo(case: Case, newsroom: SimpleNamespace) -> None:
    put(case, newsroom, "2031-05-02", "Quay", "Mira said boats burnt")
    put(case, newsroom, "2031-05-03", "Mole", f"Mira said {FIRE}")
    newsroom.analyse(case)
    boats, fire = case.timeline.claims()
    case.claims.merge([fire, boats])
    assert list(case.timeline.claims()) == [fire]
    case.journal.undo()
    assert list(case.timeline.claims()) == [boats, fire]

"""Correction notices are known by how their paragraph begins."""

from __future__ import annotations

import pytest

from analysis.text.corrections import notices

BODY = "The gate fell after nine. A correction of the chain was asked for in March.\n\n"


@pytest.mark.parametrize(
    "notice",
    [
        "CORRECTION: Two people were hurt, not five.",
        "• Corrections and clarifications: Two people were hurt.",
        "An earlier version of this report gave the number of hurt people as five.",
        "Editor’s note: the ministry has asked us to say that two were hurt.",
    ],
)
def test_a_notice_below_an_article(notice: str) -> None:
    text = BODY + notice
    (span,) = notices(text)
    assert text[slice(*span)].removeprefix("• ") == notice.removeprefix("• ")


def test_a_correction_that_is_only_spoken_of_is_no_notice() -> None:
    assert notices(BODY) == ()
    assert notices("Correctional officers said nothing.") == ()

"""A small case of invented people, as writers see one."""

from __future__ import annotations

import pytest

from analysis.values import ActorKind, ConflictKind, Form, SpeakerKind, Stance, Verdict
from exchange.case_format import TABLES, Field
from exchange.report import ActorEntry, ArticleEntry, ClaimEntry, ConflictEntry, Report, StatementEntry

GULL = ArticleEntry(
    7,
    "Lock gates stood open",
    "The Gull",
    "Ada Pell",
    "2024-03-03",
    "https://gull.example/gates",
    "",
    "ab12",
    "cd34",
)
HERON = ArticleEntry(9, "“Shut at four”", "", "", "", "", "/tmp/heron.txt", "ef56")

OPEN = StatementEntry(
    "the gates had been open since four",
    "the lock keeper",
    "Ottilie Brandreth",
    GULL,
    2,
    ((120, 154),),
    speaker_kind=SpeakerKind.NAMED,
)
SHUT = StatementEntry(
    "“They were never open,”",
    "He",
    "Ivo Sandling",
    HERON,
    5,
    ((40, 52), (60, 71)),
    Stance.DENIES,
    Form.DIRECT,
)
NOBODY = StatementEntry("two barges went through", "", None, HERON, 6, ((90, 113),))


class SmallCase:
    """Two accounts, two claims, one conflict."""

    def report(self):
        gates = ClaimEntry(
            3, "The gates were open", Verdict.DISPUTED, "Ask the *board*.\nAnd Ivo.", ("gates",), (OPEN, SHUT)
        )
        barges = ClaimEntry(4, "Two barges went through", statements=(NOBODY,))
        actors = (
            ActorEntry("Ottilie Brandreth", ActorKind.PERSON, ("Brandreth",), 1, 3),
            ActorEntry("a night watchman", ActorKind.OTHER, unnamed=True),
        )
        words = ("open since four", "never open")
        conflict = ConflictEntry(ConflictKind.NEGATION, OPEN, SHUT, words, "stands")
        return Report(
            "lock gates",
            "2024-03-05T09:00",
            "Rashomon 0.1.0",
            (GULL, HERON),
            actors,
            (gates, barges),
            (conflict,),
        )

    def tables(self):
        samples = {
            Field.INTEGER: 1,
            Field.INTEGER_OR_NULL: None,
            Field.TEXT: "“é”\n",
            Field.BYTES: b"\x00\xff",
        }
        samples[Field.TEXT_OR_NULL] = "1"
        return {
            name: [{field: samples[kind] for field, kind in fields.items()}]
            for name, fields in TABLES.items()
        }


@pytest.fixture
def case():
    return SmallCase()

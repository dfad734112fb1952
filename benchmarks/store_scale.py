"""How the case file does at size: filing, analysing, opening, filtering, deciding.

    python benchmarks/store_scale.py [ARTICLES] [STATEMENTS_PER_ARTICLE]

Makes a case of invented sentences in a temporary folder (10,000 articles of 13 statements unless told
otherwise; three statements in ten repeat an earlier one) and prints seconds, or milliseconds as the median
of 20 runs.
"""

from __future__ import annotations

import hashlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.values import (
    Actor,
    ActorKind,
    Article,
    Cast,
    Clash,
    ConflictKind,
    Form,
    Grouping,
    Kind,
    Reading,
    SpeakerKind,
    Statement,
    Verdict,
)
from store import Case, ClaimFilter, Order

HEADS = "ba be bo da do ga ka ki la lo ma mi na ra so ta"
TAILS = "rk st lin mol tek vu shen dal pra"
WORDS = [head + tail for head in HEADS.split() for tail in TAILS.split()]


def article(number: int, sentences: list[str], speakers: list[str]) -> tuple[Article, Reading]:
    statements: list[Statement] = []
    actors: dict[str, list[tuple[int, int]]] = {}
    start = 0
    for sentence, speaker in zip(sentences, speakers, strict=True):
        said = start + len(speaker)
        end = said + 6 + len(sentence)
        actors.setdefault(speaker, []).append((start, said))
        spans = (((said + 6, end),), ((said + 1, said + 5),), ((start, said),))
        statements.append(
            Statement(*spans, Kind.REPORT, Form.INDIRECT, speaker=speaker, speaker_kind=SpeakerKind.NAMED)
        )
        start = end + 1
    text = "\n".join(f"{who} said {what}" for who, what in zip(speakers, sentences, strict=True))
    sha = hashlib.sha256(text.encode()).hexdigest()
    found = tuple(Actor(name, ActorKind.PERSON, mentions=tuple(spans)) for name, spans in actors.items())
    return Article(text, sha, path=f"/{number}.txt", raw=text.encode()), Reading(tuple(statements), found)


def articles(count: int, each: int) -> Iterator[tuple[Article, Reading]]:
    dice = random.Random(1)
    told: list[str] = []
    people = [f"{dice.choice(WORDS).title()} {dice.choice(WORDS).title()}" for _ in range(500)]
    for number in range(count):
        new = [" ".join(dice.choices(WORDS, k=12)) for _ in range(each)]
        sentences = [dice.choice(told) if told and dice.random() < 0.3 else sentence for sentence in new]
        told += new
        yield article(number, sentences, dice.choices(people, k=each))


def analyse(case: Case) -> None:
    namings = case.findings.namings()
    heads: dict[str, int] = {}
    labels = tuple(heads.setdefault(naming.head, position) for position, naming in enumerate(namings.values))
    names = {label: head for head, label in heads.items()}
    case.findings.recast(
        namings, Cast(labels, ("",) * len(labels), names, dict.fromkeys(names, ActorKind.PERSON))
    )
    said = case.findings.said()
    texts: dict[str, int] = {}
    claims = tuple(texts.setdefault(value.text, position) for position, value in enumerate(said.values))
    clashes = tuple(Clash(place, place + 1, ConflictKind.NUMBER) for place in range(0, len(claims) - 1, 50))
    case.findings.regroup(said.ids, Grouping(claims, clashes))


@contextmanager
def seconds(what: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    print(f"{what:46}{time.perf_counter() - start:9.2f} s")


def milliseconds(what: str, run: Callable[[], object]) -> None:
    times = []
    for _ in range(20):
        start = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - start))
    print(f"{what:46}{statistics.median(times):9.1f} ms   (worst {max(times):.1f})")


def measure(path: Path, count: int, each: int) -> None:
    made = list(articles(count, each))
    with Case.create(path) as case:
        with seconds(f"file {count} articles, {each} statements each"):
            for one, reading in made:
                case.filing.file(one, reading, "1")
        with seconds("write the first analysis of the whole case"):
            analyse(case)
        with seconds("write it again, nothing new"):
            analyse(case)
    print(f"{'size of the file':46}{path.stat().st_size / 1e6:9.1f} MB")
    with seconds("open, ids of all claims, 40 rows"):
        case = Case.open(path)
        ids = case.claims.ids()
        case.claims.rows(ids[:40])
    print(f"{'claims':46}{len(ids):9}")
    with case:
        press_keys(case, ids.tolist())


def press_keys(case: Case, ids: list[int]) -> None:
    dice = random.Random(2)
    milliseconds("ids of open claims", lambda: case.claims.ids(ClaimFilter().open()))
    milliseconds("ids by actor", lambda: case.claims.ids(ClaimFilter().by(7)))
    milliseconds("ids containing a word", lambda: case.claims.ids(ClaimFilter().containing("bark sos")))
    milliseconds("ids by text", lambda: case.claims.ids(ClaimFilter().ordered(Order.TEXT)))
    milliseconds("40 rows", lambda: case.claims.rows(dice.sample(ids, 40)))
    milliseconds("progress", case.claims.progress)
    milliseconds("list of actors", case.actors.rows)
    milliseconds("list of articles", case.articles.rows)
    milliseconds("verdict", lambda: case.claims.verdict([dice.choice(ids)], Verdict.DISPUTED))
    milliseconds("undo", case.journal.undo)
    milliseconds("redo", case.journal.redo)
    milliseconds("merge two", lambda: case.claims.merge(dice.sample(ids, 2)))
    milliseconds("the same actor", lambda: case.actors.same([row.id for row in case.actors.rows()[5:7]]))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "scale.rashomon", *(int(word) for word in sys.argv[1:] or (10_000, 13)))

"""Articles that print one text, in lines of words: which, and what each left out, added or changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from analysis.text.differences import Change, Passage, compared
from store import ArticleRow, Case
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.signs import counted

SIGNS = {Change.CHANGED: "~", Change.MOVED: "↕", Change.LEFT_OUT: "−", Change.ADDED: "+"}
"""Signs of sentences; the signs of words inside them are − and + as well."""
OPEN = {Change.LEFT_OUT: "[−", Change.ADDED: "[+"}
SPOKEN = {
    Change.CHANGED: "changed",
    Change.MOVED: "moved",
    Change.LEFT_OUT: "left out",
    Change.ADDED: "added",
}
"""What plain text says for the signs."""
_WORDS = 6
"""Words that tell which sentences are the same."""
LOOKS = {Change.LEFT_OUT: Look.CLASH, Change.ADDED: Look.CHANGED, Change.MOVED: Look.KEY}


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence that differs, or a run of those that do not."""

    change: Change
    line: Line
    at: int
    """The offset in the first article that it stands at, or would."""
    there: int | None
    """The offset in the second article; None for what that one left out."""


def whole(case: Case) -> Iterator[Line]:
    """How many origins there are; then every text that several print, with what each has otherwise."""
    now = [row.id for row in case.articles.rows() if row.revised_by is None]
    if not now:
        return
    origins = len({*case.copies.origins(now).values()})
    yield line(f"{counted(len(now), 'article')}, {counted(origins, 'origin')}")
    for ids in texts(case):
        first, *others = in_time(case, ids)
        for other in others:
            yield ()
            yield line(
                Piece(named(other), Look.STRONG),
                Piece(" = ", Look.STRONG, " prints the text of "),
                Piece(named(first), Look.STRONG),
            )
            for part in parts(case.articles.text(first.id), case.articles.text(other.id)):
                yield (Piece("  "), *part.line)


def texts(case: Case) -> list[list[int]]:
    """The articles of every text that more than one of them print."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for article, first in sorted(case.copies.origins().items()):
        found[first].append(article)
    return [articles for articles in found.values() if len(articles) > 1]


def in_time(case: Case, articles: Iterable[int]) -> list[ArticleRow]:
    """The rows of articles, the one published first in front, those without a date at the end."""
    rows = map(case.articles.row, articles)
    return sorted(rows, key=lambda row: (not row.published, row.published, row.id))


def named(article: ArticleRow) -> str:
    """Outlet (or title), and day; whether it is a revision."""
    revision = "(revision)" if article.revises is not None else ""
    return " ".join(
        filter(None, (article.outlet or article.title, article.published[:16].replace("T", " "), revision))
    )


def parts(here: str, there: str) -> list[Part]:
    """What `there` has otherwise than `here`, in order; sentences that are the same are told as a number."""
    found: list[Part] = []
    at = 0
    for same, group in groupby(compared(here, there), key=lambda passage: passage.change is Change.SAME):
        passages = list(group)
        if same and passages[0].here:
            found.append(Part(Change.SAME, _same(here, passages), passages[0].here[0], _start(passages[0])))
        for passage in () if same else passages:
            at = passage.here[0] if passage.here else at
            found.append(Part(passage.change, _differing(here, there, passage), at, _start(passage)))
        ends = [passage.here[1] for passage in passages if passage.here]
        at = ends[-1] if ends else at
    return found


def _start(passage: Passage) -> int | None:
    return passage.there[0] if passage.there else None


def _same(here: str, passages: Sequence[Passage]) -> Line:
    first = here[slice(*passages[0].here or (0, 0))].split()
    words = " ".join(first[:_WORDS]) + ("…" if len(first) > _WORDS else "")
    told = f"{counted(len(passages), 'sentence')} the same · {words}"
    return line(Piece("= ", Look.FAINT, ""), Piece(told, Look.FAINT))


def _differing(here: str, there: str, passage: Passage) -> Line:
    sign = Piece(f"{SIGNS[passage.change]} ", Look.KEY, f"{SPOKEN[passage.change]}: ")
    if passage.runs:
        return (sign, *_words(here, there, passage))
    if passage.change is Change.ADDED:
        return (sign, Piece(there[slice(*passage.there or (0, 0))], Look.CHANGED))
    look = Look.CLASH if passage.change is Change.LEFT_OUT else Look.SAID
    moved = (Piece("moved: ", Look.FAINT, ""),) if passage.change is Change.MOVED else ()
    return (sign, *moved, Piece(here[slice(*passage.here or (0, 0))], look))


def _words(here: str, there: str, passage: Passage) -> Iterator[Piece]:
    """The sentence with the words that were left out and added, each run between marks."""
    if passage.change is Change.MOVED:
        yield Piece("moved: ", Look.FAINT, "")
    at, end = passage.here or (0, 0)
    for run in passage.runs:
        start, stop = run.here
        if run.change is Change.ADDED:
            start = stop = max(at, start)
        yield Piece(here[at:start], Look.SAID)
        if run.change is Change.SAME:
            yield Piece(here[start:stop], Look.SAID)
        else:
            words = here[start:stop] if run.change is Change.LEFT_OUT else there[slice(*run.there)]
            yield from _marked(run.change, words, here[start - 1 : start], here[stop : stop + 1])
        at = max(at, stop)
    yield Piece(here[at:end], Look.SAID)


def _marked(change: Change, words: str, before: str, after: str) -> Iterator[Piece]:
    """Words between marks, apart from other words."""
    if before.strip():
        yield Piece(" ")
    yield Piece(f"{OPEN[change]} {words}]", LOOKS[change], f"[{SPOKEN[change]}: {words}]")
    if after.isalnum():
        yield Piece(" ")

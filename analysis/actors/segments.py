"""A run of capitalised words divided into names: titles out, links of organisations kept or cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.actors import titles
from analysis.actors.capitals import Word
from analysis.actors.folding import plain
from analysis.actors.lexicon.bodies import (
    branch_words,
    branching_words,
    head_words,
    loose_heads,
    subject_words,
    thing_words,
)
from analysis.actors.lexicon.common import function_words, is_acronym
from analysis.actors.lexicon.people import (
    creeds,
    dating_words,
    family_first,
    given_names,
    month_names,
    nationalities,
)
from analysis.actors.lexicon.places import place_heads, place_names

_INFLECTED = re.compile(r".+(?:ing|ly)")


class Segment(NamedTuple):
    """The words of one name."""

    words: tuple[Word, ...]
    titled: bool = False
    """A title stands before it."""

    @property
    def start(self) -> int:
        """Where the name begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.words[-1].end


def segments(run: Sequence[Word], titled: bool) -> Iterator[Segment]:
    """The names in a run without openers, in order; `titled` where a title stands before it."""
    if len(run) == 1:
        yield from _untitled(run, titled)
        return
    for part in map(without_openers, _unlinked(run)):
        yield from _untitled(part, titled and bool(part) and part[0] is run[0])


def without_openers(run: Sequence[Word], before: Callable[[], str] = str) -> Sequence[Word]:
    """The run from the first word on that does more than begin a sentence; `before` tells what precedes."""
    at = 0
    while at < len(run) and _is_opener(run[at], at + 1 == len(run)):
        if _is_given_month(run, at, before):
            break
        at += 1
    return run[at:] if at else run


def _is_given_month(run: Sequence[Word], at: int, before: Callable[[], str]) -> bool:
    """Whether the word at `at` is a given name that may be a month: "April Stone", not "in April Stone"."""
    if at + 1 >= len(run) or run[at + 1].gap != " " or plain(run[at].text) not in month_names():
        return False
    if (run[at - 1].text if at else before()).lower() in dating_words():
        return False
    following = plain(run[at + 1].text)
    return following not in function_words() and following not in nationalities()


def _is_opener(word: Word, last: bool) -> bool:
    """Whether a capitalised word only begins a sentence; `last` where its run ends with it."""
    folded = plain(word.text)
    if folded in function_words():
        return not is_acronym(word.text)
    if last or not word.opens or not _INFLECTED.fullmatch(folded):
        return False
    return not (folded in given_names() or folded in place_names() or is_acronym(word.text))


# ---------------------------------------------------------------- links


def _unlinked(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Cut where a link ("of", "and", "for") joins two names and not the parts of one."""
    start = 0
    for at in range(1, len(words)):
        link = words[at].gap.split()[:1]
        if _is_date(words, at) or (link and not _binds(words, start, at, link[0])):
            yield words[start:at]
            start = at
    if start < len(words):
        yield words[start:]


def _binds(words: Sequence[Word], start: int, at: int, link: str) -> bool:
    before, after = plain(words[at - 1].text), plain(words[at].text)
    earlier = [plain(word.text) for word in words[start:at]]
    if link in ("and", "&"):
        return link == "&" or _subjects(earlier, before, after, words, at)
    if link == "of" and before in titles.offices():
        return after in titles.complement_words()
    if link == "of":
        return (
            before in head_words()
            or before in place_heads()
            or before in thing_words()
            or bool(branching_words() & set(earlier))
        )
    if link == "in":
        return after in branch_words() and bool(branching_words() & {*earlier, "".join(earlier[-2:])})
    if link == "at":
        return not head_words().isdisjoint(earlier)
    if link in ("for", "on", "against", "to", "with"):
        return before in head_words() and before not in loose_heads()
    return True


def _is_date(words: Sequence[Word], at: int) -> bool:
    """Whether a word inside a run is no part of a name: a day, a pronoun; "Theresa May" is not cut."""
    folded, before = plain(words[at].text), plain(words[at - 1].text)
    if folded not in function_words() or is_acronym(words[at].text):
        return False
    return before not in given_names() and not (at > 1 and plain(words[at - 2].text) in family_first())


def _subjects(earlier: Sequence[str], before: str, after: str, words: Sequence[Word], at: int) -> bool:
    """Whether "and" stands between two fields of one body: "Food and Drug Administration"."""
    if before not in subject_words() and after not in subject_words():
        return False
    later = [plain(word.text) for word in words[at:]]
    return any(word in head_words() for word in (*earlier, *later))


# ---------------------------------------------------------------- titles


def _untitled(words: Sequence[Word], titled: bool) -> Iterator[Segment]:
    """Cut at titles: what stands before one, and the name it belongs to."""
    if not words:
        return
    if len(words) == 1:
        if not titles.is_title(plain(words[0].text)):
            yield Segment(tuple(words), titled)
        return
    start, end = _title(
        [word.text for word in words], tuple(not word.gap or word.gap.isspace() for word in words)
    )
    if end > start:
        yield from _plain_name(words[:start], titled)
        yield from _untitled(words[end:], True)
    else:
        yield from _plain_name(words, titled)


def _title(words: list[str], spaced: tuple[bool, ...]) -> tuple[int, int]:
    return _title_of(tuple(map(plain, words)), spaced)


@lru_cache(maxsize=1 << 14)
def _title_of(words: tuple[str, ...], spaced: tuple[bool, ...]) -> tuple[int, int]:
    """Where the first title in `words` begins and ends; (0, 0) if there is none."""
    for at, word in enumerate(words):
        if not titles.is_title(word):
            continue
        end = at + 1
        while end < len(words) and spaced[end] and titles.is_title(words[end]):
            end += 1
        end += _complement_after(words, end) if end < len(words) and not spaced[end] else 0
        if end < len(words) and words[end] in head_words():
            continue
        if end == len(words) and word not in titles.offices() and at > 0:
            continue
        start = at
        while start > 0 and spaced[start] and words[start - 1] in titles.modifiers():
            start -= 1
        return start, end
    return 0, 0


def _complement_after(words: tuple[str, ...], at: int) -> int:
    return 1 if at < len(words) and words[at] in titles.complement_words() else 0


def _plain_name(words: Sequence[Word], titled: bool) -> Iterator[Segment]:
    """A segment for the words; an acronym before a person is its own, a nationality or a field goes."""
    if len(words) > 1 and is_acronym(words[0].text) and _person_after(words[1:]):
        yield Segment((words[0],))
        words = words[1:]
        titled = True
    if len(words) > 1 and plain(words[0].text) in _qualifying() and _person_after(words[1:]):
        words = words[1:]
    if words:
        yield Segment(tuple(words), titled)


@cache
def _qualifying() -> frozenset[str]:
    """Words before a person that say of what people, creed or field: "Norwegian", "Fisheries"."""
    return nationalities() | creeds() | subject_words()


def _person_after(words: Sequence[Word]) -> bool:
    return plain(words[0].text) in given_names() and not any(
        plain(word.text) in head_words() for word in words
    )

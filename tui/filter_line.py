"""The filter as a person types it: words, and `is: by: in: tag:` conditions."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.values import Verdict
from store import ActorRow, ArticleRow, ClaimFilter

HINT = "words is: by: in: tag: =SAVED"
_NEAR = 85
"""WRatio above which a name that was typed is taken for an actor's."""
STATES = ("noted", "contested", "revised", "split")


class FilterError(Exception):
    """A condition that can't be met; the text says which and what there is."""


@dataclass(frozen=True)
class Names:
    """The names that `by:` and `in:` are looked up in."""

    actors: tuple[ActorRow, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    """Earlier revisions among them."""

    @cached_property
    def by_id(self) -> dict[int, ArticleRow]:
        """Articles by their ids."""
        return {article.id: article for article in self.articles}

    @cached_property
    def current(self) -> tuple[ArticleRow, ...]:
        """Articles without earlier revisions."""
        return tuple(article for article in self.articles if article.revised_by is None)

    def actor(self, words: str) -> int:
        """The actor meant by `words`: a part of a name, or the nearest spelling. Raises FilterError."""
        spelt = {(a.id, n): n for a in self.actors for n in (a.name, *a.aliases)}
        return self._nearest(spelt, words, "actor")

    def outlet(self, words: str) -> list[int]:
        """The articles of the outlets (or with the titles) that `words` are a part of. Raises FilterError."""
        plain = words.casefold()
        found = [a.id for a in self.articles if plain in a.outlet.casefold()]
        found = found or [a.id for a in self.articles if plain in a.title.casefold()]
        if not found:
            raise FilterError(f"no outlet is called {words!r}")
        return found

    @staticmethod
    def _nearest(spelt: dict[tuple[int, str], str], words: str, what: str) -> int:
        plain = words.casefold()
        whole = [item for item, name in spelt if plain == name.casefold()]
        part = [item for item, name in spelt if plain in name.casefold()]
        if whole or part:
            return (whole or part)[0]
        from rapidfuzz import fuzz, process, utils  # only where a name is misspelt

        found = process.extractOne(
            words, spelt, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR
        )
        if not found:
            raise FilterError(f"no {what} is called {words!r}")
        key: tuple[int, str] = found[2]
        return key[0]


def parse(line: str, names: Names, base: ClaimFilter, saved: Mapping[str, str] | None = None) -> ClaimFilter:
    """The filter that a line stands for, in the order of `base`; `saved` are lines by name, for `=NAME`.

    Raises FilterError.
    """
    found = ClaimFilter(order=base.order)
    words: list[str] = []
    for part in _called(_parts(line), saved or {}):
        key, colon, value = part.partition(":")
        if colon and value and key in ("is", "by", "in", "tag"):
            found = _condition(found, key, value, names)
        elif not (colon and key in ("is", "by", "in", "tag")):
            words.append(part)
    return found.containing(" ".join(words))


def _called(parts: Iterable[str], saved: Mapping[str, str]) -> Iterable[str]:
    """The parts, those of a saved filter in place of its name. Raises FilterError."""
    for part in parts:
        name = part.removeprefix("=")
        if name == part:
            yield part
        elif name in saved:
            yield from _parts(saved[name])
        elif name:
            there = ", ".join(saved) or "none yet"
            raise FilterError(f"no saved filter is called {name!r}; there are {there}")


def _parts(line: str) -> Iterable[str]:
    try:
        return shlex.split(line)
    except ValueError:  # a quotation mark that is still open while it is typed
        return line.replace('"', " ").replace("'", " ").split()


def _condition(found: ClaimFilter, key: str, value: str, names: Names) -> ClaimFilter:
    match key:
        case "by":
            return found.by(names.actor(value))
        case "in":
            return found.in_articles(*names.outlet(value))
        case "tag":
            return found.tagged(value)
        case _:
            return _being(found, value)


def _being(found: ClaimFilter, value: str) -> ClaimFilter:
    """By a verdict or a state, of which the first letters do."""
    begun = value.casefold()
    verdicts = [verdict for verdict in Verdict if verdict.startswith(begun)]
    if verdicts:
        return found.judged(*found.verdicts, *verdicts)
    for state in STATES:
        if state.startswith(begun):
            return _in_state(found, state)
    raise FilterError(f"is:{value} means nothing; there are {', '.join([*Verdict, *STATES])}")


def _in_state(found: ClaimFilter, state: str) -> ClaimFilter:
    match state:
        case "noted":
            return found.noted()
        case "contested":
            return found.contested()
        case "revised":
            return found.left_behind()
        case _:
            return found.split()


def narrows(chosen: ClaimFilter) -> bool:
    """Whether the filter holds any claim back."""
    return chosen != ClaimFilter(order=chosen.order)


def describe(chosen: ClaimFilter, names: Names) -> str:
    """The filter as it would be typed; empty for all claims."""
    parts = [f"is:{verdict}" for verdict in sorted(chosen.verdicts)]
    states = (chosen.noted_only, chosen.contested_only, chosen.left_behind_only, chosen.split_only)
    parts += [f"is:{state}" for state, holds in zip(STATES, states, strict=True) if holds]
    parts += [f"by:{_word(a.name)}" for a in names.actors if a.id == chosen.actor]
    outlets = dict.fromkeys(a.outlet or a.title for a in names.articles if a.id in chosen.articles)
    parts += [f"in:{_word(outlet)}" for outlet in outlets]
    parts += [f"tag:{_word(chosen.tag)}"] if chosen.tag else []
    return " ".join([*parts, chosen.words] if chosen.words else parts)


def _word(text: str) -> str:
    return f'"{text}"' if " " in text else text

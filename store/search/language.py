"""The words that a person looks for, as an expression of FTS5.

Words, "quoted phrases", begin*, AND OR NOT, -word and brackets. Every word goes to FTS5 in quotation marks:
nothing else in it means anything there. What FTS5 would refuse is told in a line.
Source: https://www.sqlite.org/fts5.html#full_text_query_syntax
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.errors import QueryError
from store.file.fts import WORD

LONGEST = 1000
"""Characters of a query."""
DEEPEST = 20
"""Brackets within each other; FTS5 takes expressions up to a depth of 256."""
SHORTEST_BEGINNING = 2
"""Letters before `*`: with one, a large case would give nearly everything."""
GROWING = 3
"""Letters from which on a word that is being typed stands for all that begin with it."""

_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_TOKEN = re.compile(
    r"""(?P<minus>(?<![^\s(])-(?=[\w"(]))
    | "(?P<phrase>[^"]*)"(?P<star>\*?)
    | (?P<open>")
    | (?P<bracket>[()])
    | (?P<word>[^\s()"]+)""",
    re.VERBOSE,
)
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    """`words`, `AND`, `OR`, `NOT`, `(` or `)`."""
    at: int
    """Offset in the query."""
    text: str = ""
    """Of words: as FTS5 takes them."""


def expression(text: str, growing: bool = False) -> str:
    """What a person typed, for `MATCH`; empty where there is no word in it.

    With `growing` it is still being typed: its last word may go on, its last quotation mark is to come.
    Raises QueryError for what has no meaning.
    """
    if len(text) > LONGEST:
        raise QueryError(f"The query has {len(text):,} characters", f"shorten it to {LONGEST:,}")
    clean = text.translate(_QUOTES).replace("\0", " ").encode(errors="replace").decode()
    if growing and clean.count('"') % 2:
        clean += '"*' if len(_last(clean)) >= GROWING else '"'
    tokens = list(_tokens(clean, growing))
    if growing:
        tokens = _finished(tokens)
    return _Parser(tokens).whole() if any(token.kind == "words" for token in tokens) else ""


def _finished(tokens: Sequence[_Token]) -> list[_Token]:
    """Without operators and brackets that wait for a word at the end, and with the brackets closed."""
    kept = list(tokens)
    while kept and kept[-1].kind in (*_OPERATORS, "("):
        kept.pop()
    brackets = [token.kind for token in kept]
    missing = brackets.count("(") - brackets.count(")")
    return [*kept, *(_Token(")", kept[-1].at) for _ in range(missing))]


def _tokens(text: str, growing: bool) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        word, at = match["word"], match.start()
        if match["open"]:
            raise QueryError(f"The quotation mark at character {at + 1} is not closed", 'add another "')
        if match["minus"]:
            yield _Token("NOT", at, "-")
        elif match["bracket"] or word in _OPERATORS:
            yield _Token(match[0], at)
        elif word is None:
            yield from _words(match["phrase"], bool(match["star"]), at)
        else:
            bare, star = word.rstrip("*"), word.endswith("*")
            if "*" in bare:
                raise QueryError(
                    f"* at character {at + 1 + bare.index('*')} is not at the end of a word",
                    "put it there, or search by regex",
                )
            grows = growing and match.end() == len(text) and len(_last(bare)) >= GROWING
            yield from _words(bare, star or grows, at)


def _words(text: str, begins: bool, at: int) -> Iterator[_Token]:
    """What has no space in it stands together: `al-Sharia` is "al Sharia". Signs alone are passed over."""
    if begins and len(_last(text)) < SHORTEST_BEGINNING:
        raise QueryError(
            f"* at character {at + 1 + len(text)} has too little before it",
            f"give {SHORTEST_BEGINNING} letters of the word or more",
        )
    if _last(text):
        yield _Token("words", at, f'"{text}"*' if begins else f'"{text}"')


def _last(text: str) -> str:
    """The last word of a text, or nothing."""
    return next(reversed(WORD.findall(text)), "")


class _Parser:
    """Recursive descent: OR of ANDs of words, brackets, and what is taken away from them."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def whole(self) -> str:
        """The whole query. Raises QueryError."""
        found = self._either()
        if self._kind is not None:
            raise QueryError(f"The bracket at character {self._at} closes nothing", "take it away")
        return found

    @property
    def _kind(self) -> str | None:
        return self._tokens[self._next].kind if self._next < len(self._tokens) else None

    @property
    def _at(self) -> int:
        return self._tokens[self._next].at + 1

    def _either(self) -> str:
        sides = [self._all()]
        while self._kind == "OR":
            self._step_over_operator()
            sides.append(self._all())
        return sides[0] if len(sides) == 1 else f"({' OR '.join(sides)})"

    def _all(self) -> str:
        wanted: list[str] = []
        unwanted: list[str] = []
        first = self._tokens[self._next] if self._kind else None
        while self._kind not in (None, "OR", ")"):
            if self._kind == "AND":
                if not (wanted or unwanted):
                    raise QueryError(f"AND at character {self._at} has no word before it", "put one there")
                self._step_over_operator()
            elif self._kind == "NOT":
                self._step_over_operator()
                unwanted.append(self._one())
            else:
                wanted.append(self._one())
        if not wanted:
            raise self._nothing_wanted(first)
        found = wanted[0] if len(wanted) == 1 else f"({' AND '.join(wanted)})"
        return f"({found} NOT ({' OR '.join(unwanted)}))" if unwanted else found

    def _nothing_wanted(self, first: _Token | None) -> QueryError:
        if first is not None and first.kind == "NOT":
            sign = first.text or "NOT"
            return QueryError(
                f"{sign} at character {first.at + 1} takes away from nothing", "name what is wanted, too"
            )
        if first is not None and first.kind == "OR":
            return QueryError(f"OR at character {first.at + 1} has no word before it", "put one there")
        if first is not None:
            return QueryError(
                f"Nothing stands in the bracket before character {first.at + 1}", "put a word there"
            )
        return QueryError("Nothing stands in the last bracket", "put a word and ) at the end")

    def _step_over_operator(self) -> None:
        """Past AND, OR or NOT, which must have something after it."""
        token = self._tokens[self._next]
        self._next += 1
        if self._kind in (None, ")", "AND", "OR"):
            sign = token.text or token.kind
            raise QueryError(f"{sign} at character {token.at + 1} has no word after it", "put one there")

    def _one(self) -> str:
        """A word, a phrase or a bracket; a second NOT before it is refused like any word that is missing."""
        token = self._tokens[self._next]
        if token.kind == "NOT":
            raise QueryError(f"NOT at character {token.at + 1} follows another", "take one away")
        self._next += 1
        if token.kind == "words":
            return token.text
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(f"More than {DEEPEST} brackets within each other", "take some away")
        found = self._either()
        if self._kind != ")":
            raise QueryError(f"The bracket at character {token.at + 1} is not closed", "add )")
        self._next += 1
        self._depth -= 1
        return found

"""Which part of a case a new article's names can change: what lets the actors grow without starting again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from analysis.actors.agreement import LINK
from analysis.actors.candidates import CROWD, keys
from analysis.actors.comparison import compare
from analysis.actors.folding import plain, sound
from analysis.actors.forms import Form, is_bare, parse
from analysis.actors.nodes import Node, gather
from analysis.actors.owners import calling_words
from analysis.actors.shortenings import acronyms, is_blend
from analysis.values import Naming

Key: TypeAlias = tuple[str, ...]


def touching(
    new: Sequence[Naming], standing: Sequence[Naming], pinned: Mapping[int, int] = {}
) -> frozenset[int]:
    """Positions in `standing` of the namings whose actors `new` can change; `pinned` is of `standing`.

    `unite` over these and `new`, in their order and with their pins, groups them as `unite` over everything
    would, and all others stay grouped as they are. For nothing but a likeness of two heads, a short form and
    its owner, a head that is another's alias, or a pin ever joins two heads: whatever no chain of these leads
    to from `new` cannot meet it. A crowd is compared in part only, depending on who is in it; so one member
    touched touches them all, and the same part is compared again.
    """
    nodes = gather([*standing, *new], pinned)
    paths = _Paths(nodes, [*standing, *new])
    reached = {i for i, node in enumerate(nodes) if node.positions[-1] >= len(standing)}
    waiting = sorted(reached)
    while waiting:
        found = paths.beside(waiting.pop()) - reached
        reached |= found
        waiting += sorted(found)
    return frozenset(p for i in reached for p in nodes[i].positions if p < len(standing))


class _Paths:
    """All that may join two heads of a case."""

    def __init__(self, nodes: Sequence[Node], namings: Sequence[Naming]) -> None:
        self._forms = [parse(node.head) for node in nodes]
        self._ties = [{*_ties(node, namings)} for node in nodes]
        self._bones = [_bones(node) for node in nodes]
        self._tied, self._blocks = _posted(self._ties), _posted(self._bones)
        self._firsts = [_first(form) for form in self._forms]
        self._initial = _posted(self._firsts)
        self._long = _posted([_may_be_called(form) for form in self._forms])
        self._short = _posted([_calls(form) for form in self._forms])

    def beside(self, node: int) -> set[int]:
        """The heads that one step leads to."""
        found = {other for tie in self._ties[node] for other in self._tied[tie]}
        form = self._forms[node]
        found |= {other for call in _calls(form) for other in self._long.get(call, ())}
        found |= {other for call in _may_be_called(form) for other in self._short.get(call, ())}
        found |= self._blends(node)
        for key in self._bones[node]:
            found |= self._alike(node, self._blocks[key])
        return found

    def _blends(self, node: int) -> set[int]:
        """The acronyms that may be made of the beginnings of a body's words, or the bodies of an acronym."""
        form, first = self._forms[node], self._firsts[node]
        beside = {(other, self._forms[other]) for key in first for other in self._initial[key]}
        if form.letters:
            return {other for other, long in beside if is_blend(form.letters, long.text)}
        return {other for other, short in beside if short.letters and is_blend(short.letters, form.text)}

    def _alike(self, node: int, block: Sequence[int]) -> set[int]:
        """The heads of one block that may be joined to `node`: all, if it is a crowd."""
        if len(block) > CROWD:
            return {*block}
        form = self._forms[node]
        return {other for other in block if compare(form, self._forms[other]).score >= LINK}


def _posted(rows: Sequence[Iterable[Key]]) -> dict[Key, list[int]]:
    """Key -> the positions of the rows that hold it."""
    found: dict[Key, list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        for key in row:
            found[key].append(position)
    return found


def _bones(node: Node) -> list[Key]:
    """What a head is looked up by when likenesses are sought; nothing is like an unnamed source."""
    return [] if node.unnamed else [(key,) for key in keys(node.head)]


def _ties(node: Node, namings: Sequence[Naming]) -> Iterator[Key]:
    """What ties heads together whatever they look like: an article's actor, a name, a pin."""
    yield "head", plain(node.head)
    if node.pin is not None:
        yield "pin", str(node.pin)
    for position in node.positions:
        naming = namings[position]
        yield f"article {naming.article}", naming.head
        if not is_bare(parse(naming.name)):
            yield "head", plain(naming.name)


def _first(form: Form) -> list[Key]:
    """The first letter of an acronym or a body."""
    letter = form.letters[:1] or (form.words[0][:1] if form.body else "")
    return [(letter,)] if letter else []


def _calls(form: Form) -> set[Key]:
    """The short forms that a form is one of."""
    found: set[Key] = {("stem", *form.words)}
    if form.letters:
        found.add(("letters", form.letters))
    return found | ({("word", sound(form.words[0]))} if len(form.words) == 1 else set())


def _may_be_called(form: Form) -> set[Key]:
    """The short forms that may stand for a form."""
    found: set[Key] = {("word", sound(word)) for word in calling_words(form)}
    found |= {("letters", letters) for letters in acronyms(form.text)}
    return found | {("stem", *stem) for stem in form.stems}

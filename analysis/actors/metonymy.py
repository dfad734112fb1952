"""Cities that stand for their teams: in sports news "Boston" may be "the Boston Red Sox"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.actors.forms import Form
from analysis.actors.lexicon.bodies import head_words
from analysis.actors.lexicon.common import general_words
from analysis.actors.lexicon.places import place_heads, place_names
from analysis.actors.pins import Partition

_PLURAL = ("s", "sox")
"""How the names of teams end."""


def join_cities(forms: Sequence[Form], counts: Sequence[int], partition: Partition) -> None:
    """Join each place that stands alone to the one team named after it, if that is named at least as often.

    Only for bare lists of names: where a text is at hand, its context tells places from teams. A list is of
    sports news if it holds teams of two places, or one that is also called by its nickname alone.
    """
    teams: dict[str, set[int]] = {}
    for position, form in enumerate(forms):
        for place in _places_of(form):
            teams.setdefault(place, set()).add(partition.find(position))
    if len(teams) < 2 and not _is_called_short(forms, teams, partition):
        return
    for position, form in enumerate(forms):
        owners = teams.get("".join(form.words), set())
        if len(owners) == 1 and len(partition.members(position)) == 1 and not form.title:
            owner = min(owners)
            if sum(counts[m] for m in partition.members(owner)) >= counts[position]:
                partition.join(owner, position)


def _is_called_short(forms: Sequence[Form], teams: Mapping[str, set[int]], partition: Partition) -> bool:
    """Whether the last word of a team's name stands for it as well."""
    groups = [partition.members(owner) for owners in teams.values() for owner in owners]
    return any(
        len(forms[m].words) == 1 and forms[m].words[0].endswith(_PLURAL) for group in groups for m in group
    )


def _places_of(form: Form) -> Iterator[str]:
    """The place that a team's name begins with: a known place and a plural that is no body's word."""
    if len(form.words) < 2 or form.title:
        return
    last = form.words[-1]
    if not last.endswith(_PLURAL) or last in head_words() | place_heads() | general_words():
        return
    for size in range(1, len(form.words)):
        place = "".join(form.words[:size])
        if place in place_names():
            yield place

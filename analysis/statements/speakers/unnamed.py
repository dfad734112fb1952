"""The unnamed sources of an article: which descriptions are of the same one."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.statements.speakers.descriptions import Description
from analysis.statements.speakers.profiles import merged, profile
from analysis.values import Actor, ActorKind, Alias, Profile, Span


@dataclass(slots=True)
class _Source:
    description: Description
    profile: Profile
    spans: set[Span] = field(default_factory=set)
    forms: dict[str, str] = field(default_factory=dict)
    """Its other descriptions, each with the reason."""


class UnnamedSources:
    """Unnamed sources in the order in which they first spoke."""

    def __init__(self) -> None:
        self._sources: list[_Source] = []
        self._latest: dict[str, list[int]] = {}
        self._by_name: dict[str, int] = {}

    def add(self, text: str, description: Description) -> tuple[int, str]:
        """The number of the source that `description` is of, new where none fits, and the reason in words."""
        found = self._find(description)
        known_of = profile(text, description)
        if found is None:
            found = len(self._sources)
            self._sources.append(_Source(description, known_of))
            self._latest.setdefault(description.head, []).append(found)
            self._by_name[description.name.lower()] = found
        source = self._sources[found]
        source.spans.add(description.span)
        source.profile = merged(source.profile, known_of)
        known = source.description.name
        if description.name == known:
            return found, ""
        reason = f"“{description.name}” points back to “{known}”"
        source.forms.setdefault(description.name, reason)
        return found, reason

    def _find(self, description: Description) -> int | None:
        same = self._by_name.get(description.name.lower())
        if same is not None:
            return same
        if not description.definite:
            return None
        for number in reversed(self._latest.get(description.head, [])[-8:]):
            known = self._sources[number].description
            if known.plural is description.plural and description.modifiers <= known.modifiers:
                return number
        return None

    def name(self, number: int) -> str:
        """The name of a source: its first description."""
        return self._sources[number].description.name

    def actors(self) -> tuple[Actor, ...]:
        """The sources as actors."""
        return tuple(
            Actor(
                name=source.description.name,
                kind=ActorKind.OTHER,
                aliases=tuple(Alias(form, reason) for form, reason in source.forms.items()),
                mentions=tuple(sorted(source.spans)),
                unnamed=True,
                profile=source.profile,
            )
            for source in self._sources
        )

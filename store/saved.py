"""Filters that a person keeps under a name, as they are typed. No decision, so no journal."""

from __future__ import annotations

from collections.abc import Mapping

from store.session import Json, Session

_KEY = "filters"


class SavedFilters:
    """The case's saved filters: lines by name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> dict[str, str]:
        """Every filter, in the order of their names."""
        kept = self._session.recall(_KEY)
        lines = kept if isinstance(kept, dict) else {}
        return {name: str(lines[name]) for name in sorted(lines, key=lambda name: (name.casefold(), name))}

    def save(self, name: str, line: str) -> str:
        """Keep a filter, in place of one of the same name; gives the name as it is kept.

        Raises ValueError for a name without a letter, and for nothing to keep.
        """
        name = " ".join(name.replace('"', " ").split())
        if not any(map(str.isalnum, name)):
            raise ValueError("a filter needs a name")
        if not line.strip():
            raise ValueError("there is no filter to save")
        self._keep({**self.all(), name: line.strip()})
        return name

    def delete(self, name: str) -> None:
        """Keep it no longer."""
        self._keep({each: line for each, line in self.all().items() if each != name})

    def _keep(self, lines: Mapping[str, str]) -> None:
        values: dict[str, Json] = dict(lines)
        self._session.remember(**{_KEY: values})

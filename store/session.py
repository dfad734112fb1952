"""What a screen wants to find again: where the cursor was, which filter was on. No decision, no journal."""

from __future__ import annotations

import json
from typing import TypeAlias

from store.file.connection import Connection

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class Session:
    """Values that JSON can hold, under keys of the screen's own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def recall(self, key: str, default: Json = None) -> Json:
        """The value last remembered under a key."""
        found = self._connection.text("SELECT value FROM session WHERE key = ?", [key])
        value: Json = default if found is None else json.loads(found)
        return value

    def remember(self, **values: Json) -> None:
        """Keep values under their keys, over what was there. Raises TypeError for what JSON can't hold."""
        rows = [(key, json.dumps(value)) for key, value in values.items()]
        with self._connection.writing():
            self._connection.run_many("INSERT OR REPLACE INTO session (key, value) VALUES (?, ?)", rows)

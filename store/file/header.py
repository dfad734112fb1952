"""What the file's header says of a case: that it is one, and of which schema."""

from __future__ import annotations

APPLICATION_ID = 0x52534D4E
"""Of every case (https://www.sqlite.org/fileformat.html#application_id): "RSMN"."""

VERSION = 3
"""Number of the last step in `store.upkeep.schema`; each writes its own into the header (user_version)."""

OLDEST = 2
"""The first number that is brought up to date; 1 was never released."""

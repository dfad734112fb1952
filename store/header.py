"""What the file's header says of a case: that it is one, and of which schema."""

from __future__ import annotations

APPLICATION_ID = 0x52534D4E
"""Of every case (https://www.sqlite.org/fileformat.html#application_id): "RSMN"."""

VERSION = 1
"""Number of the last step in `store.schema`; each step writes its own into the header (user_version)."""

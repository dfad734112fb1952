"""Schema versions: a new case, an older one brought up to date after a copy, a newer one refused."""

from __future__ import annotations

from store.errors import CaseError, explained
from store.file.connection import Connection
from store.file.header import APPLICATION_ID, OLDEST, VERSION
from store.upkeep.care import free_name


def begin(connection: Connection) -> None:
    """Make the tables of a new case. The mark that it is one goes into the header last."""
    with explained(connection.path):
        _apply_steps(connection)
        connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.db.enable_wal()


def bring_up_to_date(connection: Connection) -> None:
    """Apply the steps that the case has not seen. Raises CaseError for one that is too new or too old."""
    seen = connection.number("PRAGMA user_version") or 0
    if seen > VERSION:
        what = f"made by a newer Rashomon (schema {seen}, this one knows {VERSION})"
        raise CaseError(what, connection.path, "Upgrade Rashomon to open it")
    if seen < OLDEST:
        what = f"made by a Rashomon from before its first release (schema {seen})"
        raise CaseError(what, connection.path, "Add its accounts to a new case")
    with explained(connection.path):
        if connection.text("PRAGMA journal_mode") != "wal":
            connection.db.enable_wal()
        if seen < VERSION:
            from store.upkeep.care import copy_to

            copy_to(connection.sql, free_name(connection.path, f"schema-{seen}"))
            _apply_steps(connection)


def _apply_steps(connection: Connection) -> None:
    from store.upkeep.schema import (
        steps,  # with sqlite-utils, which a case that is up to date does not wait for
    )

    with connection.writing():
        steps.apply(connection.db)

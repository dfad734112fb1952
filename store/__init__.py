"""The case file: findings, decisions, and what both come to. The only room that knows the database.

What only views and long work ask for is imported when it is named: the first screen does without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from store.case import Case
from store.errors import CaseError, QueryError
from store.filters import ClaimFilter, Order
from store.rows import (
    ActorRow,
    ArticleRow,
    ChangeRow,
    ClaimRow,
    ConflictRow,
    EntryRow,
    MentionRow,
    NamingRow,
    OpinionRow,
    Origin,
    ProfileRow,
    Progress,
    Receipt,
    RemarkRow,
    Ruling,
    StatementRow,
    Subject,
    SuggestionRow,
)

if TYPE_CHECKING:
    from store.collation import SharingRow
    from store.filed import Filed, Known, Outcome
    from store.findings import Namings
    from store.happenings import Calendar
    from store.matrix import SILENT, Axis, Cell, Column, Key
    from store.people_rows import Clashing, HistoryRow, LabelledChange, Lacking, Merged
    from store.sayings import Sayings
    from store.view_rows import (
        Act,
        Contradiction,
        ContradictionRow,
        CopyRow,
        DatedRow,
        DescriptionRow,
        EventRow,
        Hit,
        HitKind,
        Opposed,
        RoleRow,
        Sides,
        SpellingRow,
        Stand,
        TimelineRow,
        Way,
    )

_LATER = {
    "Act": "store.view_rows",
    "Axis": "store.matrix",
    "Calendar": "store.happenings",
    "Cell": "store.matrix",
    "Clashing": "store.people_rows",
    "Column": "store.matrix",
    "Contradiction": "store.view_rows",
    "ContradictionRow": "store.view_rows",
    "CopyRow": "store.view_rows",
    "DatedRow": "store.view_rows",
    "DescriptionRow": "store.view_rows",
    "EventRow": "store.view_rows",
    "Filed": "store.filed",
    "HistoryRow": "store.people_rows",
    "Hit": "store.view_rows",
    "HitKind": "store.view_rows",
    "Key": "store.matrix",
    "Known": "store.filed",
    "LabelledChange": "store.people_rows",
    "Lacking": "store.people_rows",
    "Merged": "store.people_rows",
    "Namings": "store.findings",
    "Opposed": "store.view_rows",
    "Outcome": "store.filed",
    "RoleRow": "store.view_rows",
    "SILENT": "store.matrix",
    "Sayings": "store.sayings",
    "SharingRow": "store.collation",
    "Sides": "store.view_rows",
    "SpellingRow": "store.view_rows",
    "Stand": "store.view_rows",
    "TimelineRow": "store.view_rows",
    "Way": "store.view_rows",
}
"""Names and the modules that they come from (https://peps.python.org/pep-0562/)."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)


__all__ = [
    "SILENT",
    "Act",
    "ActorRow",
    "ArticleRow",
    "Axis",
    "Calendar",
    "Case",
    "CaseError",
    "Cell",
    "ChangeRow",
    "ClaimFilter",
    "ClaimRow",
    "Clashing",
    "Column",
    "ConflictRow",
    "Contradiction",
    "ContradictionRow",
    "CopyRow",
    "DatedRow",
    "DescriptionRow",
    "EntryRow",
    "EventRow",
    "Filed",
    "HistoryRow",
    "Hit",
    "HitKind",
    "Key",
    "Known",
    "LabelledChange",
    "Lacking",
    "MentionRow",
    "Merged",
    "NamingRow",
    "Namings",
    "OpinionRow",
    "Opposed",
    "Order",
    "Origin",
    "Outcome",
    "ProfileRow",
    "Progress",
    "QueryError",
    "Receipt",
    "RemarkRow",
    "RoleRow",
    "Ruling",
    "Sayings",
    "SharingRow",
    "Sides",
    "SpellingRow",
    "Stand",
    "StatementRow",
    "Subject",
    "SuggestionRow",
    "TimelineRow",
    "Way",
]

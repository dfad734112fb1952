"""The case file: findings, decisions, and what both come to. The only room that knows the database.

What only views and long work ask for is imported when it is named: the first screen does without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from store.case import Case
from store.errors import CaseError, QueryError
from store.rows.case import (
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
from store.subjects.filters import ClaimFilter, Order

if TYPE_CHECKING:
    from store.finding.findings import Namings
    from store.finding.sayings import Sayings
    from store.rows.filed import Filed, Known, Outcome
    from store.rows.people import Clashing, HistoryRow, LabelledChange, Lacking, Merged
    from store.rows.views import (
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
    from store.views.collation import SharingRow
    from store.views.happenings import Calendar
    from store.views.matrix import SILENT, Axis, Cell, Column, Key

_LATER = {
    "Act": "store.rows.views",
    "Axis": "store.views.matrix",
    "Calendar": "store.views.happenings",
    "Cell": "store.views.matrix",
    "Clashing": "store.rows.people",
    "Column": "store.views.matrix",
    "Contradiction": "store.rows.views",
    "ContradictionRow": "store.rows.views",
    "CopyRow": "store.rows.views",
    "DatedRow": "store.rows.views",
    "DescriptionRow": "store.rows.views",
    "EventRow": "store.rows.views",
    "Filed": "store.rows.filed",
    "HistoryRow": "store.rows.people",
    "Hit": "store.rows.views",
    "HitKind": "store.rows.views",
    "Key": "store.views.matrix",
    "Known": "store.rows.filed",
    "LabelledChange": "store.rows.people",
    "Lacking": "store.rows.people",
    "Merged": "store.rows.people",
    "Namings": "store.finding.findings",
    "Opposed": "store.rows.views",
    "Outcome": "store.rows.filed",
    "RoleRow": "store.rows.views",
    "SILENT": "store.views.matrix",
    "Sayings": "store.finding.sayings",
    "SharingRow": "store.views.collation",
    "Sides": "store.rows.views",
    "SpellingRow": "store.rows.views",
    "Stand": "store.rows.views",
    "TimelineRow": "store.rows.views",
    "Way": "store.rows.views",
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

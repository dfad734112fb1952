"""The case file: findings, decisions, and what both come to. The only room that knows the database."""

from __future__ import annotations

from store.case import Case
from store.collation import SharingRow
from store.errors import CaseError, QueryError
from store.filters import ClaimFilter, Order
from store.findings import Namings
from store.happenings import Calendar
from store.matrix import SILENT, Axis, Cell, Column, Key
from store.rows import (
    Act,
    ActorRow,
    ArticleRow,
    ChangeRow,
    ClaimRow,
    ConflictRow,
    CopyRow,
    DatedRow,
    EntryRow,
    EventRow,
    Filed,
    Hit,
    HitKind,
    Known,
    MentionRow,
    NamingRow,
    Origin,
    Outcome,
    ProfileRow,
    Progress,
    Receipt,
    RemarkRow,
    Ruling,
    Sides,
    StatementRow,
    Subject,
    SuggestionRow,
    TimelineRow,
    Way,
)
from store.sayings import Sayings

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
    "Column",
    "ConflictRow",
    "CopyRow",
    "DatedRow",
    "EntryRow",
    "EventRow",
    "Filed",
    "Hit",
    "HitKind",
    "Key",
    "Known",
    "MentionRow",
    "NamingRow",
    "Namings",
    "Order",
    "Origin",
    "Outcome",
    "ProfileRow",
    "Progress",
    "QueryError",
    "Receipt",
    "RemarkRow",
    "Ruling",
    "Sayings",
    "SharingRow",
    "Sides",
    "StatementRow",
    "Subject",
    "SuggestionRow",
    "TimelineRow",
    "Way",
]

"""The case file: findings, decisions, and what both come to. The only room that knows the database."""

from __future__ import annotations

from store.case import Case
from store.collation import SharingRow
from store.errors import CaseError, QueryError
from store.filters import ClaimFilter, Order
from store.findings import Namings
from store.matrix import SILENT, Axis, Cell, Column, Key
from store.people_rows import Clashing, HistoryRow, LabelledChange, Lacking, Merged, OpinionRow
from store.rows import (
    ActorRow,
    ArticleRow,
    ChangeRow,
    ClaimRow,
    ConflictRow,
    CopyRow,
    EntryRow,
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
    Ruling,
    Sides,
    StatementRow,
    Subject,
    SuggestionRow,
    Way,
)
from store.sayings import Sayings

__all__ = [
    "SILENT",
    "ActorRow",
    "ArticleRow",
    "Axis",
    "Case",
    "CaseError",
    "Cell",
    "ChangeRow",
    "ClaimFilter",
    "ClaimRow",
    "Clashing",
    "Column",
    "ConflictRow",
    "CopyRow",
    "EntryRow",
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
    "Order",
    "Origin",
    "Outcome",
    "ProfileRow",
    "Progress",
    "QueryError",
    "Receipt",
    "Ruling",
    "Sayings",
    "SharingRow",
    "Sides",
    "StatementRow",
    "Subject",
    "SuggestionRow",
    "Way",
]

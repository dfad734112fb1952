"""Which view a key opens; a view is imported when it is opened."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.commands import Context

if TYPE_CHECKING:
    from tui.views.view import View

VIEWS = {
    Context.ACTOR: "tui.views.actor:ActorView",
    Context.CONFLICTS: "tui.views.conflicts:ConflictsView",
    Context.NOTES: "tui.views.notes:NotesView",
    Context.SEARCH: "tui.views.search:SearchView",
    Context.FILTERS: "tui.views.filters:FiltersView",
    Context.VARIANTS: "tui.views.variants:VariantsView",
    Context.MATRIX: "tui.views.matrix:MatrixView",
    Context.SIDES: "tui.views.sides:SidesView",
    Context.HISTORY: "tui.views.history:HistoryView",
    Context.TIMELINE: "tui.views.timeline:TimelineView",
    Context.COPIES: "tui.views.copies:CopiesView",
}


def view(context: Context) -> type[View]:
    """The class of a view."""
    module, name = VIEWS[context].split(":")
    found: type[View] = getattr(import_module(module), name)
    return found

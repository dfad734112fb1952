"""The frame of the desk: three panes, the bars around them, the line that asks. What they show is Desk's."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui.bindings import bindings
from tui.commands import BY_NAME, COMMANDS, Command, Context
from tui.screens.stage import Stage
from tui.widgets.actors import ActorList
from tui.widgets.article import ArticleView
from tui.widgets.bars import Bar, KeyBar, PaneTitle
from tui.widgets.claims import ClaimList

_NARROW, _ROOMY, _WIDE = 100, 116, 140
"""Columns below which the actors fold away, and from which on the claims are given more room."""


class Frame(Stage[None]):
    """Actors, article, claims, and the bars around them."""

    BINDINGS = bindings(Context.DESK, Context.MOVING)

    def compose(self) -> ComposeResult:
        """Head, panes, status (or question), keys."""
        self._fold_panes()
        yield Bar(id="head")
        with Horizontal(id="panes"):
            with Vertical(id="actors-pane", classes="pane"):
                yield PaneTitle(id="actors-title")
                yield ActorList(id="actors")
            with Vertical(id="article-pane", classes="pane"):
                yield PaneTitle(id="article-title")
                yield ArticleView(id="article")
            with Vertical(id="claims-pane", classes="pane"):
                yield PaneTitle(id="claims-title")
                yield ClaimList(self.case.claims.rows, id="claims")
        yield Bar(id="status")
        yield KeyBar(id="keys")

    # ------------------------------------------------------------ parts

    @property
    def claims(self) -> ClaimList:
        """The claims pane."""
        return self.query_one(ClaimList)

    @property
    def article(self) -> ArticleView:
        """The article pane."""
        return self.query_one(ArticleView)

    @property
    def actors(self) -> ActorList:
        """The actors pane."""
        return self.query_one(ActorList)

    # ------------------------------------------------------------ the frame

    def on_resize(self) -> None:
        """Fold panes by width."""
        self._fold_panes()

    def _fold_panes(self) -> None:
        width = self.app.size.width
        self.set_class(width < _NARROW, "-narrow")
        self.set_class(width >= _ROOMY, "-roomy")
        self.set_class(width >= _WIDE, "-wide")

    @property
    def context(self) -> Context | None:
        """The context of the pane with the focus."""
        panes: dict[Widget | None, Context] = {
            self.actors: Context.ACTORS,
            self.article: Context.ARTICLE,
            self.claims: Context.CLAIMS,
        }
        return panes.get(self.focused)

    def show_keys(self, commands: Sequence[Command] = ()) -> None:
        """The keys of these commands; without any, those that matter in the pane with the focus."""
        here = [c for c in COMMANDS if c.footer and c.context is self.context]
        everywhere = [c for c in COMMANDS if c.footer and c.context is Context.DESK]
        chosen = commands or sorted([*here, *everywhere], key=lambda c: c is BY_NAME["help"])
        super().show_keys(chosen)

    @property
    def claims_hidden(self) -> bool:
        """Whether the actors stand where the claims would be."""
        return self.has_class("-narrow") and self.has_class("-actors")

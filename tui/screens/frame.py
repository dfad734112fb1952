"""The frame of the desk: three panes, the bars around them, the line that asks. What they show is Desk's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive
from textual.screen import Screen
from textual.suggester import Suggester
from textual.widget import Widget

from store import Case
from tui.bindings import bindings
from tui.commands import BY_NAME, COMMANDS, Command, Context, shown
from tui.screens.small import SmallScreen, too_small
from tui.widgets.actors import ActorList
from tui.widgets.article import ArticleView
from tui.widgets.ask import AskLine
from tui.widgets.bars import Bar, KeyBar, PaneTitle
from tui.widgets.claims import ClaimList

_NARROW, _ROOMY, _WIDE = 100, 116, 140
"""Columns below which the actors fold away, and from which on the claims are given more room."""


class Frame(Screen[None]):
    """Actors, article, claims, and the bars around them."""

    BINDINGS = bindings(Context.DESK, Context.MOVING)
    AUTO_FOCUS = ""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Textual draws the whole screen when the focus moves; the panes here draw what changes themselves."""

    def __init__(self, case: Case, keys: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.case = case
        self.keys = keys or {}
        """Keys of the commands that the person remapped."""

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

    @property
    def status(self) -> tuple[str, str]:
        """What the status line says."""
        return self.query_one("#status", Bar).words

    def say(self, words: str, right: str = "") -> None:
        """Say something on the status line."""
        self.query_one("#status", Bar).say(words, right)

    def question(
        self,
        label: str,
        then: Callable[[str], None],
        value: str = "",
        known: Sequence[str] = (),
        hint: str = "",
        changed: Callable[[str], object] | None = None,
        completes: Suggester | None = None,
        replace: bool = False,
        left: Callable[[], None] | None = None,
    ) -> None:
        """Ask for words on the last line: `then` gets them, `left` is called where the person steps back.

        With `replace` the first letter typed takes the place of `value`.
        """

        def answered(words: str | None) -> None:
            self.tell()
            if words is not None:
                then(words)
            elif left:
                left()

        completion = "→ completes · " if known or completes else ""
        self.say(hint, f"{completion}Enter takes it · Esc leaves")

        def ask() -> None:
            self.query_one(AskLine).open(label, answered, value, known, changed, completes, replace)

        if self.query(AskLine):
            ask()
        else:  # in the first moments
            self.get_ready()
            self.call_after_refresh(ask)

    def get_ready(self) -> None:
        """Load what the first question and the first decision would wait for; the first screen doesn't."""
        self.case.prepare()
        if not self.query(AskLine):
            self.mount(AskLine(id="ask"))

    def tell(self) -> None:
        """Say what the status line says where nothing has happened."""
        self.say("")

    # ------------------------------------------------------------ the frame

    def on_resize(self) -> None:
        """Fold panes by width; where there is too little room, another screen says so."""
        self._fold_panes()
        if too_small(self.app.size) and self.app.screen is self:
            self.app.push_screen(SmallScreen())

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
        self.query_one(KeyBar).show([(self.key(c.name), c.label) for c in chosen])

    def key(self, command: str) -> str:
        """The key of a command as a person sees it, remapped or not."""
        return shown(self.keys.get(command, BY_NAME[command].keys)).split()[0]

    @property
    def claims_hidden(self) -> bool:
        """Whether the actors stand where the claims would be."""
        return self.has_class("-narrow") and self.has_class("-actors")

"""The program on the screen: looks, remapped keys; the screens do the rest."""

from __future__ import annotations

import os

from textual import events

from store import Case, CaseError
from tui import themes
from tui.drawing.safe import safe
from tui.palette import TableProvider
from tui.screens.reading import ReadingScreen
from tui.settings import THEMES, Settings
from tui.signals import Signals
from tui.touring import Touring
from tui.widgets.ask import Words


class Rashomon(Signals, Touring, inherit_bindings=False):
    """A case on the screen; `run` gives the exit status."""

    TITLE = "Rashomon"
    CSS_PATH = "desk.tcss"
    COMMANDS = {TableProvider}
    ENABLE_COMMAND_PALETTE = False  # its key is in the table of commands, like every other

    def __init__(self, case: Case, settings: Settings | None = None, theme: str = "") -> None:
        if os.environ.get("NO_COLOR") == "":
            del os.environ["NO_COLOR"]  # by the convention of no-color.org an empty one does not count
        without_colour = "NO_COLOR" in os.environ
        # Textual picks its filter for NO_COLOR here; the one for RGB would paint grey on grey.
        super().__init__(ansi_color=True if without_colour else None)
        self.case = case
        self.settings = settings or Settings()
        self.animation_level = "none"
        for known in themes.LOOKS:
            self.register_theme(known)
        wanted = "" if without_colour else self.settings.theme or theme
        self.theme = wanted if wanted in THEMES else themes.fitting(os.environ)

    def _handle_exception(self, error: Exception) -> None:
        """A case that can't be read any more ends the program with one line, not with a traceback."""
        if isinstance(error, CaseError):
            self.exit(1, return_code=1, message=safe(str(error)))
        else:
            super()._handle_exception(error)

    def on_key(self, event: events.Key) -> None:
        """Hand on words that were typed ahead of a question.

        Keys are looked up here after they have bubbled up from the widget that had the focus when they came.
        An input keeps its letters: one that gets here while it has the focus was typed before it had.
        """
        if isinstance(self.focused, Words) and (event.is_printable or event.key == "enter"):
            event.prevent_default()
            self.focused.post_message(events.Key(event.key, event.character))

    def get_default_screen(self) -> ReadingScreen:
        """The desk is the first screen, not one pushed over an empty one."""
        return ReadingScreen(self.case, self.settings.keys)

    def on_mount(self) -> None:
        """Take on the person's keys, and leave in good order when told to from outside."""
        self.set_keymap(self.settings.keys)
        self.heed_signals(self.leave)

    def action_leave(self) -> None:
        """Leave from whatever screen."""
        self.leave(0)

    def leave(self, status: int) -> None:
        """End, from whatever screen; where one was is remembered."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.keep_session()
        self.exit(status, return_code=status)

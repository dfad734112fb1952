"""The command palette, fed by the table of commands."""

from __future__ import annotations

from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS, VIEWS, Command, Context, shown
from tui.screens.layer import Layer
from tui.screens.reading import ReadingScreen


class Palette(CommandPalette, Layer[None]):
    """Textual's, which keys typed ahead do no harm."""

    def _action_command_list(self, action: str) -> None:
        """Move in the list of commands; in an empty one Textual's own would raise KeyError."""
        if self.query_one(CommandList).option_count:
            super()._action_command_list(action)


class TableProvider(Provider):
    """Every command of the desk by its words; the moves are for keys only."""

    def _known(self) -> list[Command]:
        return [c for c in COMMANDS if c.context not in (*VIEWS, Context.VIEW) and not c.moves]

    def _give(self, command: Command) -> None:
        if isinstance(self.screen, ReadingScreen):
            self.screen.give(command)

    def _line(self, command: Command) -> str:
        keys = self.screen.keys if isinstance(self.screen, ReadingScreen) else {}
        return f"{command.help}  {shown(keys.get(command.name, command.keys))}"

    async def discover(self) -> Hits:
        """All commands, in the order of the table."""
        for command in self._known():
            yield DiscoveryHit(self._line(command), partial(self._give, command))

    async def search(self, query: str) -> Hits:
        """The commands whose words match."""
        matcher = self.matcher(query)
        for command in self._known():
            score = matcher.match(f"{command.label} {command.help}")
            if score > 0:
                yield Hit(score, matcher.highlight(self._line(command)), partial(self._give, command))

"""The command palette, fed by the table of commands."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS, VIEWS, Command, Context, shown
from tui.screens.reading import ReadingScreen


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

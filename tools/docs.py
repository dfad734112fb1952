"""Make the pages and pictures that follow from the program: `make docs`.

docs/KEYS.md from the table of commands, docs/rashomon.1 from that and the table of verbs, docs/screenshot.svg
from the sample case.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import manual

import sample_data
from exchange.readers import expand
from store import Case
from tui.app import Rashomon
from tui.commands import COMMANDS, Context, shown
from tui.screens.reading import ReadingScreen
from tui.workflow import take_in

DOCS = Path(__file__).resolve().parent.parent / "docs"


def keys_page() -> str:
    """docs/KEYS.md."""
    parts = [
        "# Keys",
        "Made from `tui/commands.py` by `make docs`. The *name* is what `config.toml` remaps:",
        '```toml\n[keys]\nundo = "ctrl+u"\n```',
    ]
    for context in Context:
        rows = [f"| `{shown(c.keys)}` | {c.name} | {c.help} |" for c in COMMANDS if c.context is context]
        if rows:
            parts += [f"## {context.value}", "\n".join(["| key | name | does |", "|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


async def screenshot() -> str:
    """The reading desk on the sample case, at 110 x 32."""
    with tempfile.TemporaryDirectory() as folder, Case.create(Path(folder) / "benghazi.rashomon") as case:
        take_in(case, expand([sample_data.folder("benghazi")]))
        app = Rashomon(case, theme="dark")
        async with app.run_test(size=(110, 32)) as pilot:
            await pilot.press("down", "c", "down")
            if isinstance(app.screen, ReadingScreen):
                app.screen.follow_now()
            await pilot.pause()
            return app.export_screenshot(title="rashomon demo")


def main() -> None:
    """Write them."""
    (DOCS / "KEYS.md").write_text(keys_page(), encoding="utf-8")
    (DOCS / "rashomon.1").write_text(manual.man_page(), encoding="utf-8")
    (DOCS / "screenshot.svg").write_text(asyncio.run(screenshot()), encoding="utf-8")


if __name__ == "__main__":
    main()

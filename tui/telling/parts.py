"""What `rashomon show` can show, and the function that tells it; each is imported when it is asked for."""

from __future__ import annotations

PARTS = {
    "articles": "tui.telling.articles:whole",
    "claims": "tui.telling.claims:whole",
    "actors": "tui.telling.actors:whole",
    "portraits": "tui.telling.actor:whole",
    "reading": "tui.telling.reading:whole",
    "conflicts": "tui.telling.conflicts:whole",
    "notes": "tui.telling.notes:whole",
    "variants": "tui.telling.variants:whole",
    "matrix": "tui.telling.matrix:whole",
    "sides": "tui.telling.sides:whole",
    "history": "tui.telling.history:whole",
    "timeline": "tui.telling.timeline:whole",
    "origins": "tui.telling.copies:whole",
}

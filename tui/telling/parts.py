"""What `rashomon show` can show, and the function that tells it; each is imported when it is asked for."""

from __future__ import annotations

PARTS = {
    "conflicts": "tui.telling.conflicts:whole",
    "notes": "tui.telling.notes:whole",
    "variants": "tui.telling.variants:whole",
    "matrix": "tui.telling.matrix:whole",
    "sides": "tui.telling.sides:whole",
    "timeline": "tui.telling.timeline:whole",
    "origins": "tui.telling.copies:whole",
}

"""How the screen does on a case at size: opening, moving, filtering, deciding, memory.

    python benchmarks/screen_scale.py [ARTICLES] [STATEMENTS_PER_ARTICLE]

Drives the reading screen without a terminal on the case of `store_scale.py` (10,000 articles and about
100,000 claims unless told otherwise), and takes the CPU time from a key to its paint: the driver's own waits
are not in it. Budgets: open as fast as an empty case + 0.3 s, key to paint 50 ms, 80 MB.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from store_scale import analyse, articles
from textual.pilot import Pilot

from analysis import VERSION
from store import Case
from tui.app import Rashomon

KEYS = {
    "down": ["j"] * 20,
    "page down": ["pagedown"] * 10,
    "last, first": ["G", "g"],
    "verdict": ["c", "d"],
    "undo": ["z"] * 2,
}


def build(path: Path, count: int, each: int) -> None:
    with Case.create(path) as case:
        for article, reading in articles(count, each):
            case.filing.file(article, reading, VERSION)
        analyse(case)


async def press(pilot: Pilot[int], keys: list[str]) -> float:
    """Milliseconds of CPU from a key to its paint, the median."""
    times = []
    for key in keys:
        start = time.process_time()
        await pilot.press(key)
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


async def search(pilot: Pilot[int], words: str) -> tuple[float, float]:
    """Milliseconds of CPU from a letter to its paint, the median, and for all that searching took."""
    start = time.process_time()
    letter = await press(pilot, list(words))
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if not w.is_finished])
    await pilot.pause()
    return letter, 1000 * (time.process_time() - start)


async def drive(path: Path) -> None:
    start = time.perf_counter()
    with Case.open(path) as case:
        async with Rashomon(case).run_test(size=(120, 40)) as pilot:
            print(f"{'open':20}{time.perf_counter() - start:8.2f} s")
            for what, keys in KEYS.items():
                print(f"{what:20}{await press(pilot, keys):8.1f} ms")
            await pilot.press("slash")
            print(f"{'filter, per letter':20}{await press(pilot, list('bark')):8.1f} ms")
            await pilot.press("escape")
            print(f"{'search, open':20}{await press(pilot, ['f']):8.1f} ms")
            for what, words in (("words", "bark sost"), ("regex", "bark.*sost"), ("names", "balin")):
                letter, whole = await search(pilot, words)
                print(f"{f'search {what}':20}{letter:8.1f} ms a letter, {whole:.0f} ms for all hits")
                print(f"{'  cursor down':20}{await press(pilot, ['enter', *'jjjj']):8.1f} ms")
                await pilot.press("slash", "ctrl+r", "ctrl+u")
    peak = next(
        line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")
    )
    print(f"{'memory':20}{int(peak.split()[1]) / 1024:8.0f} MB")


def main() -> None:
    if sys.argv[1:2] == ["--drive"]:
        asyncio.run(drive(Path(sys.argv[2])))
        return
    with tempfile.TemporaryDirectory() as folder:
        path, empty = Path(folder) / "scale.rashomon", Path(folder) / "empty.rashomon"
        build(path, *(int(word) for word in sys.argv[1:] or (10_000, 13)))
        Case.create(empty).close()
        for case in (empty, path):
            print(f"--- {case.stem}")
            subprocess.run([sys.executable, __file__, "--drive", str(case)], check=True)


if __name__ == "__main__":
    main()

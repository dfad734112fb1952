"""What a filter that is being typed may go on with: `by:Oko` with `by:Okoro`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from textual.suggester import Suggester

from analysis.values import Verdict
from tui.drawing.safe import safe
from tui.filter_line import HINT, STATES, Names

_LAST = re.compile(r"""(?:^|\s)(?P<key>is:|by:|in:|tag:|=)(?P<typed>"[^"]*|[^\s"]*)\Z""")


def completions(names: Names, tags: Iterable[str], saved: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """By the sign that a condition begins with: what may follow it."""
    actors = (name for actor in names.actors for name in (actor.name, *actor.aliases))
    outlets = (article.outlet or article.title for article in names.articles)
    known = {
        "is:": (Verdict.OPEN, *STATES, *Verdict),
        "by:": actors,
        "in:": outlets,
        "tag:": tags,
        "=": saved,
    }
    return {key: list(dict.fromkeys(map(safe, each))) for key, each in known.items()}


def hint(line: str, known: Mapping[str, Sequence[str]]) -> str:
    """What the condition at the end of a line may be, as far as it is typed; else what there is to type."""
    found = _LAST.search(line)
    if found is None:
        return HINT
    typed = found["typed"].strip('"').casefold()
    fitting = [each for each in known[found["key"]] if f" {typed}" in f" {each}".casefold()]
    return f"{found['key']} {' · '.join(fitting)}" if fitting else HINT


class LastWord(Suggester):
    """Completes the condition at the end of the line; where no quotation mark is open, by single words."""

    def __init__(self, known: Mapping[str, Sequence[str]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last condition completed; None where nothing fits."""
        found = _LAST.search(value)
        if found is None or not found["typed"].strip('"'):
            return None
        typed = found["typed"]
        offered = self._known[found["key"]]
        quoted = typed.startswith('"')
        choices = (f'"{each}"' for each in offered) if quoted else _words(offered)
        begun = (each for each in choices if each.casefold().startswith(typed.casefold()))
        whole = next(begun, None)
        return None if whole is None else value + whole[len(typed) :]


def _words(texts: Iterable[str]) -> Iterable[str]:
    """Whole texts of one word, then the words of the others."""
    texts = list(texts)
    yield from (text for text in texts if " " not in text)
    yield from (word for text in texts for word in text.split())

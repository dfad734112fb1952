"""The columns of a timeline: articles, days, or some days together, whatever there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from store import DatedRow

_ARTICLE = 6
"""Cells that a column of one article needs: a month and a day, and a space."""
_DAY = 2
"""Cells that a column of a day needs: a sign, and a space or a line."""
_MOST = 14
"""Cells that a column has at most."""
UNDATED = "no date"


@dataclass(frozen=True, slots=True)
class Column:
    """Articles that stand above each other."""

    articles: tuple[DatedRow, ...]

    @property
    def day(self) -> str:
        """The first day, as ISO 8601; empty where no article has a date."""
        return self.articles[0].published[:10]

    @property
    def days(self) -> str:
        """The day, or the first and the last."""
        last = self.articles[-1].published[:10]
        return (self.day if last == self.day else f"{self.day} to {last}") or UNDATED


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns in the order of time, those of articles without a date in a last one of its own."""

    columns: tuple[Column, ...]
    width: int
    """Cells of each column with a date."""
    at: dict[int, int]
    """Article -> the column it stands in."""

    def left(self, column: int) -> int:
        """The cell that a column begins at; before the undated one a cell is left free."""
        undated = column > 0 and not self.columns[column].day if column < len(self.columns) else False
        return column * self.width + undated

    def labels(self) -> list[tuple[int, str]]:
        """Dates and the cells they begin at, as many as fit; without the year where there is one only."""
        years = {column.day[:4] for column in self.columns if column.day}
        cut, end, shown = 5 if len(years) == 1 else 0, -1, list[tuple[int, str]]()
        for number, column in enumerate(self.columns):
            label = column.day[cut:] or UNDATED
            at = self.left(number)
            repeated = number and column.day and column.day == self.columns[number - 1].day
            if at > end and not repeated:
                shown.append((at, label))
                end = at + len(label)
        return shown

    @property
    def year(self) -> str:
        """The year of all dates, where there is one only."""
        years = {column.day[:4] for column in self.columns if column.day}
        return years.pop() if len(years) == 1 else ""


def axis(articles: Sequence[DatedRow], room: int) -> Axis:
    """The axis for articles in the order of publication, in so many cells."""
    dated = [article for article in articles if article.published]
    undated = tuple(article for article in articles if not article.published)
    room = max(_DAY, room - (len(UNDATED) + 1 if undated else 0))
    groups = _groups(dated, room)
    columns = [Column(group) for group in groups] + ([Column(undated)] if undated else [])
    at = {article.id: number for number, column in enumerate(columns) for article in column.articles}
    return Axis(tuple(columns), min(_MOST, room // max(1, len(groups))), at)


def _groups(dated: Sequence[DatedRow], room: int) -> list[tuple[DatedRow, ...]]:
    if len(dated) * _ARTICLE <= room:
        return [(article,) for article in dated]
    days = [tuple(group) for _, group in groupby(dated, key=lambda article: article.published[:10])]
    if len(days) * _DAY <= room:
        return days
    many = room // _DAY
    edges = [len(days) * number // many for number in range(many + 1)]
    return [tuple(article for day in days[start:end] for article in day) for start, end in pairwise(edges)]

"""What happens to one claim from article to article: told, repeated, changed, denied, corrected, dropped."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.values import Stance
from store.rows.views import Act, DatedRow, EventRow


@dataclass(frozen=True, slots=True)
class Telling:
    """An article tells the claim by a statement."""

    statement: int
    article: int
    side: Stance
    """To the claim's wording."""
    stance: Stance
    """The cue's, whatever the content affirms."""
    carried: bool
    """Whether the statement stands in a later revision by now, word for word."""
    noticed: bool
    """Whether it stands in a correction notice."""


@dataclass(frozen=True, slots=True)
class Clashing:
    """A statement of the claim clashes with another statement."""

    statement: int
    other: int
    article: int
    """The other's."""
    within: bool
    """Whether both are of the claim."""


class Calendar:
    """The articles of a case in the order of publication, last those without a date."""

    def __init__(self, articles: Sequence[DatedRow]) -> None:
        self.articles = articles
        self.place = {article.id: place for place, article in enumerate(articles)}
        self.revised_by = {a.revises: a.id for a in articles if a.revises is not None}
        self.outlets: dict[str, list[int]] = {}
        """Outlet -> the places of its articles that have a date."""
        for place, article in enumerate(articles):
            if article.published and article.outlet:
                self.outlets.setdefault(article.outlet.casefold(), []).append(place)

    def at(self, article: int) -> DatedRow:
        """An article by its id."""
        return self.articles[self.place[article]]

    def sorted(self, articles: Iterable[int]) -> list[int]:
        """Ids of articles in the order of publication."""
        return sorted(articles, key=self.place.__getitem__)


def happenings(
    tellings: Sequence[Telling], clashes: Sequence[Clashing], calendar: Calendar
) -> tuple[EventRow, ...]:
    """One event for each article in which something happens to a claim, in the order of the calendar.

    Of an article without a date nobody can say whether it told the claim first or is silent on it by now.
    """
    by_article: dict[int, list[Telling]] = {}
    for telling in tellings:
        by_article.setdefault(telling.article, []).append(telling)
    first = next((a for a in calendar.sorted(by_article) if calendar.at(a).published), None)
    against = _against(clashes, by_article, by_article.get(first or 0, ()))
    events = {
        article: _event(calendar.at(article), by_article, against, article == first)
        for article in {*by_article, *against}
    }
    tells = {article for article, event in events.items() if event.act is not Act.AGAINST}
    for act, articles in (
        (Act.SILENT, _silent(tells, calendar)),
        (Act.DROPPED, _dropped(tells, calendar)),
    ):
        events |= {item: EventRow(item, act, None) for item in articles if item not in by_article | against}
    return tuple(events[article] for article in calendar.sorted(events))


def _against(
    clashes: Iterable[Clashing], told: Mapping[int, Sequence[Telling]], opening: Sequence[Telling]
) -> dict[int, int]:
    """Article -> the statement in it that clashes with the claim; within it, with its first telling.

    An article that tells the claim and what others say against it repeats the claim.
    """
    first = {telling.statement for telling in opening}
    return {
        clash.article: clash.other
        for clash in clashes
        if (
            clash.statement in first and clash.other not in first
            if clash.within
            else clash.article not in told
        )
    }


def _event(
    article: DatedRow, by_article: Mapping[int, Sequence[Telling]], against: Mapping[int, int], first: bool
) -> EventRow:
    """The most telling thing that an article does with the claim."""
    told = by_article.get(article.id, ())
    noticed = next((telling for telling in told if telling.noticed), None)
    if noticed:
        return EventRow(article.id, Act.CORRECTED, noticed.statement)
    if _revised(article, by_article, against):
        statement = against.get(article.id, told[0].statement if told else None)
        return EventRow(article.id, Act.CORRECTED, statement)
    for telling in sorted(told, key=lambda telling: telling.side is Stance.DOUBTS):
        if telling.side is Stance.DENIES:
            act = Act.DENIED if telling.stance is Stance.DENIES else Act.AGAINST
            return EventRow(article.id, act, telling.statement)
        if telling.side is Stance.DOUBTS and not first:
            return EventRow(article.id, Act.DOUBTED, telling.statement)
    if article.id in against and not first:
        return EventRow(article.id, Act.AGAINST, against[article.id])
    return EventRow(article.id, Act.FIRST if first else Act.REPEATED, told[0].statement)


def _revised(
    article: DatedRow, by_article: Mapping[int, Sequence[Telling]], against: Mapping[int, int]
) -> bool:
    """Whether a revision tells otherwise what the text before it told."""
    before = by_article.get(article.revises, ()) if article.revises is not None else ()
    kept = {telling.statement for telling in before}
    told = by_article.get(article.id, ())
    new = article.id in against or any(telling.statement not in kept for telling in told)
    left = any(not telling.carried for telling in before)
    return left and new


def _silent(told: Collection[int], calendar: Calendar) -> Iterator[int]:
    """Articles without the claim that follow one of the same outlet that told it."""
    for outlet in {calendar.at(article).outlet.casefold() for article in told} - {""}:
        articles = [calendar.articles[place].id for place in calendar.outlets.get(outlet, ())]
        yield from (later for before, later in pairwise(articles) if before in told and later not in told)


def _dropped(told: Collection[int], calendar: Calendar) -> Iterator[int]:
    """Revisions without the claim of a text that told it."""
    for newer in filter(None, map(calendar.revised_by.get, told)):
        if newer not in told and calendar.at(newer).published:
            yield newer

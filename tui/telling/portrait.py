"""Who an actor is, in lines of words: names, roles, offers, and how the outlets describe unnamed ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len

from analysis.values import Spans
from store import ActorRow, Case, DescriptionRow, RoleRow, SpellingRow, Stand, Subject
from tui.drawing import signs
from tui.drawing.lines import Line, Look, Piece, line
from tui.drawing.remarks import hashed
from tui.drawing.wrap import clip

PROFILE = ("institution", "nationality", "rank", "number", "condition")
"""What is known of an unnamed source: fields of `Profile`, and columns of the table."""
_COLUMN = 24
"""Cells of a column of the table at most."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Another actor that may be the same."""

    actor: ActorRow
    reason: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that is known of an actor; statements by their ids, as there may be thousands."""

    actor: ActorRow
    note: str
    tags: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    spellings: tuple[SpellingRow, ...]
    offers: tuple[Offer, ...]
    described: tuple[DescriptionRow, ...]
    stands: tuple[Stand, ...]
    said: Sequence[int]
    about: Mapping[int, Spans] = field(default_factory=dict)
    """For each statement of others where its quotation names them."""


def portrait(case: Case, actor: int) -> Portrait:
    """Look an actor up, without what others say of them. Raises CaseError when there is none of that id."""
    row = case.actors.row(actor)
    pairs = [
        (s.a if s.b == actor else s.b, s.reason) for s in case.actors.suggestions() if actor in (s.a, s.b)
    ]
    spellings, roles = case.portraits.names(actor)
    return Portrait(
        actor=row,
        note=case.notes.text(Subject.ACTOR, actor),
        tags=case.tags.of(Subject.ACTOR, [actor])[actor],
        roles=roles,
        spellings=spellings,
        offers=tuple(Offer(case.actors.row(other), reason) for other, reason in pairs),
        described=case.portraits.described(actor),
        stands=case.contradictions.of_actor(actor),
        said=case.portraits.said(actor),
    )


def with_others(case: Case, found: Portrait) -> Portrait:
    """The portrait with what others say of them, which takes longest to find."""
    return replace(found, about=case.portraits.about(found.actor.id))


def head(found: Portrait) -> Iterator[Line]:
    """Name and kind, roles with who gives them, counts, note and tags."""
    actor = found.actor
    kind = "unnamed source" if actor.unnamed else actor.kind.value
    decided = " · your decision" if actor.touched else ""
    yield line(Piece(actor.name, Look.STRONG), Piece(f" · {kind}{decided}", Look.FAINT))
    for role in found.roles:
        yield line(f"  {role.role}", Piece(f" · {', '.join(role.outlets)}", Look.FAINT))
    counts = (
        signs.counted(actor.statements, "statement"),
        f"named {signs.counted(actor.mentions, 'time')} in {signs.counted(actor.articles, 'account')}",
    )
    yield line(Piece(f"  {' · '.join(counts)}", Look.FAINT))
    if found.note:
        yield line(Piece(f"  {signs.NOTE} ", Look.KEY), " ".join(found.note.split()))
    if found.tags:
        yield line(f"  {hashed(found.tags)}")


def spelling(row: SpellingRow) -> Line:
    """A spelling: how often, in which outlets, why it is theirs."""
    why = "; ".join([*row.reasons, *(["your decision"] if row.decided else [])])
    return line(
        f"{row.name} ×{row.count:,}" if row.count else row.name,
        Piece(f" · {', '.join(row.outlets)}", Look.FAINT),
        Piece(f" · {why}" if why else "", Look.FAINT),
    )


def offered(offer: Offer) -> Line:
    """Another actor that may be the same, and why."""
    counts = signs.counted(offer.actor.statements, "statement")
    return line(
        Piece(f"{signs.PERHAPS} ", Look.KEY),
        f"{offer.actor.name}?",
        Piece(f" · {offer.reason} · {counts}", Look.FAINT),
    )


def table(rows: Sequence[DescriptionRow]) -> list[Line]:
    """How each outlet describes an unnamed source, under a line of headings; what none tells is left out.

    No lines for a named actor.
    """
    cells = [
        ("outlet", *PROFILE),
        *((r.outlet, *(getattr(r.profile, name) for name in PROFILE)) for r in rows),
    ]
    columns = [column for column in zip(*cells, strict=True) if any(column[1:])]
    widths = [min(_COLUMN, max(map(cell_len, column))) for column in columns]
    return [
        tuple(
            Piece(_padded(cell or "–", width), Look.PLAIN if number and cell else Look.FAINT)
            for cell, width in zip(told, widths, strict=True)
        )
        for number, told in enumerate(zip(*columns, strict=True))
    ]


def _padded(text: str, width: int) -> str:
    clipped = clip(text, width)
    return clipped + " " * (width - cell_len(clipped) + 2)

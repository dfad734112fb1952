"""A small case made by hand, so that tests of the screen don't move when the analysis learns something."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from analysis import VERSION
from analysis.values import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Cast,
    Clash,
    ConflictKind,
    Form,
    Grouping,
    Kind,
    Reading,
    Span,
    SpeakerKind,
    Stance,
    Statement,
    Suggestion,
)
from store import Case

# [content]{source|cue|speaker|stance}: what is marked up becomes a statement, the braces go.
ACCOUNTS = (
    (
        "The Ferry Post",
        "2031-04-02",
        "Bridge closed after night of shouting",
        """[There was a crowd on the bridge before the gates fell]{Dana Okoro|said|Dana Okoro|says}, \
Dana Okoro said. The toll keeper of the Varn bridge added that \
[nobody had been warned]{The toll keeper|added|Dana Okoro|says}.

Officials at the ministry said \
[two people were hurt]{Officials at the ministry|said|ministry officials|says}. They spoke on \
condition of anonymity.

[“I heard three bangs and then the chain ran out,”]{Ilse Brandt|said|Ilse Brandt|says} said Ilse Brandt, \
who keeps the kiosk by the eastern ramp. She has sold coffee there for eleven years and knows every cart \
that passes.""",
    ),
    (
        "Varn Observer",
        "2031-04-03",
        "Ministry speaks of two hurt at Varn",
        """A guard on the eastern ramp denied that [there was a crowd on the bridge before the gates fell]\
{A guard on the eastern ramp|denied|guard|denies}.

Okoro told the council that [nobody had been warned about the gates]{Okoro|told|Dana Okoro|says}. \
The ministry announced that [two people were hurt]{The ministry|announced|ministry officials|says}.""",
    ),
    (
        "Kanalblatt",
        "2031-04-05",
        "Five hurt, says the hospital",
        """[Five people were hurt]{the hospital at Varn|according to|Varn hospital|says}, according to \
the hospital at Varn. Dana Okorro claimed that \
[the ministry was told in March]{Dana Okorro|claimed|Dana Okoro|hedges}.""",
    ),
)
GROUPS = (
    ("crowd on the bridge",),
    ("nobody had been warned",),
    ("two people were hurt",),
    ("three bangs",),
    ("Five people were hurt",),
    ("told in March",),
)
_MARKED = re.compile(r"\[(?P<content>[^\]]+)\]\{(?P<about>[^}]+)\}")


def build(path: Path, doubts: bool = False) -> Case:
    """The case in a new file: 3 articles, 8 statements in 6 claims, 5 actors, 2 conflicts.

    With `doubts` two actors may be one, and one statement belongs to its claim by likeness only.
    """
    case = Case.create(path, "reader")
    for outlet, published, title, markup in ACCOUNTS:
        text, found = reading(
            markup.replace("claimed|Dana Okoro", "claimed|Dana Okorro") if doubts else markup
        )
        digest = sha256(text.encode()).hexdigest()
        article = Article(text, digest, title, outlet, "", published, path=f"/accounts/{outlet}.txt")
        case.filing.file(article, found, VERSION)
    namings = case.findings.namings()
    cast = _cast([n.head for n in namings.values], namings.values)
    case.findings.recast(namings, cast, _alike(cast) if doubts else ())
    said = case.findings.said()
    grouping = _grouping([s.text for s in said.values])
    loose = tuple("about the gates" not in s.text for s in said.values)
    case.findings.regroup(said.ids, replace(grouping, certain=loose) if doubts else grouping)
    return case


def _alike(cast: Cast) -> list[Suggestion]:
    label = {name: label for label, name in cast.names.items()}
    return [Suggestion(label["Dana Okoro"], label["Dana Okorro"], 0.7, "rr for r")]


def reading(markup: str) -> tuple[str, Reading]:
    """A text, and what is marked up in it."""
    marks, pieces, end = [], [], 0
    for match in _MARKED.finditer(markup):
        pieces.append(markup[end : match.start()])
        start = sum(map(len, pieces))
        pieces.append(match["content"])
        marks.append(((start, start + len(match["content"])), match["about"].split("|")))
        end = match.end()
    text = "".join([*pieces, markup[end:]])
    statements = tuple(_statement(text, span, about) for span, about in marks)
    speakers = {about[2]: about[0] for _, about in marks}
    actors = tuple(_actor(text, name, form) for name, form in speakers.items())
    return text, Reading(statements, actors)


def _statement(text: str, content: Span, about: list[str]) -> Statement:
    source, cue, speaker, stance = about
    direct = text[content[0]] == "“"
    return Statement(
        content=(content,),
        cue=_near(text, cue, content),
        source=_near(text, source, content),
        kind=Kind.REPORT,
        form=Form.DIRECT if direct else Form.INDIRECT,
        stance=Stance(stance),
        speaker=speaker,
        speaker_kind=SpeakerKind.NAMED,
        evidence=f"named: {source}",
    )


def _near(text: str, words: str, content: Span) -> tuple[Span, ...]:
    """Where the words stand nearest to a span."""
    found = [m.span() for m in re.finditer(re.escape(words), text)]
    return tuple(sorted(found, key=lambda span: abs(span[0] - content[0]))[:1])


def _actor(text: str, name: str, form: str) -> Actor:
    mentions = tuple(m.span() for m in re.finditer(re.escape(form), text))
    aliases = () if form == name else (Alias(form, "as this account has it"),)
    unnamed = name in ("ministry officials", "guard")
    kind = ActorKind.OTHER if unnamed else ActorKind.ORGANISATION if "hospital" in name else ActorKind.PERSON
    return Actor(name, kind, aliases, mentions, unnamed)


def _cast(heads: list[str], namings: object) -> Cast:
    order = {head: label for label, head in enumerate(dict.fromkeys(heads))}
    kinds = dict.fromkeys(order.values(), ActorKind.PERSON)
    kinds |= {order[h]: ActorKind.OTHER for h in ("ministry officials", "guard")}
    labels = tuple(order[head] for head in heads)
    return Cast(labels, ("",) * len(heads), {label: head for head, label in order.items()}, kinds)


def _grouping(quotes: list[str]) -> Grouping:
    def label(quote: str) -> int:
        return next(n for n, group in enumerate(GROUPS) if any(words in quote for words in group))

    at = {
        words: n
        for n, quote in enumerate(quotes)
        for words in ("bridge", "two people", "Five")
        if words in quote
    }
    first = next(n for n, quote in enumerate(quotes) if "bridge" in quote)
    clashes = (
        Clash(first, at["bridge"], ConflictKind.DENIAL, ("said", "denied")),
        Clash(at["two people"], at["Five"], ConflictKind.NUMBER, ("two", "Five")),
    )
    return Grouping(tuple(map(label, quotes)), clashes)

"""The attributions of one sentence: for each cue its content and its source, in whichever order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from analysis.statements.according import FIRST_WORDS, according
from analysis.statements.beside import beside
from analysis.statements.drafts import Draft, characters
from analysis.statements.extents import Range
from analysis.statements.headlines import headline
from analysis.statements.lexicon import cues
from analysis.statements.noun_phrases import Phrase
from analysis.statements.orders import arrange
from analysis.statements.questions import questions
from analysis.statements.sentence import Sentence
from analysis.statements.stance import stance_of
from analysis.statements.verbs import verb_at
from analysis.statements.vocabulary import QUOTE, is_a, words
from analysis.text.tokens import Token
from analysis.values import Kind, Span, Stance

Attribution = tuple[Range | None, Phrase | None, list[Range], Kind, Stance]
"""Cue, source and contents by token positions, and what the cue tells of them."""

_NOBODY = frozenset({"no", "nobody", "none", "neither"})
"""First words of a source that says nothing."""
_MOST_CUES = 12
"""Cues of a sentence that are looked at; more than a real one has."""


def attributions(sentence: Sentence, number: int) -> list[Draft]:
    """The attributions of `sentence`, the `number`-th of its article."""
    tokens = sentence.tokens
    present = {token.lower for token in tokens}
    asked = list(questions(tokens)) if "asked" in present else []
    found = [*_by_verb(tokens, {cue[0] for cue, _, _ in asked})]
    if not FIRST_WORDS.isdisjoint(present):
        found += _plain(according(tokens))
    found += _plain(asked)
    if QUOTE in present:
        taken = {at for _, _, contents, _, _ in found for start, end in contents for at in range(start, end)}
        found += _plain(beside(tokens, taken))
    found = found or list(_plain(headline(sentence)))
    return [
        Draft(
            content=tuple(characters(tokens, *content) for content in contents),
            cue=cue and characters(tokens, *cue),
            source=_source_span(tokens, source) if source else None,
            kind=kind,
            stance=stance,
            sentence=number,
            paragraph=sentence.paragraph,
        )
        for cue, source, contents, kind, stance in _once(found)
    ]


def _once(found: list[Attribution]) -> list[Attribution]:
    """Without those whose content a later cue has as well: "responded by saying ..."."""
    return [one for at, one in enumerate(found) if all(one[2] != other[2] for other in found[at + 1 :])]


def _plain(found: Iterable[tuple[Range | None, Phrase | None, list[Range]]]) -> Iterator[Attribution]:
    """Attributions whose cue says nothing of kind and stance."""
    for cue, source, contents in found:
        yield cue, source, contents, Kind.REPORT, Stance.SAYS


def _by_verb(tokens: list[Token], passive: AbstractSet[int]) -> Iterator[Attribution]:
    known = cues()
    last: Phrase | None = None
    for at in [at for at, token in enumerate(tokens) if token.lower in known and at not in passive][
        :_MOST_CUES
    ]:
        verb = verb_at(tokens, at)
        if verb is None or verb.passive or (stance := stance_of(verb)) is None:
            continue
        found = arrange(tokens, verb, last)
        if found is None:
            continue
        last, contents = found
        if tokens[last.start].lower not in _NOBODY and _says_anything(tokens, contents):
            yield (verb.at, verb.end), last, contents, verb.cue.kind, stance


def _says_anything(tokens: list[Token], contents: list[Range]) -> bool:
    """Whether the contents are more than a pro-form ("the opposite") or a request not to be named."""
    said = [token for start, end in contents for token in tokens[start:end]]
    if said[0].lower == "to" and any(is_a(token, "naming") for token in said[1:3]):
        return False
    return not all(is_a(token, "pro_forms") for token in said)


def _source_span(tokens: list[Token], source: Phrase) -> Span:
    """The source's characters; of "he's" only the pronoun."""
    start, end = characters(tokens, source.start, source.end)
    pronoun, apostrophe, _ = tokens[source.end - 1].lower.partition("'")
    if source.end - source.start == 1 and apostrophe and pronoun in words("personal_pronouns"):
        return start, start + len(pronoun)
    return start, end

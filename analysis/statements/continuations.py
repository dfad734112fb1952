"""Quotations without a cue of their own: sentences and paragraphs that go on quoting the speaker before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.statements.drafts import Draft, characters
from analysis.statements.lexicon import cues
from analysis.statements.noun_phrases import Phrase
from analysis.statements.sentence import Sentence
from analysis.statements.subjects import main_subject, subject_before
from analysis.statements.verbs import verb_at
from analysis.statements.vocabulary import DASHES, QUOTE, STOPS, has_clause, is_name, is_spoken
from analysis.text.tokens import Token
from analysis.values import Kind, Span, Stance

_MOST_SPANS = 64
"""Content spans that one statement has at most; a longer quotation goes on as another statement."""
_LONGEST_NAME = 12
"""Tokens that a signature takes at most."""
_MARKS = "“”\"«»‘’'„`"


def join_continuations(text: str, sentences: Sequence[Sentence], drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts`, in the order of their sentences, with the sentences that are all quotation joined to them.

    A quotation goes on with whoever spoke last; one that its paragraph leaves open waits for the speaker whom
    the next paragraph names.
    """
    joined: list[Draft] = []
    waiting: list[Span] = []
    position = 0
    for number, sentence in enumerate(sentences):
        first = position
        while position < len(drafts) and drafts[position].sentence == number:
            position += 1
        own = [*drafts[first:position]]
        if own and waiting and text[own[0].content[0][0]] in _MARKS:
            own[0] = replace(own[0], content=(*waiting, *own[0].content))
        joined += own
        span = None if own else _quoted(sentence)
        went_on = span is not None and _continue(text, sentences, number, span, joined)
        if span is not None and not went_on and text[span[1] - 1] not in _MARKS:
            waiting.append(span)
            continue
        waiting.clear()
        if own or span is not None:
            continue
        if number and (name := _signature(sentence)) is not None:
            _sign(joined, sentences[number - 1], number - 1, name)
    return joined


def _quoted(sentence: Sentence) -> Span | None:
    """The span of a sentence that is one quotation or several."""
    tokens = sentence.tokens
    if tokens[0].lower != QUOTE or any(token.lower != QUOTE and token.lower not in STOPS for token in tokens):
        return None
    return characters(tokens, 0, len(tokens))


def _signature(sentence: Sentence) -> Span | None:
    """The name of a sentence that is only a dash and a name: "— Ilse Brandt, mayor of Kolm"."""
    name = [token for token in sentence.tokens[1:] if token.lower not in STOPS]
    if sentence.tokens[0].lower not in DASHES or not 0 < len(name) <= _LONGEST_NAME or not is_name(name[0]):
        return None
    if name[-1].lower in DASHES:  # a heading between dashes
        return None
    return None if has_clause(name, 0, len(name)) else (name[0].start, name[-1].end)


def _sign(joined: list[Draft], sentence: Sentence, number: int, name: Span) -> None:
    """Give a sentence that is all quotation to whoever signs it, not to the statement it was joined to."""
    span = _quoted(sentence)
    if span is None:
        return
    if joined and joined[-1].content[-1] == span:
        last = joined.pop()
        if len(last.content) > 1:
            joined.append(replace(last, content=last.content[:-1]))
    joined.append(_without_cue(sentence, number, span, name))


def _continue(text: str, sentences: Sequence[Sentence], number: int, span: Span, joined: list[Draft]) -> bool:
    """Join a quotation to what was said before it; whether there was anything to join it to."""
    sentence = sentences[number]
    before = sentences[number - 1] if number else None
    if before is None:
        return False
    last = joined[-1] if joined else None
    quoting = _quoting(text, joined, number - 1) if before.tokens[-1].lower != ":" else None
    if quoting is not None and sentence.paragraph - joined[quoting].paragraph <= 1:
        draft = joined.pop(quoting)
        if len(draft.content) >= _MOST_SPANS:
            joined.append(draft)
            draft = replace(draft, content=())
        joined.append(
            replace(draft, content=(*draft.content, span), sentence=number, paragraph=sentence.paragraph)
        )
        return True
    if before.tokens[-1].lower == ":":
        introduced = _introduced(before, sentence, number, span)
        joined += introduced
        return bool(introduced)
    if last is not None and last.sentence == number - 1 and sentence.paragraph == last.paragraph:
        joined.append(replace(last, content=(span,), cue=None, stance=Stance.SAYS, sentence=number))
        return True
    floating = _float(before, sentence, number, span)
    joined += floating
    return bool(floating)


def _float(before: Sentence, sentence: Sentence, number: int, span: Span) -> list[Draft]:
    """A quotation after a sentence that reports nothing: perhaps its subject's."""
    if before.paragraph != sentence.paragraph or not is_spoken(sentence.tokens[0]):
        return []
    source = main_subject(before.tokens, len(before.tokens))
    if source is None or " " not in sentence.tokens[0].word.strip():
        return []
    name = characters(before.tokens, source.start, source.end)
    return [replace(_without_cue(sentence, number, span, name), floating=True)]


def _quoting(text: str, joined: Sequence[Draft], sentence: int) -> int | None:
    """The position of the last statement of a sentence whose content starts or ends in a quotation."""
    for position in range(len(joined) - 1, -1, -1):
        draft = joined[position]
        if draft.sentence != sentence:
            return None
        start, end = draft.content[-1]
        if text[end - 1] in _MARKS or text[start] in _MARKS:
            return position
    return None


def _last_subject(tokens: list[Token]) -> Phrase | None:
    """The subject of the last cue of the sentence."""
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].lower in cues() and (verb := verb_at(tokens, at)) is not None:
            return subject_before(tokens, verb.start)
    return None


def _introduced(before: Sentence, sentence: Sentence, number: int, span: Span) -> list[Draft]:
    source = _last_subject(before.tokens) or main_subject(before.tokens, len(before.tokens))
    if source is None:
        return []
    return [_without_cue(sentence, number, span, characters(before.tokens, source.start, source.end))]


def _without_cue(sentence: Sentence, number: int, content: Span, source: Span) -> Draft:
    return Draft(
        content=(content,),
        cue=None,
        source=source,
        kind=Kind.REPORT,
        stance=Stance.SAYS,
        sentence=number,
        paragraph=sentence.paragraph,
    )

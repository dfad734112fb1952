"""The orders in which source, cue and content of a reporting verb stand."""

from __future__ import annotations

from analysis.statements.complements import complement, is_marked
from analysis.statements.extents import Range, first_clause_end, sentence_end
from analysis.statements.hearers import skip_hearer
from analysis.statements.inversions import subject_after
from analysis.statements.lexicon import cues, never_inverted
from analysis.statements.noun_phrases import Phrase
from analysis.statements.subjects import main_subject, subject_before
from analysis.statements.verbs import Verb, verb_at
from analysis.statements.vocabulary import DASHES, QUOTE, STOPS, has_clause, is_spoken, words
from analysis.text.tokens import Token

Found = tuple[Phrase, list[Range]]


def arrange(tokens: list[Token], verb: Verb, last: Phrase | None) -> Found | None:
    """Source and contents of the cue `verb`; `last` is the source of the cue before it in the sentence."""
    return _as_clause(tokens, verb) or _content_first(tokens, verb) or _content_last(tokens, verb, last)


def _content_last(tokens: list[Token], verb: Verb, last: Phrase | None) -> Found | None:
    """SOURCE CUE CONTENT, the source being an earlier verb's where the cue has none of its own."""
    content = complement(tokens, verb)
    if content is None:
        return None
    source = None if verb.participle else subject_before(tokens, verb.start)
    source = source or last or main_subject(tokens, verb.start)
    if source is None and verb.at == 0:
        return _inverted_opening(tokens, verb)
    if source is None or ("document" in verb.cue.takes and not _is_document(tokens, source)):
        return None
    return source, [_within_clause(tokens, source, content)]


def _within_clause(tokens: list[Token], source: Phrase, content: Range) -> Range:
    """`content` cut at its first comma where source and cue stand in a clause before the main one."""
    start, end = content
    before = [token.lower for token in tokens[max(source.start - 2, 0) : source.start]]
    subordinate = (
        bool(before)
        and before[-1] in words("subordinators") - {"that"}
        and (len(before) < 2 or before[0] == ",")
    )
    if subordinate or (tokens[source.start].lower in {"who", "which", "whose"} and before[-1:] == [","]):
        end = first_clause_end(tokens, start, end)
    return (start, end) if start < end else content


def _is_document(tokens: list[Token], source: Phrase) -> bool:
    return any(token.lower in words("documents") for token in tokens[source.start : source.end])


def _inverted_opening(tokens: list[Token], verb: Verb) -> Found | None:
    """CUE SOURCE: "..." """
    source = subject_after(tokens, verb.end)
    quote = next((at for at, token in enumerate(tokens) if token.lower == QUOTE), None)
    if source is None or quote is None or quote < source.end:
        return None
    return source, [(quote, quote + 1)]


def _as_clause(tokens: list[Token], verb: Verb) -> Found | None:
    """AS SOURCE CUE, CONTENT and CONTENT, AS SOURCE CUE."""
    source = subject_before(tokens, verb.start)
    if source is None or source.start == 0 or tokens[source.start - 1].lower != "as":
        return None
    opening = source.start - 1
    if opening > 1 and tokens[opening - 1].lower == "," and has_clause(tokens, 0, opening):
        if not is_terminal(tokens, verb.end):
            return None
        return source, [(0, opening - 1)]
    comma = verb.end
    while comma < len(tokens) and tokens[comma].lower in words("times") | words("adverbs") | {"on", "in"}:
        comma += 1
    if opening <= 2 and comma + 1 < len(tokens) and tokens[comma].lower == ",":
        return source, [(comma + 1, sentence_end(tokens))]
    return None


def _content_first(tokens: list[Token], verb: Verb) -> Found | None:
    """CONTENT SOURCE CUE, CONTENT CUE SOURCE, and content split round them."""
    if verb.participle:
        return None
    placed = _source_after_content(tokens, verb)
    if placed is None:
        return None
    source, left, resume = placed
    end = _content_limit(tokens, left)
    quoted = end > 0 and tokens[end - 1].lower == QUOTE
    if end == 0 or (quoted and not _is_speech(tokens, end)):
        return None
    start = _content_opening(tokens, end) if quoted else 0
    resume = _past_hearer(tokens, verb, resume)
    if start == 0 and _is_adjunct(tokens) and complement(tokens, verb) is not None:
        return None
    rest = _resumed(tokens, resume, quoted)
    if (
        rest is not None
        and tokens[rest[0]].lower == QUOTE
        and (_is_adjunct(tokens) or (not quoted and _has_cue(tokens, left)))
    ):
        return source, [rest]
    if not quoted:
        if "clause" not in verb.cue.takes or not is_terminal(tokens, resume):
            return None
        if rest is None and left != verb.start and is_marked(tokens, verb):
            return None
        if not has_clause(tokens, 0, end):
            return _interrupted(tokens, source, end, rest)
    if rest is not None and left == verb.start and tokens[rest[0]].lower != QUOTE:
        rest = None
    return source, [(start, end), rest] if rest else [(start, end)]


def _content_opening(tokens: list[Token], end: int) -> int:
    """Where content that ends in a quotation starts: at the quotation where a mark or a cue parts it off."""
    quote = end - 1
    if quote == 0 or not is_spoken(tokens[quote]):
        return 0
    parted = tokens[quote - 1].lower in {":", ";", *DASHES, *STOPS}
    sentence = tokens[quote].word.lstrip("“\"‘'«„`")[:1].isupper()
    return quote if sentence and (parted or _has_cue(tokens, quote)) else 0


def _has_cue(tokens: list[Token], end: int) -> bool:
    """Whether a reporting verb stands among the first `end` tokens."""
    known = cues()
    return any(tokens[at].lower in known and verb_at(tokens, at) is not None for at in range(end))


def _is_speech(tokens: list[Token], end: int) -> bool:
    """Whether the quotation before `end` ends with a mark inside or a comma behind, as speech does."""
    return is_spoken(tokens[end - 1]) or (end < len(tokens) and tokens[end].lower == ",") or end == 1


def _is_adjunct(tokens: list[Token]) -> bool:
    """Whether what stands before the source only leads up to it: "Asked about the plan, ..."."""
    lead = words("coordinators") | {"even", ","}
    first = next((token.lower for token in tokens if token.lower not in lead), "")
    return first != QUOTE and (
        first in words("subordinators") | words("prepositions") or first.endswith(("ed", "ing"))
    )


def _interrupted(tokens: list[Token], source: Phrase, end: int, rest: Range | None) -> Found | None:
    """`In short, he said, CONTENT` and `The plan, he said, would fail`."""
    if rest is None:
        return None
    if tokens[rest[0]].lower == QUOTE or tokens[0].lower in words("prepositions") | words("adverbs"):
        return source, [rest]
    return source, [(0, end), rest]


def _source_after_content(tokens: list[Token], verb: Verb) -> tuple[Phrase, int, int] | None:
    """The source that follows content, where the content's end is, and where it may go on."""
    source = subject_before(tokens, verb.start)
    if source is not None and _follows_content(tokens, source.start):
        return source, source.start, verb.end
    if source is not None and source.reach == verb.start - 1 and complement(tokens, verb) is not None:
        return None
    if verb.cue.lemma in never_inverted() or not _follows_content(tokens, verb.start):
        return None
    source = subject_after(tokens, verb.end)
    return (source, verb.start, source.reach) if source else None


def _follows_content(tokens: list[Token], at: int) -> bool:
    """Whether a comma, a dash or a quotation stands before position `at`, with something before it."""
    if at < 1:
        return False
    before = tokens[at - 1].lower
    return before == QUOTE or (at > 1 and (before in {",", "?", "!"} or before in DASHES))


def _content_limit(tokens: list[Token], left: int) -> int:
    while left and (tokens[left - 1].lower == "," or tokens[left - 1].lower in DASHES):
        left -= 1
    return left


def _past_hearer(tokens: list[Token], verb: Verb, at: int) -> int:
    return skip_hearer(tokens, at, len(tokens)) if "hearer" in verb.cue.takes and at == verb.end else at


def is_terminal(tokens: list[Token], at: int) -> bool:
    """Whether nothing that could be content follows the cue."""
    while at < len(tokens):
        lower = tokens[at].lower
        if lower in STOPS or lower in {",", ";"} or lower in DASHES:
            return True
        if lower not in words("times") and lower not in words("adverbs"):
            return lower in words("prepositions") | {"as", "when", "while", "and", "but"} or lower.endswith(
                "ing"
            )
        at += 1
    return True


def _resumed(tokens: list[Token], at: int, quoted: bool) -> Range | None:
    """The content's second part, after `, he said,`."""
    for position in range(at, len(tokens)):
        lower = tokens[position].lower
        if lower == QUOTE and tokens[position - 1].lower in {",", ":", *DASHES, *STOPS}:
            return position, position + 1
        if lower == QUOTE or lower in STOPS:
            break
    if quoted or at + 1 >= len(tokens) or tokens[at].lower != ",":
        return None
    following = tokens[at + 1].lower
    if following.endswith("ing") or following in words("subordinators") | {
        "but",
        "and",
        "a",
        "an",
        "according",
    }:
        return None
    end = sentence_end(tokens)
    return (at + 1, end) if at + 1 < end else None

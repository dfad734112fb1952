"""The verb group round a cue: auxiliaries, negation, and whether it reports anything at all."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.statements.lexicon import Cue, Shape, cues, prospects, refusals
from analysis.statements.vocabulary import (
    DASHES,
    QUOTE,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_name,
    is_possessive,
    words,
)
from analysis.text.tokens import Token

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"])
_HAVE = frozenset(["has", "have", "had", "having"])
_DO = frozenset(["do", "does", "did"])
_NEGATED_MODALS = frozenset(["won't", "wouldn't", "couldn't", "can't", "cannot", "shouldn't"])
_SHORT = 4
"""Letters up to which a word may be lower case in a headline."""
_TAIL = 7
"""Tokens that a short source before a final cue takes at most, with the mark before it."""
_SUBJECT_REACH = 12
"""Tokens before a base form that are searched for a plural."""
_PLURAL_SUBJECTS = frozenset(
    [
        "they",
        "we",
        "i",
        "you",
        "who",
        "people",
        "police",
        "women",
        "men",
        "children",
        "families",
        "some",
        "many",
        "others",
        "few",
        "several",
        "both",
        "most",
    ]
)
_LEADING = frozenset(["on", "out", "forward", "continued", "continues", "came", "began", "went"])
"""What may stand before "to say" so that it is said after all: "went on to say", "continued to say"."""

_BEFORE_GERUND = frozenset({"by", "in", "after", "before", "while"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue with its verb group, by token positions; `end` is exclusive."""

    cue: Cue
    start: int
    """Of the group: its first auxiliary or adverb."""
    at: int
    """Of the cue itself."""
    end: int
    negated: bool = False
    modal: bool = False
    passive: bool = False
    participle: bool = False
    """A bare -ing form, whose subject is that of the main clause."""


def verb_at(tokens: list[Token], at: int) -> Verb | None:
    """The verb group of the cue at position `at`; None where the word is no verb or reports nothing."""
    cue = _cue_at(tokens, at)
    if cue is None or (is_name(tokens[at]) and not _may_be_capital(tokens, at)):
        return None
    start = _group_start(tokens, at)
    before = tokens[start - 1] if start else None
    if before is not None and before.lower == "to" and cue.shape is Shape.BASE:
        return _infinitive(tokens, cue, at, start - 1)
    helpers = {token.lower for token in tokens[start:at]}
    clitic = _clitic(before)
    be = bool(helpers & _BE) or clitic in {"s", "re", "m"}
    if not _is_verb(tokens, cue, at, before, helpers, bool(clitic)):
        return None
    return Verb(
        cue=cue,
        start=start,
        at=at,
        end=at + 1 + len(cue.particle),
        negated=any(word in words("negations") or word.endswith("n't") for word in helpers),
        modal=bool(helpers & (words("modals") | _NEGATED_MODALS)) or clitic == "ll",
        passive=cue.shape is Shape.PAST and be and not (helpers & _HAVE),
        participle=cue.shape is Shape.GERUND and not be,
    )


def _may_be_capital(tokens: list[Token], at: int) -> bool:
    """A cue has a capital letter at the start of a sentence and in a headline only."""
    if at == 0 or tokens[at - 1].lower in {QUOTE, ".", ":"}:
        return True
    long = [token for token in tokens if len(token.word) > _SHORT and token.word[0].isalpha()]
    return at < len(tokens) - 1 and len(long) > 2 and all(is_name(token) for token in long)


def _cue_at(tokens: list[Token], at: int) -> Cue | None:
    for cue in cues().get(tokens[at].lower, ()):
        following = tuple(token.lower for token in tokens[at + 1 : at + 1 + len(cue.particle)])
        if following == cue.particle:
            return cue
    return None


def _group_start(tokens: list[Token], at: int) -> int:
    start = at
    while start and (is_auxiliary(tokens[start - 1]) or is_adverb(tokens[start - 1])):
        start -= 1
    return start


def _clitic(before: Token | None) -> str:
    """What a pronoun before the group ends in: "s" of "he's", else nothing."""
    pronoun, _, clitic = (before.lower if before else "").partition("'")
    return clitic if pronoun in words("subject_pronouns") | {"that", "there"} else ""


def _infinitive(tokens: list[Token], cue: Cue, at: int, to: int) -> Verb | None:
    """ "went on to say" reports; "declined to say", "wants to say" and a bare "to say" do not."""
    last = to - 1
    while last > 0 and is_adverb(tokens[last]):
        last -= 1
    if last < 0 or tokens[last].lower in refusals() | prospects() or tokens[last].lower not in _LEADING:
        return None
    verb = last - (tokens[last].lower in {"on", "out", "forward"})
    if verb < 1:
        return None
    return Verb(cue, _group_start(tokens, verb), at, at + 1 + len(cue.particle))


def _is_verb(
    tokens: list[Token], cue: Cue, at: int, before: Token | None, helpers: set[str], clitic: bool
) -> bool:
    if cue.shape is Shape.BASE:
        return _is_base_verb(tokens, cue, at, before, helpers)
    if (
        before is None
        or any(word in words("auxiliaries") or word.endswith("n't") for word in helpers)
        or clitic
    ):
        return True
    if before.lower in words("determiners") - (frozenset() if cue.noun_like else words("subject_pronouns")):
        return False
    if is_possessive(before) or (cue.noun_like and before.word[0].isdigit()):
        return False
    if before.lower in words("prepositions") and (
        cue.shape is not Shape.GERUND or before.lower not in _BEFORE_GERUND
    ):
        return False
    return not cue.noun_like or cue.shape is Shape.PAST or _is_verbal(tokens, at, before)


def _is_verbal(tokens: list[Token], at: int, before: Token) -> bool:
    """Whether a form that is a noun as often ("claims") is a verb here, by what stands on either side."""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if after == "that":
        return at + 2 < len(tokens) and not is_finite(tokens, at + 2)
    if after == QUOTE:
        return True
    if after in {".", ","}:
        return (is_name(before) or before.lower in words("personal_pronouns")) and _follows_content(
            tokens, at
        )
    if after in words("prepositions") | {"are", "were", "have", "and", "or"}:
        return False
    subject = is_name(before) or before.lower in words("subject_pronouns") or before.lower in {",", ")"}
    return subject and (
        after in words("determiners") | words("personal_pronouns") | {"there"}
        or tokens[at + 1].word[0].isupper()
    )


def _follows_content(tokens: list[Token], at: int) -> bool:
    """Whether a comma or a quotation stands shortly before: `..., Smith notes.`"""
    return any(token.lower in {",", QUOTE} for token in tokens[max(at - _TAIL, 0) : at])


def _is_base_verb(tokens: list[Token], cue: Cue, at: int, before: Token | None, helpers: set[str]) -> bool:
    """A base form needs an auxiliary or a plural subject, before it or (after a comma) behind it."""
    if any(word in words("modals") | _DO or word.endswith("n't") for word in helpers):
        return True
    if before is None or helpers & (_HAVE | _BE):
        return False
    if cue.noun_like and not _is_verbal(tokens, at, before):
        return False
    if before.lower in {",", QUOTE, ")"} or before.lower in DASHES:
        return True
    if before.lower in _PLURAL_SUBJECTS or (
        before.lower.endswith("s") and not before.lower.endswith(("ss", "'s"))
    ):
        return True
    if cue.noun_like or before.lower in words("determiners") | words("prepositions") or is_possessive(before):
        return False
    return any(_is_plural(token) for token in tokens[max(at - _SUBJECT_REACH, 0) : at])


def _is_plural(token: Token) -> bool:
    lower = token.lower
    return (
        lower in _PLURAL_SUBJECTS | {"and", "percent"}
        or lower.isdigit()
        or (lower.endswith("s") and not lower.endswith(("ss", "'s", "us", "is")))
    )

"""Why a name is taken to be another form of an actor's name, in words for the reader."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.actors.folding import plain
from analysis.actors.forms import Form
from analysis.actors.lexicon.bodies import exonyms, link_words
from analysis.actors.lexicon.people import family_first, people_of
from analysis.actors.lexicon.places import place_names
from analysis.actors.romanisation import is_pinyin
from analysis.actors.shortenings import acronyms, is_blend
from analysis.actors.spelling import Pair, align, word_likeness
from analysis.language import table

_WORD = re.compile(r"[^\W_]+")


def reason(name: Form, alias: Form) -> str:
    """Why `alias` is taken to be a form of `name`: "surname alone", "al- dropped, Qadhafi for Gaddafi"."""
    if alias.letters and not name.letters and alias.letters in acronyms(name.text):
        return f"initials of {name.text}"
    if alias.letters and not name.letters and is_blend(alias.letters, name.text):
        return f"beginnings of the words of {name.text}"
    if name.joined & alias.joined:
        return _same(name, alias)
    if len(alias.words) == 1 < len(name.words) and not name.body:
        return _alone(name, alias)
    pairs = align(alias.words, name.words)
    if not pairs:
        return "joined through another form"
    notes = [*_article(name, alias), *_spellings(name, alias, pairs), *_left_out(name, alias, pairs)]
    return ", ".join(notes) or "same words in another order"


def _alone(name: Form, alias: Form) -> str:
    word = alias.words[0]
    if name.words[0] in place_names():
        return "its city alone" if word == name.words[0] else f"without {name.words[0].capitalize()}"
    if word == name.words[-1]:
        return "surname alone"
    if word == name.words[0]:
        return "family name alone" if word in family_first() else "first name alone"
    if word_likeness(word, name.words[-1]):
        return f"surname alone, {word.capitalize()} for {name.words[-1].capitalize()}"
    return "part of the name alone"


def _same(name: Form, alias: Form) -> str:
    """The same letters, or two names that a table knows for one."""
    notes = _article(name, alias)
    if name.title != alias.title:
        notes.append("title left out" if name.title else "with a title")
    if notes:
        return ", ".join(notes)
    if "".join(name.words) == "".join(alias.words):
        return "same name, written differently"
    if sorted(name.words) == sorted(alias.words):
        return "same words in another order"
    people = "".join(alias.words)
    if people in people_of() or people.removesuffix("s") in people_of():
        return "name of its people"
    return "another romanisation" if _is_romanised(name, alias) else "another name for the same"


def _is_romanised(name: Form, alias: Form) -> bool:
    """Whether two names that no table knows have a reading in common: in pinyin, or a Korean one."""
    if plain(alias.text) in exonyms() or plain(name.text) in exonyms():
        return False
    return any(" " in reading or is_pinyin(reading) for reading in name.joined & alias.joined)


def _article(name: Form, alias: Form) -> list[str]:
    """Whether an Arabic article comes or goes."""
    articles = set(table("particles")["articles"])
    here, there = ({word.lower() for word in _WORD.findall(form.text)} & articles for form in (name, alias))
    if here and not there:
        return [f"{min(here)}- dropped"]
    if there and not here:
        return [f"{min(there)}- added"]
    return []


def _spellings(name: Form, alias: Form, pairs: Sequence[Pair]) -> list[str]:
    """The words that are spelt otherwise, as "Qadhafi for Gaddafi"."""
    return [
        f"{alias.words[i].capitalize()} for {name.words[j].capitalize()}"
        for i, j, score in sorted(pairs)
        if score < 1.0
    ]


def _left_out(name: Form, alias: Form, pairs: Sequence[Pair]) -> list[str]:
    here, there = {j for _, j, _ in pairs}, {i for i, _, _ in pairs}
    gone = [
        word.capitalize() for j, word in enumerate(name.words) if j not in here and word not in link_words()
    ]
    more = [
        word.capitalize() for i, word in enumerate(alias.words) if i not in there and word not in link_words()
    ]
    notes = [f"without {' '.join(gone)}"] if gone else []
    return notes + ([f"with {' '.join(more)}"] if more else [])

"""Why a name is taken to be another form of an actor's name, in words for the reader."""

from __future__ import annotations

import re

from analysis.actors.forms import Form
from analysis.actors.lexicon.people import people_of
from analysis.actors.shortenings import acronyms, is_blend
from analysis.actors.spelling import align, word_likeness
from analysis.language import table

_WORD = re.compile(r"[^\W_]+")


def reason(name: Form, alias: Form) -> str:
    """Why `alias` is taken to be a form of `name`: "surname alone", "al- dropped, Qadhafi for Gaddafi"."""
    if alias.letters and not name.letters and alias.letters in acronyms(name.text):
        return f"initials of {name.text}"
    if alias.letters and not name.letters and is_blend(alias.letters, name.text):
        return f"beginnings of the words of {name.text}"
    if len(alias.words) == 1 < len(name.words) and not name.body:
        return _alone(name, alias)
    if name.joined & alias.joined:
        return _same(name, alias)
    notes = [*_article(name, alias), *_spellings(name, alias), *_left_out(name, alias)]
    return ", ".join(notes) or "joined through another form"


def _alone(name: Form, alias: Form) -> str:
    word = alias.words[0]
    if word == name.words[-1]:
        return "surname alone"
    if word == name.words[0]:
        return "family name alone" if name.syllables else "first name alone"
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
    people = "".join(alias.words)
    return "name of its people" if people in people_of() else "another name for the same"


def _article(name: Form, alias: Form) -> list[str]:
    """Whether an Arabic article comes or goes."""
    articles = set(table("particles")["articles"])
    here, there = ({word.lower() for word in _WORD.findall(form.text)} & articles for form in (name, alias))
    if here and not there:
        return [f"{min(here)}- dropped"]
    if there and not here:
        return [f"{min(there)}- added"]
    return []


def _spellings(name: Form, alias: Form) -> list[str]:
    """The words that are spelt otherwise, as "Qadhafi for Gaddafi"."""
    pairs = align(alias.words, name.words)
    return [
        f"{alias.words[i].capitalize()} for {name.words[j].capitalize()}"
        for i, j, score in sorted(pairs)
        if score < 1.0
    ]


def _left_out(name: Form, alias: Form) -> list[str]:
    pairs = align(alias.words, name.words)
    here, there = {j for _, j, _ in pairs}, {i for i, _, _ in pairs}
    gone = [word.capitalize() for j, word in enumerate(name.words) if j not in here]
    more = [word.capitalize() for i, word in enumerate(alias.words) if i not in there]
    notes = [f"without {' '.join(gone)}"] if gone else []
    return notes + ([f"with {' '.join(more)}"] if more else [])

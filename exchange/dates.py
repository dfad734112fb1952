"""Dates as people and pages write them, to ISO 8601."""

from __future__ import annotations

from datetime import datetime

# English month names, as in the C locale that Python starts in; under setlocale only these forms are lost.
_FORMATS = (
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%Y/%m/%d",
    "%a, %d %b %Y %H:%M:%S %z",
    "%a, %d %b %Y %H:%M:%S %Z",
)


def iso(text: str) -> str:
    """The date in ISO 8601, with the time where one was given; empty for what is no date we know.

    Figures such as 3/4/2012 are no date we know: they are two different days on two continents.
    """
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _spelt(text)
    return moment.date().isoformat() if len(text) <= len("2012-09-17") else moment.isoformat()


def _spelt(text: str) -> str:
    for pattern in _FORMATS:
        try:
            moment = datetime.strptime(text, pattern)
        except ValueError:
            continue
        return moment.isoformat() if "%H" in pattern else moment.date().isoformat()
    return ""

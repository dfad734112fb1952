"""The formats that a case can be written in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from exchange.writers.csv import CSV
from exchange.writers.json import JSON
from exchange.writers.markdown import MARKDOWN
from exchange.writers.writer import Writer

WRITERS: Mapping[str, Writer] = MappingProxyType({writer.name: writer for writer in (MARKDOWN, CSV, JSON)})

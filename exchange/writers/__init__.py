"""From a case to the world's formats: one module a format, declared in `registry`."""

from exchange.writers.registry import WRITERS
from exchange.writers.writer import Writer

__all__ = ["WRITERS", "Writer"]

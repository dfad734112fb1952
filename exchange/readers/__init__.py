"""From the world's formats to articles: one module a format, declared in `registry`."""

from exchange.readers.expansion import expand
from exchange.readers.reading import Source, article, read

__all__ = ["Source", "article", "expand", "read"]

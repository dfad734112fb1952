"""Articles into the case: added, known already, or a new revision that takes over what is still said."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from analysis.values import Article, Reading
from store.deciding.settle import Touched, settle
from store.errors import CaseError
from store.file.connection import Connection
from store.file.spans import sha256, unpacked, words
from store.finding.forgetting import forget_findings
from store.finding.matching import by_place, by_words
from store.finding.placing import place_namings, place_statements
from store.finding.printing import same
from store.rows.filed import Filed, Known, Outcome

ADD_ARTICLE = """INSERT INTO article
    (title, outlet, author, published, url, path,
    origin, sha256, media_type, added, revises, analysis, text, raw)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

DETAILS = ("title", "outlet", "author", "published", "url")

CURRENT = "NOT EXISTS (SELECT 1 FROM article AS newer WHERE newer.revises = article.id)"


class Filing:
    """Take articles in, with what the analysis read in them; each in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def in_bulk(self) -> AbstractContextManager[None]:
        """While many articles are filed in a row: what is filed need not be on the disk before its end."""
        return self._connection.in_bulk()

    def known(self, article: Article) -> Known | None:
        """The row that it is (`printing.same`), else the current one from the same path or URL, if any."""
        known = same(self._connection, article)
        if known is not None:
            return Known(known, same_text=True)
        path = "" if article.path == "-" else article.path
        older = self._connection.number(
            f"""SELECT id FROM article
            WHERE ((path = ? AND path <> '') OR (url = ? AND url <> '')) AND {CURRENT}
            ORDER BY id DESC LIMIT 1""",
            [path, article.url],
        )
        return None if older is None else Known(older, same_text=False)

    def file(self, article: Article, reading: Reading, version: str = "") -> Filed:
        """Store an article and what was read in it; `version` names the analysis that read it.

        Of a duplicate only details that differ are taken over: title, outlet, author, date, URL. In a
        revision, statements that stand there word for word keep ids and decisions; the others stay behind.
        """
        with self._connection.writing():
            known = self.known(article)
            if known is not None and known.same_text:
                changed = self._correct(known.article, article)
                return Filed(known.article, Outcome.CORRECTED if changed else Outcome.DUPLICATE)
            return self._store(article, reading, version, known.article if known else None)

    def adopt(self, article: Article, reading: Reading, version: str = "", revises: str = "") -> Filed:
        """Store an article of another case, whose path and URL tell nothing here.

        It is a revision where that case says so: of the article whose text has the SHA-256 `revises`.
        """
        with self._connection.writing():
            known = self._connection.number(
                "SELECT id FROM article WHERE (sha256, outlet) = (?, ?)", [article.sha256, article.outlet]
            )
            if known is not None:
                return Filed(known, Outcome.DUPLICATE)
            older = f"SELECT id FROM article WHERE sha256 = ? AND {CURRENT} ORDER BY outlet = ? DESC"
            revised = self._connection.number(older, [revises, article.outlet])
            return self._store(article, reading, version, revised)

    def refile(self, article: int, reading: Reading, version: str = "") -> Filed:
        """Write a new reading of a stored article over the old one.

        Statements in the same place keep their ids; those with decisions are kept even when they are not
        found any more. Raises CaseError for an article that does not exist or that a later one revises.
        """
        with self._connection.writing():
            text = self._connection.text(f"SELECT text FROM article WHERE id = ? AND {CURRENT}", [article])
            if text is None:
                raise CaseError(f"there is no current article {article} in the case", self._connection.path)
            old = self._found(article)
            contents = [statement.content for statement in reading.statements]
            matched = by_place(contents, {row: unpacked(content) for row, content, _, _ in old})
            self._connection.run("UPDATE article SET analysis = ? WHERE id = ?", [version, article])
            self._connection.run("UPDATE statement SET found = 0 WHERE article = ?", [article])
            self._place(article, text, reading, matched)
            lost = {row for row, _, _, found in old if found} - set(matched.values())
            return Filed(article, Outcome.REREAD, len(matched), len(lost))

    def stale(self, version: str) -> tuple[int, ...]:
        """Current articles that another version of the analysis read."""
        return tuple(
            self._connection.ints(
                f"SELECT id FROM article WHERE analysis <> ? AND {CURRENT} ORDER BY id", [version]
            )
        )

    def _store(self, article: Article, reading: Reading, version: str, revises: int | None) -> Filed:
        item = self._add(article, revises, version)
        if revises is None:
            self._place(item, article.text, reading, {})
            return Filed(item, Outcome.ADDED)
        return self._revise(item, revises, article.text, reading)

    def _correct(self, item: int, article: Article) -> bool:
        """Take over details that say something else; whether there were any."""
        new = [article.title, article.outlet, article.author, article.published, article.url]
        old = self._connection.first(f"SELECT {', '.join(DETAILS)} FROM article WHERE id = ?", [item])
        values = [value or before for value, before in zip(new, old or (), strict=True)]
        self._connection.run(
            f"UPDATE article SET {', '.join(f'{d} = ?' for d in DETAILS)} WHERE id = ?", [*values, item]
        )
        if tuple(values) != old:
            told = "SELECT DISTINCT claim FROM statement WHERE article = ? AND claim IS NOT NULL"
            settle(self._connection, Touched(claims=set(self._connection.ints(told, [item]))))
        return tuple(values) != old

    def _add(self, article: Article, revises: int | None, version: str) -> int:
        if sha256(article.text) != article.sha256:
            raise CaseError(
                "the hash of the article does not belong to its text", article.path or article.url
            )
        now = datetime.now(UTC).isoformat(timespec="seconds")
        about = [article.title, article.outlet, article.author, article.published, article.url, article.path]
        proof = [article.origin, article.sha256, article.media_type, now, revises, version]
        return self._connection.insert(
            ADD_ARTICLE, [*about, *proof, article.text, zlib.compress(article.raw)]
        )

    def _revise(self, item: int, revises: int, text: str, reading: Reading) -> Filed:
        old = [(row, quote) for row, _, quote, found in self._found(revises) if found]
        quotes = [words(text, statement.content) for statement in reading.statements]
        matched = by_words(quotes, old)
        self._move_decided_namings(revises, item)
        self._place(item, text, reading, matched)
        return Filed(item, Outcome.REVISED, len(matched), len(old) - len(matched))

    def _found(self, article: int) -> list[tuple[int, str, str, int]]:
        """The analysis' own statements of an article, in order: id, packed content, quote, found."""
        return self._connection.rows(
            """SELECT id, content, quote, found FROM statement WHERE article = ? AND NOT EXISTS
                (SELECT 1 FROM change WHERE subject = 'statement' AND item = statement.id
                 AND field = 'mark' AND after <> 'false')
            ORDER BY start, id""",
            [article],
        )

    def _move_decided_namings(self, old: int, new: int) -> None:
        """Names that a person decided about go with the text; what was said under them keeps to them."""
        self._connection.run(
            """UPDATE naming SET article = ? WHERE article = ?
            AND EXISTS (SELECT 1 FROM decided WHERE subject = 'naming' AND item = naming.id)""",
            [new, old],
        )

    def _place(self, article: int, text: str, reading: Reading, matched: Mapping[int, int]) -> None:
        namings = place_namings(self._connection, article, text, reading.actors)
        heads = {head: item for (head, name), item in namings.items() if head == name}
        ids = place_statements(self._connection, article, text, reading.statements, heads, matched)
        touched = Touched(namings=set(namings.values()), statements=set(ids))
        forget_findings(self._connection, article, touched)
        settle(self._connection, touched)

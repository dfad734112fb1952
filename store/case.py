"""A case: one file with the accounts of one event and all work on them."""

from __future__ import annotations

import getpass
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from store.deciding.journal import Journal
from store.errors import CaseError
from store.file import functions
from store.file.connection import Connection
from store.file.header import APPLICATION_ID
from store.session import Session
from store.subjects.actors import Actors
from store.subjects.articles import Articles
from store.subjects.claims import Claims
from store.subjects.conflicts import Conflicts
from store.subjects.notes import Notes
from store.subjects.remarks import Remarks
from store.subjects.statements import Statements
from store.subjects.tags import Tags
from store.upkeep import upgrade
from store.upkeep.care import Care, lend

if TYPE_CHECKING:
    from store.colleagues.merging import Merging
    from store.deciding.history import History
    from store.finding.copies import Copies
    from store.finding.filing import Filing
    from store.finding.findings import Findings
    from store.finding.heads import Heads
    from store.finding.standing import Standing
    from store.rows.people import Clashing, Lacking, Merged
    from store.saved import SavedFilters
    from store.search.search import Search
    from store.subjects.portraits import Portraits
    from store.upkeep.care import Care
    from store.views.collation import Collation
    from store.views.contradictions import Contradictions
    from store.views.matrix import Matrix
    from store.views.timeline import Timeline

MAGIC = b"SQLite format 3\x00"
OWNER_ONLY = 0o600


class Case:
    """The parts of a case, each with what can be asked about its subject and what can be decided about it.

        with Case.open(path) as case:
            ids = case.claims.ids(ClaimFilter().open().containing("protest"))
            receipt = case.claims.verdict(ids[:1], Verdict.CORROBORATED)
            case.journal.undo()

    A Case belongs to the thread that opened it; another thread, or process, opens its own.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.path = connection.path
        self.journal = Journal(connection)
        self.articles = Articles(connection)
        self.statements = Statements(connection, self.journal)
        self.claims = Claims(connection, self.journal)
        self.actors = Actors(connection, self.journal)
        self.conflicts = Conflicts(connection, self.journal, self.statements)
        self.notes = Notes(connection, self.journal)
        self.tags = Tags(connection, self.journal)
        self.remarks = Remarks(connection)
        self.session = Session(connection)

    @cached_property
    def history(self) -> History:
        """The journal as it is read."""
        from store.deciding.history import History

        return History(self._connection)

    @cached_property
    def filing(self) -> Filing:
        """How articles come in."""
        from store.finding.filing import Filing

        return Filing(self._connection)

    @cached_property
    def findings(self) -> Findings:
        """What the analysis sees of the case, and what it finds."""
        from store.finding.findings import Findings

        return Findings(self._connection)

    @cached_property
    def portraits(self) -> Portraits:
        """All that is known of an actor."""
        from store.subjects.portraits import Portraits

        return Portraits(self._connection)

    @cached_property
    def contradictions(self) -> Contradictions:
        """Conflicts, gathered by what they are about."""
        from store.views.contradictions import Contradictions

        return Contradictions(self._connection, self.statements)

    @cached_property
    def matrix(self) -> Matrix:
        """Who says what."""
        from store.views.matrix import Matrix

        return Matrix(self._connection)

    @cached_property
    def collation(self) -> Collation:
        """What articles share."""
        from store.views.collation import Collation

        return Collation(self._connection)

    @cached_property
    def filters(self) -> SavedFilters:
        """Filters that have a name."""
        from store.saved import SavedFilters

        return SavedFilters(self.session)

    @cached_property
    def care(self) -> Care:
        """Verify, repair, back up."""
        from store.upkeep.care import Care

        return Care(self._connection)

    @cached_property
    def standing(self) -> Standing:
        """The grouping as it stands; loads what compares statements, which the first screen does without."""
        from store.finding.standing import Standing

        return Standing(self._connection)

    @cached_property
    def copies(self) -> Copies:
        """Which articles print one text; loads what compares them, which the first screen does without."""
        from store.finding.copies import Copies

        return Copies(self._connection)

    @cached_property
    def timeline(self) -> Timeline:
        """What the accounts told, and when; loads what finds corrections, which others do without."""
        from store.views.timeline import Timeline

        return Timeline(self._connection)

    @cached_property
    def heads(self) -> Heads:
        """The names that are compared; loads what compares them, which the first screen does without."""
        from store.finding.heads import Heads

        return Heads(self._connection)

    @cached_property
    def search(self) -> Search:
        """What has certain words, matches a pattern, or is told by whom; the first screen does without."""
        from store.search.search import Search

        return Search(self._connection)

    @classmethod
    def create(cls, path: Path | str, user: str | None = None) -> Self:
        """A new, empty case, for its owner's eyes only.

        Raises CaseError when the name is taken, or the file can't be made.
        """
        path = Path(path)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNER_ONLY))
        except FileExistsError:
            raise CaseError("there is a file of that name already", path, "Choose another name") from None
        except OSError as error:
            raise CaseError(
                f"the case can't be made: {error.strerror}", path, "Choose another folder"
            ) from None
        connection = Connection(path, user or _user())
        try:
            upgrade.begin(connection)
        except BaseException:
            connection.close()
            path.unlink()
            raise
        return cls(connection)

    @classmethod
    def open(cls, path: Path | str, user: str | None = None) -> Self:
        """The case in a file; one of an older schema is upgraded after a copy beside it was made.

        `user` is the name for the journal, by default the one of the login. Raises CaseError when there is no
        such file, when it can't be written to, is no case, is damaged, locked, or of a newer Rashomon.
        """
        path = Path(path)
        _inspect(path)
        _check_writable(path)
        connection = Connection(path, user or _user())
        try:
            upgrade.bring_up_to_date(connection)
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    @classmethod
    @contextmanager
    def borrowed(cls, path: Path | str) -> Iterator[Self]:
        """Somebody else's case, to be read: a copy of it that goes away again, so that theirs stays as it is.

        Raises CaseError as `open` does, but for a case that can't be written to.
        """
        path = Path(path)
        _inspect(path)
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            lend(path, copy)
            with cls.open(copy) as case:
                yield case

    @classmethod
    def restore(
        cls, path: Path | str, tables: Mapping[str, Sequence[Mapping[str, Any]]], user: str | None = None
    ) -> Self:
        """A new case from what `tables` gave. Raises CaseError when they do not make a sound case."""
        from store.upkeep.transfer import pour

        case = cls.create(path, user)
        try:
            pour(case._connection, tables)
            case.copies.find()
        except BaseException:
            case.close()
            case.path.unlink()
            raise
        return case

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """The whole case as plain rows, for an export that `restore` reads back; raw bytes as bytes."""
        from store.upkeep.transfer import dump

        return dump(self._connection)

    @property
    def user(self) -> str:
        """Who decides: the name for the journal."""
        return self._connection.user

    @contextmanager
    def together(self, keep: bool = True) -> Iterator[None]:
        """All that is done inside takes effect together, or none of it; without `keep` none in any case."""
        with suppress(_Rehearsal), self._connection.writing():
            yield
            if not keep:
                raise _Rehearsal

    def lacking(self, other: Case) -> tuple[Lacking, ...]:
        """The articles of another case whose texts this one has not, in their order there."""
        return self._merging.lacking(other._connection)

    def bring(self, other: Case, name: str, called: str = "") -> Merged:
        """Bring in the decisions of another case, whose articles are here: see `store.colleagues.merging`."""
        return self._merging.bring(other._connection, name, called)

    def clashes(self) -> tuple[Clashing, ...]:
        """What was decided differently in cases that were merged, and is left to decide."""
        from store.colleagues.clashes import clashes

        return clashes(self._connection)

    @property
    def _merging(self) -> Merging:
        from store.colleagues.merging import Merging

        return Merging(self._connection, self.journal)

    def version(self) -> int:
        """A number that changes when another process has written to the case."""
        return self._connection.number("PRAGMA data_version") or 0

    def prepare(self) -> None:
        """Load what the first decision would wait for (50 ms)."""
        _ = self._connection.db
        functions.prepare()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Rehearsal(Exception):
    """Ends a transaction that was never meant to last."""


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


def _inspect(path: Path) -> None:
    """Refuse what is no case before SQLite touches it."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise CaseError("a folder, not a case", path, "Name a file that ends in .rashomon")
        if not stat.S_ISREG(kind):
            raise CaseError("not a regular file", path, "Name a file that ends in .rashomon")
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise CaseError("there is no such case", path, "Make one with `rashomon add`") from None
    except OSError as error:
        raise CaseError(f"the case can't be read: {error.strerror}", path, "Check its permissions") from None
    if not header.startswith(MAGIC):
        raise CaseError("not a database", path, "Name a file that `rashomon add` made")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise CaseError("a database, but not a Rashomon case", path, "Name a file that `rashomon add` made")


def _check_writable(path: Path) -> None:
    """Refuse what can't be written to, and close it to others' eyes."""
    with suppress(PermissionError):  # another owner's file keeps the mode that they gave it
        path.chmod(OWNER_ONLY)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise CaseError(
            "the case can't be written to", path, "Check the permissions of the file and its folder"
        )

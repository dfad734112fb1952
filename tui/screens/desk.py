"""What the desk shows: the claims that pass the filter, an article, and how the panes follow each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from store import ArticleRow, Case, ClaimFilter, RemarkRow, StatementRow, Subject
from tui.commands import BY_NAME
from tui.drawing import signs
from tui.drawing.remarks import brief, signed
from tui.filter_line import Names, describe, narrows
from tui.introducing import introduced, spelt
from tui.screens.frame import Frame
from tui.supporting import printed
from tui.widgets.article import ArticleView
from tui.widgets.bars import Bar, PaneTitle
from tui.widgets.claims import ClaimList


@dataclass(frozen=True, slots=True)
class Place:
    """What is on show: an article, and the statement that is lit in it."""

    article: int | None = None
    statement: int | None = None


class Desk(Frame):
    """Names and filter, the place in the articles, and the ways from one pane to the other."""

    def __init__(self, case: Case, keys: Mapping[str, str] | None = None) -> None:
        super().__init__(case, keys)
        self.filter = ClaimFilter()
        self.place = Place()
        self.names = Names()
        self.statements: tuple[StatementRow, ...] = ()
        self._remarks: Mapping[int, RemarkRow] = {}
        """Notes and tags of the articles."""

    @property
    def statement(self) -> StatementRow | None:
        """The statement on show."""
        return next((s for s in self.statements if s.id == self.place.statement), None)

    # ------------------------------------------------------------ loading

    def reload(self, claim: int | None = None) -> None:
        """Read everything from the case again, and stay where we are."""
        self.names = self.look_up()
        self.show_all(claim)

    def regroup(self) -> None:
        """Show what a decision about groups changed; it never changes which articles there are."""
        self.names = Names(self.case.actors.rows(), self.names.articles)
        self.show_all()
        self.agree()

    def refilter(self) -> None:
        """Show what the filter lets through now, and the statement that goes with the cursor."""
        self.list_claims(self.claims.claim)
        self.show_statement(self.statement, follow=False)
        self.follow()

    def agree(self) -> None:
        """Bring cursor and article together: on the statement's claim, else on the cursor's statement."""
        if self.statement and self.statement.claim and self.claims.go(self.statement.claim):
            self.show_titles()
        else:
            self.follow()

    def show_all(self, claim: int | None = None) -> None:
        """Show actors, claims, article and bars anew."""
        self.actors.empty = ("Nobody yet.",)
        self.actors.show(self.names.actors, self.case.actors.suggestions())
        self.list_claims(self.claims.claim if claim is None else claim)
        here = self.place.article if self.place.article in self.names.by_id else None
        first = self.articles[0].id if self.articles else None
        self.show_remarks()
        self.open_article(first if here is None else here, self.place.statement, follow=False)
        self.show_head()
        self.show_here()

    def look_up(self) -> Names:
        """The actors and articles of the case as they are now."""
        return Names(self.case.actors.rows(), self.case.articles.rows())

    @property
    def articles(self) -> tuple[ArticleRow, ...]:
        """The articles to read, without earlier revisions."""
        return self.names.current

    def list_claims(self, claim: int | None = None) -> None:
        """Show the claims that pass the filter."""
        ids = self.case.claims.ids(self.filter)
        self.claims.empty = self._why_empty()
        self.claims.show(ids, claim)
        self.actors.choose(self.filter.actor)
        self.show_titles()

    def _why_empty(self) -> Sequence[str]:
        if narrows(self.filter):
            return ("No claim passes the filter.", "Esc clears it.")
        if self.articles:
            return ("No claims were found.", f"{self.key('mark')} in the article marks one.")
        return ("No claims yet.", f"{self.key('add')} adds accounts.")

    def show_head(self) -> None:
        """Case, counts, and how far the triage is."""
        progress = self.case.claims.progress()
        counts = (
            signs.counted(len(self.articles), "account"),
            signs.counted(self.case.conflicts.count(), "conflict"),
        )
        done = f"{signs.bar(progress.triaged, progress.all)} {progress.triaged} of {progress.all} claims"
        self.query_one("#head", Bar).say(
            f"Rashomon · {self.case.path.stem}", f"{' · '.join(counts)}   {done}"
        )

    def show_remarks(self) -> None:
        """Which actors and articles have a note or tags."""
        remarks = self.case.remarks.rows(Subject.ACTOR, Subject.ARTICLE)
        self.actors.mark({row.item: signed(row) for row in remarks if row.subject is Subject.ACTOR})
        self._remarks = {row.item: row for row in remarks if row.subject is Subject.ARTICLE}

    def show_titles(self) -> None:
        """The titles of the panes; the one with the focus is strong."""
        focus = self.focused
        offers = self.actors.offers
        maybe = f"{offers} {signs.PERHAPS}" if offers else ""
        self.query_one("#actors-title", PaneTitle).say("Actors", maybe, strong=focus is self.actors)
        where = next((n for n, a in enumerate(self.articles, 1) if a.id == self.place.article), 0)
        row = self._article_row()
        remark = self._remarks.get(row.id) if row else None
        narrow = self.has_class("-narrow")
        noted = brief(remark) if remark and not narrow else ""
        title = (
            " · ".join(filter(None, (row.published[:10], row.outlet or row.title, noted)))
            if row
            else "Article"
        )
        of = f"{where} of {len(self.articles)}" if where else "earlier revision" if row else ""
        of = f"{of} · {self.article.seen}" if self.article.seen else of
        of = f"{signed(remark)} {of}" if remark and narrow else of
        self.query_one("#article-title", PaneTitle).say(title, of, strong=focus is self.article)
        words = describe(self.filter, self.names)
        title = f"Claims · {words}" if words else f"Claims by {self.filter.order.value}"
        self.query_one("#claims-title", PaneTitle).say(title, self._where(), strong=focus is self.claims)

    def _where(self) -> str:
        """Which claim of how many; how many are selected."""
        if self.claims.chosen:
            return f"{len(self.claims.chosen):,} of {self.claims.row_count:,} selected"
        return f"{self.claims.cursor + 1} of {self.claims.row_count}" if self.claims.row_count else ""

    def _article_row(self) -> ArticleRow | None:
        return self.names.by_id.get(self.place.article) if self.place.article is not None else None

    # ------------------------------------------------------------ the article

    def open_article(self, article: int | None, statement: int | None = None, follow: bool = True) -> None:
        """Show an article, a statement lit in it; with `follow` the claims go along."""
        self.place = Place(article, statement)
        if article is None:
            self.statements = ()
            self.article.empty = (
                "No accounts yet.",
                "",
                f"{self.key('add')} adds files or folders,",
                f"or leave ({self.key('quit')}) and say in the shell:",
                "  rashomon add CASE FILE...",
            )
            self.article.show("")
        else:
            self._open(article, keep_place=statement is None)
        self.show_statement(self.statement, follow)
        self.show_titles()

    def _open(self, article: int, keep_place: bool) -> None:
        self.statements = self.case.statements.of_article(article)
        text, caret = self.case.articles.text(article), self.article.caret
        unchanged = text == self.article.page.text
        row = self.names.by_id[article]
        above = [row.title] if row.title and not text.startswith(row.title.rstrip("…")) else []
        above += [f"by {row.author}"] if row.author else []
        same = [self.names.by_id[item] for item in self.case.articles.of_one_text(article)]
        copied = printed(row, [each for each in same if each.revised_by is None])
        above += [f"{copied} · {self.key('copies')} compares"] if copied else []
        self.article.show(text, [span for s in self.statements for span in s.content], above)
        if unchanged and keep_place:
            self.article.go(caret)

    def show_statement(self, statement: StatementRow | None, follow: bool = True) -> None:
        """Light a statement of the article on show and tell who said it."""
        self.place = replace(self.place, statement=statement.id if statement else None)
        mentions = self._mentions()
        self.article.light(statement.content if statement else (), mentions)
        if statement is None:
            return
        if self.focused is not self.article:
            self.article.go(statement.content[0][0])
        if follow and statement.claim is not None:
            self.claims.go(statement.claim)
        self.tell()

    def tell(self) -> None:
        """Say who made the statement on show."""
        if self.statement:
            more = f"{self.key('tell')} tells all"
            claim = self.claims.row(self.claims.cursor) if self.claims.row_count else None
            own = claim if claim is not None and claim.id == self.statement.claim else None
            against = f"{self.key('against')} contradicts · " if own and own.conflicts else ""
            remark = brief(self.case.remarks.one(Subject.STATEMENT, self.statement.id))
            more = f"{remark} · {more}" if remark else more
            loose = "" if self.statement.tied else f"{signs.PERHAPS} perhaps this claim · "
            differ = f"{signs.SPLIT} verdicts differ · " if own and own.split else ""
            said = attribution(self.statement, self._outer(self.statement))
            self.say(said, loose + differ + against + more)

    def tell_actor(self) -> None:
        """Say who stands under the cursor in the actors, and what can be decided there."""
        entry = self.actors.entry
        if entry is None:
            return
        held = next((a for a in self.names.actors if a.id == self.actors.held), None)
        if held and held.id != entry.actor.id:
            decide = f"{self.key('same')} the same · {self.key('never')} never · Esc lets go"
            self.say(f"{held.name} and {entry.actor.name}?", decide)
        elif entry.other:
            decide = f"{self.key('same')} the same · {self.key('never')} never"
            self.say(f"{entry.other.name} may be {entry.actor.name}: {entry.reason}", decide)
        elif entry.alias:
            self.say(spelt(self.case, entry.actor, entry.alias), f"{self.key('part')} parts it")
        else:
            remark = brief(self.case.remarks.one(Subject.ACTOR, entry.actor.id))
            more = " · ".join(filter(None, (remark, f"{self.key('about')} tells all")))
            self.say(introduced(self.case, entry.actor), more)

    def _mentions(self) -> Iterable[tuple[int, int]]:
        if self.filter.actor is None or self.place.article is None:
            return ()
        return [
            (m.start, m.end)
            for m in self.case.articles.mentions(self.place.article)
            if m.actor == self.filter.actor
        ]

    def go_to(self, statement: StatementRow, follow: bool = True) -> None:
        """Show a statement, in whatever article it stands."""
        if statement.article == self.place.article:
            self.show_statement(statement, follow)
        else:
            self.open_article(statement.article, statement.id, follow)

    # ------------------------------------------------------------ following

    def on_descendant_focus(self) -> None:
        """Another pane has the focus: its title is strong, its keys are shown."""
        self.show_titles()
        self.show_here()

    def show_here(self) -> None:
        """The keys of the pane with the focus; in an empty case the way out of it."""
        self.show_keys(() if self.articles else [BY_NAME[name] for name in ("add", "quit", "help")])

    def on_row_list_moved(self, event: ClaimList.Moved) -> None:
        """The claim cursor moved: the article follows once it rests."""
        event.stop()
        if event.rows is self.focused is self.actors:
            self.tell_actor()
        if event.rows is not self.claims:
            return
        self.show_titles()
        self.follow_soon()

    def follow(self) -> None:
        """Show the claim's statement: the one of this article, else its first."""
        claim = self.claims.claim
        if claim is None or (self.statement and self.statement.claim == claim):
            return
        members = self.case.statements.of_claim(claim)
        here = [s for s in members if s.article == self.place.article]
        if members:
            self.go_to((here or list(members))[0], follow=False)

    def on_article_view_moved(self, event: ArticleView.Moved) -> None:
        """The caret moved: the claims follow."""
        event.stop()
        statement = self.statement_at(event.offset)
        if statement and statement.id != self.place.statement:
            self.show_statement(statement)

    def on_article_view_scrolled(self) -> None:
        """The title tells how far one has read."""
        self.show_titles()

    def _outer(self, statement: StatementRow) -> StatementRow | None:
        """The statement of the article that this one stands inside."""
        return next((s for s in self.statements if s.id == statement.parent), None)

    def statement_at(self, offset: int) -> StatementRow | None:
        """The innermost statement of the article at an offset."""
        around = [s for s in self.statements if any(a <= offset < b for a, b in s.content)]
        return min(around, key=lambda s: sum(b - a for a, b in s.content), default=None)


def attribution(statement: StatementRow, outer: StatementRow | None = None) -> str:
    """Who said it and how, and how we know, for the status line; via whom where it stands inside `outer`."""
    who = statement.speaker_name or statement.source_text or "nobody named"
    via = f" via {outer.speaker_name or outer.source_text or 'nobody named'}" if outer else ""
    source = f" as “{statement.source_text}”" if statement.source_text not in ("", who) else ""
    cue = f" · {statement.cue_text}" if statement.cue_text else ""
    doubt = "" if statement.certain or statement.speaker_decided else " · uncertain"
    why = (
        " · your decision"
        if statement.speaker_decided
        else f" · {statement.evidence}"
        if statement.evidence
        else ""
    )
    return f"{who}{source}{via}{cue} · {statement.form}{doubt}{why}"

"""Marking a statement by hand: the analysis is not the last word on what was said."""

from __future__ import annotations

from analysis.values import Span
from store import Origin
from tui.screens.deciding import Decider
from tui.widgets.article import ArticleView


class Marking(Decider):
    """`v`, move to the last word, Enter."""

    _anchor: int | None = None

    @property
    def marking(self) -> bool:
        """Whether words are being marked."""
        return self._anchor is not None

    def action_mark(self) -> None:
        """Begin at the word under the caret, or take the words where marking is on."""
        if self.marking:
            self._take()
        elif self.article.page.text:
            self._anchor = self.article.caret
            self.article.mark(self._marked())
            self.say("Marking: move to the last word, Enter takes it, Esc leaves")

    def action_unmark(self) -> None:
        """Take a marked statement away."""
        statement = self.shown_statement()
        if statement and statement.origin is not Origin.PERSON:
            self.say(f"The analysis found this statement; {self.key('dismissed')} dismisses its claim.")
        elif statement:
            self.decide(lambda: self.case.statements.unmark([statement.id]))

    def action_claim(self) -> None:
        """Take the marked words; else go to the claim of the statement under the caret."""
        if self.marking:
            self._take()
        elif self.statement_at(self.article.caret):
            self.set_focus(self.claims, scroll_visible=False)
        else:
            self.say(f"No statement here; {self.key('mark')} marks one of your own.")

    def on_article_view_moved(self, event: ArticleView.Moved) -> None:
        """While marking, the marked words follow the caret."""
        if self.marking:
            event.stop()
            self.article.mark(self._marked())
        else:
            super().on_article_view_moved(event)

    def open_article(self, article: int | None, statement: int | None = None, follow: bool = True) -> None:
        """Words that were being marked belong to the article that is left."""
        if article != self.place.article:
            self._anchor = None
        super().open_article(article, statement, follow)

    def stop_marking(self) -> None:
        """Leave without a statement."""
        self._anchor = None
        self.article.mark(None)

    def _marked(self) -> Span:
        start, end = sorted((self._anchor or 0, self.article.caret))
        return start, self.article.page.word_end(end)

    def _take(self) -> None:
        span, article = self._marked(), self.place.article
        self.stop_marking()
        if article is None:
            return

        def mark(words: str) -> None:
            speaker = self.actor_called(words)
            self.decide(lambda: self.case.statements.mark(article, [span], speaker=speaker))
            told = self.status
            marked = next((s for s in self.statements if s.content == (span,)), None)
            if marked:
                self.show_statement(marked)
                self.article.go(span[0])
            self.say(*told)

        names = [a.name for a in self.names.actors]
        asked = "Who says it? (nobody: Enter)"
        self.question(asked, mark, known=names, left=lambda: self.say("Not marked."))

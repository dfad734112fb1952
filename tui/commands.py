"""The one table of commands: what can be done, by which key, where, in which words.

Bindings, footer, help, palette, key remapping and docs/KEYS.md are all made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Context(StrEnum):
    """Where a command works; the value is the heading that help shows."""

    DESK = "Everywhere"
    CLAIMS = "In the claims"
    ARTICLE = "In the article"
    ACTORS = "In the actors"
    MOVING = "Moving"
    VIEW = "In every view"
    CONFLICTS = "In the conflicts"
    NOTES = "In the notes"
    ACTOR = "In the view of an actor"
    SEARCH = "In the search"
    FILTERS = "In the saved filters"
    VARIANTS = "In the variants"
    MATRIX = "In the matrix"
    SIDES = "Side by side"
    HISTORY = "In the history"
    # In time, and in copies
    TIMELINE = "In the timeline"
    COPIES = "In the copies"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do."""

    name: str
    """Stable name: the action is `action_NAME`, the config file remaps by it."""
    keys: str
    """Default keys, comma-separated, in Textual's names."""
    label: str
    """One or two words for the footer."""
    help: str
    """One line for help, palette and manual."""
    context: Context = Context.DESK
    footer: bool = False
    opens: Context | None = None
    """The view that it opens; such a command works in every view, too."""

    @property
    def action(self) -> str:
        """The action that carries it out."""
        return f"open('{self.opens.name}')" if self.opens else self.name

    @property
    def moves(self) -> bool:
        """Whether the pane with the focus carries it out itself."""
        return self.name in MOVES


C = Context
COMMANDS: tuple[Command, ...] = (
    # Verdicts: the work itself
    Command("corroborated", "c", "corroborated", "The claim holds: others bear it out", C.DESK, True),
    Command("disputed", "d", "disputed", "Sources contradict each other on the claim", C.DESK, True),
    Command("refuted", "r", "refuted", "The claim is shown to be wrong", C.DESK, True),
    Command("unverifiable", "u", "unverifiable", "The claim can't be checked", C.DESK),
    Command("dismissed", "x", "dismiss", "The claim is of no interest", C.DESK, True),
    Command("reopen", "o", "open", "Open the claim again", C.DESK),
    Command("undo", "z", "undo", "Undo the last decision, as far back as you like", C.DESK, True),
    Command("redo", "Z", "redo", "Do again what was undone", C.DESK),
    Command("note", "e", "note", "Note on the claim, statement, article or actor in focus", C.DESK),
    Command("tag", "t", "tag", "Tag what has the focus; a tag that it has is taken away", C.DESK),
    Command("reword", "E", "reword", "Put the claim into your own words", C.DESK),
    # Groups
    Command("select", "space", "select", "Select the claim, to decide on several at once", C.CLAIMS),
    Command("select_all", "asterisk", "all", "Select all claims that are shown; again: none", C.CLAIMS),
    Command("merge", "m", "merge", "Merge the selected claims into the one under the cursor", C.CLAIMS),
    Command("split", "s", "split", "Split the statement on show off into a claim of its own", C.DESK),
    Command("speaker", "i", "who said it", "Say who made the statement on show", C.DESK),
    Command("mark", "v", "mark", "Mark a statement of your own: v, go to its end, Enter", C.ARTICLE, True),
    Command("unmark", "X", "drop mark", "Take away the statement on show, if you marked it", C.DESK),
    # Actors
    Command("about", "enter", "actor", "All that they said and that is said of them", C.ACTORS, True),
    Command("choose", "space", "show claims", "Only this actor's claims; again shows all", C.ACTORS, True),
    Command("same", "a", "same actor", "Take this name; on another, or on ≈: they are one", C.ACTORS, True),
    Command("never", "A", "never same", "Take this name; on another, or on ≈: never one", C.ACTORS, True),
    Command("part", "s", "part", "Give the spelling under the cursor an actor of its own", C.ACTORS, True),
    # Looking
    Command("filter", "slash", "filter", "Words, is:open, is:noted, by:NAME, in:OUTLET, tag:T", C.DESK, True),
    Command("open_only", "O", "open only", "Show open claims only, or all again", C.DESK),
    Command("order", "S", "order", "Next order: disagreement, size, text, oldest, newest", C.DESK),
    Command("looser", "plus", "looser", "Larger claims: take looser evidence for one claim", C.DESK),
    Command("tighter", "minus", "tighter", "Smaller claims: ask for closer evidence", C.DESK),
    Command("clear", "escape", "clear", "Step back: stop work or marking, clear selection, filter", C.DESK),
    Command("read", "enter", "read", "Go to the statement in its article", C.CLAIMS, True),
    Command("claim", "enter", "to claim", "Go to the claim; while marking, take the words", C.ARTICLE, True),
    Command("next_statement", "n", "next", "Next statement: of the claim, or in the article", C.DESK, True),
    Command("previous_statement", "N", "previous", "Previous statement", C.DESK),
    Command("against", "b", "but", "Go to what contradicts this; again: to the next", C.DESK, True),
    Command("tell", "full_stop", "tell", "Tell in full who said it and how we know", C.DESK),
    Command("next_article", "right_square_bracket", "next article", "Next article", C.DESK),
    Command("previous_article", "left_square_bracket", "previous article", "Previous article", C.DESK),
    Command("copy", "y", "copy", "Copy the statement with its source to the clipboard (OSC 52)", C.DESK),
    # Views
    Command("conflicts", "C", "conflicts", "All conflicts, and who stands on which side", opens=C.CONFLICTS),
    Command("notes", "L", "notes", "All notes and tags, on whatever they are", opens=C.NOTES),
    Command("actor", "I", "actor", "All of who speaks here, and what is said of them", opens=C.ACTOR),
    Command("search", "f", "search", "Search articles, statements and notes", opens=C.SEARCH),
    Command("filters", "F", "filters", "Saved filters: use, save, delete", opens=C.FILTERS),
    Command("variants", "w", "variants", "The claim's wordings: who changed what in it", opens=C.VARIANTS),
    Command("matrix", "M", "matrix", "Claims by articles: who says, denies, is silent", opens=C.MATRIX),
    Command("sides", "equals_sign", "side by side", "Articles side by side, by shared claims", opens=C.SIDES),
    Command("history", "H", "history", "Who decided what and when, and undo to any point", opens=C.HISTORY),
    # In time, and in copies
    Command("timeline", "T", "timeline", "Who told each claim first, who dropped it", opens=C.TIMELINE),
    Command("copies", "W", "same text", "Which articles print this text, and the changes", opens=C.COPIES),
    # The desk
    Command("add", "ctrl+o", "add", "Add accounts from files or folders", C.DESK),
    Command("analyse", "ctrl+r", "analyse", "Analyse all articles again; decisions stay", C.DESK),
    Command("theme", "ctrl+t", "theme", "Next theme: dark, light, the terminal's own colours", C.DESK),
    Command("help", "question_mark", "help", "All keys, filtered as you type", C.DESK, True),
    Command("tour", "ctrl+g", "tour", "A tour: what the main keys do, step by step", C.DESK),
    Command("palette", "colon,ctrl+p", "commands", "Find a command by name", C.DESK),
    Command("quit", "q,ctrl+c", "quit", "Leave; all that you decided is saved already", C.DESK),
    # Moving
    Command("pane_actors", "1", "actors", "Go to the actors (and open them on a narrow screen)", C.MOVING),
    Command("pane_article", "2", "article", "Go to the article", C.MOVING),
    Command("pane_claims", "3", "claims", "Go to the claims", C.MOVING),
    Command("next_pane", "tab", "next pane", "Next pane", C.MOVING),
    Command("previous_pane", "shift+tab", "previous pane", "Previous pane", C.MOVING),
    Command("down", "down,j", "down", "Down", C.MOVING),
    Command("up", "up,k", "up", "Up", C.MOVING),
    Command("left", "left,h", "left", "In the article: a word back", C.MOVING),
    Command("right", "right,l", "right", "In the article: a word on", C.MOVING),
    Command("page_down", "pagedown,ctrl+f", "page down", "Page down", C.MOVING),
    Command("page_up", "pageup,ctrl+b", "page up", "Page up", C.MOVING),
    Command("first", "g,home", "first", "To the first", C.MOVING),
    Command("last", "G,end", "last", "To the last", C.MOVING),
    # In every view
    Command("jump", "enter", "read", "Go to the exact words in the article", C.VIEW, True),
    Command("leave", "escape,q", "back", "Back to where you came from", C.VIEW, True),
    # In the view of an actor
    Command("next_part", "tab", "next part", "To the next part", C.ACTOR, True),
    Command("previous_part", "shift+tab", "previous part", "To the part before", C.ACTOR),
    Command("actor_note", "e", "note", "Write a note on the actor", C.ACTOR, True),
    Command("actor_tag", "t", "tag", "Tag the actor; a tag that it has is taken away", C.ACTOR),
    Command("take_same", "a", "same actor", "On ≈: they are one", C.ACTOR),
    Command("take_never", "A", "never same", "On ≈: they are never one", C.ACTOR),
    # In the conflicts
    Command("rule_real", "r", "real", "A real conflict: they can't both be true", C.CONFLICTS, True),
    Command("rule_both", "b", "both true", "Both true: of different times or things", C.CONFLICTS, True),
    Command("rule_none", "x", "no conflict", "Not a conflict: they say no such thing", C.CONFLICTS, True),
    Command("next_pair", "p", "next pair", "Show the next pair that clashes so", C.CONFLICTS, True),
    Command("jump_other", "n", "other side", "Go to the other side's words", C.CONFLICTS, True),
    Command("rule_open", "o", "open", "Undecided again", C.CONFLICTS),
    Command("rule_note", "e", "note", "Write a note on the conflict", C.CONFLICTS, True),
    # In the notes
    Command("remark_note", "e", "note", "Change the note; an empty one takes it away", C.NOTES, True),
    Command("remark_tag", "t", "tag", "Tag it; a tag it has is taken away", C.NOTES, True),
    Command("remark_filter", "slash", "filter", "Only words, is:claim, is:actor, tag:T ...", C.NOTES, True),
    Command("remark_kind", "o", "kind", "Next kind only: claims, statements, actors ...", C.NOTES, True),
    Command("remark_more", "space", "more", "Read on in a long note", C.NOTES, True),
    Command("pair_real", "R", "pair real", "A real conflict, for the pair on show alone", C.CONFLICTS),
    Command("pair_both", "B", "pair both", "Both true, for the pair on show alone", C.CONFLICTS),
    Command("pair_none", "X", "pair none", "Not a conflict, for the pair on show alone", C.CONFLICTS),
    # In the search
    Command("query", "slash", "query", "Back to the line above; f does so, too", C.SEARCH, True),
    Command("search_way", "ctrl+r", "way", "Search for words, by regex, for names nearly so", C.SEARCH, True),
    Command("next_kind", "tab", "next kind", "To the next kind: statements, notes, articles", C.SEARCH, True),
    # In the saved filters
    Command("save_filter", "s", "save", "Save the filter that is on under a name", C.FILTERS, True),
    Command("delete_filter", "x", "delete", "Delete the saved filter", C.FILTERS, True),
    # In the variants
    Command("base", "b", "base", "Take this as the base: compare the others with it", C.VARIANTS, True),
    Command("base_words", "n", "base's words", "Go to the base's words in the article", C.VARIANTS, True),
    Command("split_off", "s", "split", "Split this statement off into a claim of its own", C.VARIANTS, True),
    Command("move", "m", "move", "Move this statement to another claim, which you choose", C.VARIANTS, True),
    Command("variant_note", "e", "note", "Write a note on this statement", C.VARIANTS),
    Command("variant_tag", "t", "tag", "Tag this statement; a tag that it has is taken away", C.VARIANTS),
    # In the matrix
    Command("next_cell", "n", "next", "Next cell that is not silent", C.MATRIX, True),
    Command("previous_cell", "N", "previous", "Previous cell that is not silent", C.MATRIX),
    Command("next_row", "b", "disagreement", "Next claim with disagreement", C.MATRIX, True),
    Command("previous_row", "B", "back", "Previous claim with disagreement", C.MATRIX),
    Command("axis", "a", "columns", "Columns: articles, speakers, outlets", C.MATRIX, True),
    Command("matrix_order", "S", "order", "Next order of the claims", C.MATRIX, True),
    Command("column_first", "c", "its first", "The column's claims first; again: in place", C.MATRIX, True),
    Command("row_first", "r", "who tells it", "What tells of the claim first", C.MATRIX),
    Command("next_said", "right_square_bracket", "next quotation", "Next quotation of the cell", C.MATRIX),
    Command("first_column", "0", "first column", "To the first column", C.MATRIX),
    Command("last_column", "dollar_sign", "last column", "To the last column", C.MATRIX),
    # Side by side
    Command("next_difference", "n", "difference", "Next that is told here only, or otherwise", C.SIDES, True),
    Command("previous_difference", "N", "previous", "Previous difference", C.SIDES),
    Command("side_next", "tab", "other", "To the next of the accounts", C.SIDES, True),
    Command("side_first", "1", "first", "To the first account", C.SIDES),
    Command("side_second", "2", "second", "To the second account", C.SIDES),
    Command("side_third", "3", "third", "To the third account, where three have room", C.SIDES),
    Command("side_after", "right_square_bracket", "change", "Another article in this place", C.SIDES, True),
    Command("side_before", "left_square_bracket", "change back", "The article before it", C.SIDES),
    # In the history
    Command("undo_to", "u", "undo to here", "Undo all that was decided after this entry", C.HISTORY, True),
    Command("history_person", "p", "person", "The next person, then all again", C.HISTORY, True),
    Command("history_claim", "c", "this claim", "The claim on show only, or all again", C.HISTORY, True),
    Command("entry_more", "space", "more", "Read on in what the entry changed", C.HISTORY, True),
    # In time, and in copies
    Command("next_event", "n", "next event", "The next thing that happens to the claim", C.TIMELINE, True),
    Command("previous_event", "N", "previous", "The event before", C.TIMELINE),
    Command("next_change", "n", "next", "The next difference of the copy", C.COPIES, True),
    Command("previous_change", "N", "previous", "The difference before", C.COPIES),
    Command("next_copy", "right_square_bracket", "next copy", "The next article that has it", C.COPIES, True),
    Command("previous_copy", "left_square_bracket", "previous copy", "The one before that has it", C.COPIES),
    Command("copy_base", "b", "base", "Compare the others with this article", C.COPIES, True),
)  # fmt: skip

PANES = (Context.CLAIMS, Context.ARTICLE, Context.ACTORS)
VIEWS = tuple(command.opens for command in COMMANDS if command.opens)
"""Contexts of the views, which lie over the desk."""

SHARED = ("undo", "redo", "help", "theme")
"""Commands of the desk that every view has, too; so has it those that open views."""

BY_NAME: dict[str, Command] = {command.name: command for command in COMMANDS}


MOVES = ("down", "up", "left", "right", "page_down", "page_up", "first", "last")
"""Commands that the pane with the focus carries out itself."""


_SHOWN = {
    "slash": "/",
    "asterisk": "*",
    "question_mark": "?",
    "colon": ":",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "dollar_sign": "$",
    "escape": "Esc",
    "enter": "Enter",
    "shift+tab": "Shift-Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def shown(keys: str) -> str:
    """Keys as people write them: `slash` is `/`, `ctrl+o` is `^o`; several are parted by spaces."""
    return " ".join(_shown(key.strip()) for key in keys.split(","))


def _shown(key: str) -> str:
    if key in _SHOWN:
        return _SHOWN[key]
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return key if len(key) == 1 else key.capitalize()


# Terminals send these as Enter, Backspace, Tab, line feed and Escape, or keep them for themselves.
_NEVER = {f"ctrl+{key}" for key in ("m", "h", "i", "j", "s", "q", "z", "left_square_bracket")}
_NAMED = set(_SHOWN) | {"space", "tab", "home", "end", "insert", "delete", "backspace"}


def clash(keys: Mapping[str, str]) -> str:
    """What is wrong with remapped keys, in words; empty where nothing is.

    A key must be one that terminals pass, and must not mean two things in one place.
    """
    for name, given in keys.items():
        for key in given.split(","):
            if not _possible(key.strip()):
                return f'{name}: {key.strip()!r} is no key that a terminal passes, such as "u" or "ctrl+u"'
    for here in (*PANES, *VIEWS):
        for key, names in _uses(working(here), keys).items():
            if len(names) > 1 and not names <= _TOGETHER and names & set(keys):
                return f"{shown(key)} would be both {' and '.join(sorted(names))}"
    return ""


def working(here: Context | None) -> list[Command]:
    """The commands that can be given in a place, those of its own first."""
    if here in VIEWS:
        everywhere = [c for c in COMMANDS if c.context is Context.VIEW or c.opens or c.name in SHARED]
    else:
        everywhere = [c for c in COMMANDS if c.context is Context.DESK]
    moving = [c for c in COMMANDS if c.context is Context.MOVING and (here not in VIEWS or c.moves)]
    return [*(c for c in COMMANDS if c.context is here), *everywhere, *moving]


def _possible(key: str) -> bool:
    letter = key.removeprefix("ctrl+")
    if key != letter:
        return len(letter) == 1 and letter.isascii() and letter.islower() and key not in _NEVER
    return key in _NAMED or (len(key) == 1 and key.isprintable())


def _uses(commands: Iterable[Command], keys: Mapping[str, str]) -> dict[str, set[str]]:
    uses: dict[str, set[str]] = {}
    for command in commands:
        for key in keys.get(command.name, command.keys).split(","):
            uses.setdefault(key.strip(), set()).add(command.name)
    return uses


# In the actors `s` parts a spelling rather than splitting a claim.
_TOGETHER = {"split", "part"}

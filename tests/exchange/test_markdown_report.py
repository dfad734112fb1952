"""The report that an editor reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from analysis.values import Verdict
from exchange.report import ArticleEntry, ClaimEntry, Report, StatementEntry
from exchange.writers import WRITERS
from exchange.writers.escaping import code, escaped, link
from exchange.writers.markdown_lines import Sources, support

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def lines(case):
    return "".join(WRITERS["markdown"].write(case)).split("\n")


def test_what_disagrees_comes_before_the_claims_and_the_sources_last(case):
    heads = [line for line in lines(case) if line.startswith("#")]
    assert heads == [
        "# lock gates",
        "## Conflicts",
        "### 1. Negation: “open since four” against “never open”",
        "## Claims",
        "### Disputed (1)",
        "#### The gates were open",
        "### Open (1)",
        "#### Two barges went through",
        "## Actors",
        "## Sources",
    ]


def test_the_summary_counts(case):
    text = "\n".join(lines(case))
    assert "2 accounts with 3 statements, taken together as 2 claims.\n1 triaged. 1 conflict." in text
    assert "| disputed | 1 |" in text


def test_who_said_it_where(case):
    found = lines(case)
    told = "- **Ottilie Brandreth** (“the lock keeper”): the gates had been open since four"
    assert found.count(f"{told} (The Gull [1], paragraph 2)") == 2
    assert (
        "- **Ivo Sandling** (“He”) *denies*: “They were never open,” (“Shut at four” [2], paragraph 5)"
        in found
    )
    assert "- **Nobody named**: two barges went through (“Shut at four” [2], paragraph 6)" in found


def test_the_articles_words_for_a_source_stand_where_they_tell_more(case):
    report = case.report()
    said = replace(report.claims[0].statements[0], speaker="lock keeper")

    def line(source):
        return Sources(report.articles).line(replace(said, source=source))

    assert line("the Lock keeper").startswith("- **lock keeper**: ")
    assert line("the old lock keeper").startswith("- **lock keeper** (“the old lock keeper”): ")


def test_how_the_accounts_stand_on_a_claim(case):
    found = lines(case)
    assert found[found.index("#### The gates were open") + 2] == "2 accounts: 1 says so, 1 denies it."
    assert found[found.index("#### Two barges went through") + 2] == "1 account: 1 says so."


def test_who_judges_a_claim_otherwise_is_named(case):
    report = case.report()
    held = (("a*da", Verdict.DISPUTED), ("ben", Verdict.REFUTED))

    class Divided:
        def report(self):
            return replace(report, claims=(replace(report.claims[0], divided=held), report.claims[1]))

    found = lines(Divided())
    assert found.count("Verdicts differ: a\\*da disputed, ben refuted.") == 1
    assert found[found.index("#### The gates were open") + 4].startswith("Verdicts differ")


def test_accounts_that_print_one_text_are_one_origin():
    wire, copy, own = (
        ArticleEntry(number, "", outlet, first=first)
        for number, outlet, first in ((1, "Wire", 1), (2, "*Copy*", 1), (3, "Own", 0))
    )
    assert support([wire, own, wire]) == "2 accounts"
    assert support([wire, copy, own]) == "3 accounts, 2 origins (Wire = \\*Copy\\*)"


def test_decisions_notes_tags_and_hashes(case):
    text = "\n".join(lines(case))
    assert "\nDecided: stands.\n" in text
    assert "\n> Ask the \\*board\\*.  \n> And Ivo.\n" in text
    assert "\nTags: gates\n" in text
    assert "1. **Lock gates stood open** The Gull; Ada Pell; 2024-03-03; <https://gull.example/gates>" in text
    assert "   - SHA-256 of the text: `ab12`\n   - SHA-256 of the original: `cd34`" in text
    assert text.endswith("*Made with Rashomon 0.1.0, 2024-03-05T09:00.*\n")


def test_notes_and_tags_stand_with_what_they_are_about(case):
    report = case.report()
    said = replace(report.claims[1].statements[0], note="Which barges?\n*Both*?", tags=("count",))
    actor = replace(report.actors[0], note="Retired.", tags=("witness",))
    article = replace(report.articles[0], note="From the wire.")

    class Remarked:
        def report(self):
            claims = (replace(report.claims[1], statements=(said,)),)
            return replace(report, claims=claims, actors=(actor,), articles=(article,))

    text = "\n".join(lines(Remarked()))
    assert "paragraph 6)\n\n  Tags: count\n\n  > Which barges?  \n  > \\*Both\\*?\n" in text
    assert "\n\n**Ottilie Brandreth**\n\nTags: witness\n\n> Retired.\n" in text
    assert "of the original: `cd34`\n\n   > From the wire.\n" in text


def test_an_empty_case_is_a_report_too():
    class Empty:
        def report(self):
            return Report("nothing yet", "2024-03-05T09:00")

    found = lines(Empty())
    assert found[0] == "# nothing yet"
    assert "## Claims" not in found


HOSTILE = st.text(st.sampled_from("*_`[]()<>#|~-+=1.) &;:!\\\n\"'$ab/w@"), max_size=40)


@settings(derandomize=True, max_examples=300)
@given(HOSTILE)
def test_escaped_text_is_read_back_word_for_word(text):
    tokens = RENDERER.parse(f"{escaped(text)}\n")
    words = " ".join(text.split())
    assert [token.type for token in tokens] == (
        ["paragraph_open", "inline", "paragraph_close"] if words else []
    )
    shown = "".join(child.content for token in tokens for child in token.children or ())
    assert shown == words


@settings(derandomize=True, max_examples=100)
@given(HOSTILE)
def test_no_text_of_an_article_changes_the_shape_of_the_report(text):
    def shape(words):
        article = ArticleEntry(1, words, words, words, words, words, words, "ab", "cd")
        statement = StatementEntry(words, words, words, article, 1, ((0, 1),), note=words, tags=(words,))
        claim = ClaimEntry(1, words, Verdict.REFUTED, tags=(words,), statements=(statement,))

        class Case:
            def report(self):
                return Report("case", "now", articles=(article,), claims=(claim,))

        return [token.type for token in RENDERER.parse("".join(WRITERS["markdown"].write(Case())))]

    assert shape(f"a{text}z") == shape("az")


@pytest.mark.parametrize(
    ("text", "shown"), [("3.42am", "3.42am"), ("3. May", "3\\. May"), ("- no", "\\- no"), ("a - b", "a - b")]
)
def test_only_what_would_open_a_block_is_escaped_at_the_head(text, shown):
    assert escaped(text) == shown


@pytest.mark.parametrize("address", ["https://a.example/b", "WWW.a.example", "see http://a.example"])
def test_addresses_are_no_links(address):
    linking = MarkdownIt("commonmark", {"linkify": True}).enable("linkify")
    (paragraph,) = (token for token in linking.parse(escaped(address)) if token.type == "inline")
    assert "".join(child.content for child in paragraph.children) == address


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.example/ x", "https://a.example/<b>", "ftp://a"]
)
def test_only_plain_web_addresses_become_links(url):
    assert link("https://a.example/b?c=d&e") == "<https://a.example/b?c=d&e>"
    (paragraph,) = (token for token in RENDERER.parse(link(url)) if token.type == "inline")
    assert "link_open" not in [child.type for child in paragraph.children]


@pytest.mark.parametrize("text", ["ab12", "`", "a``b", "<b>"])
def test_code_holds_any_text(text):
    (paragraph,) = (token for token in RENDERER.parse(code(text)) if token.type == "inline")
    assert [child.content for child in paragraph.children] == [text]

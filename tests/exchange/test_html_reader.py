"""Web pages give their article and what they declare of it."""

from __future__ import annotations

import pytest

from exchange.readers import article
from exchange.readers.page_text import page_text
from exchange.refusal import Refused

SENTENCE = "“We heard the horn twice,” said Ottilie Brandreth, who keeps the lock at the mouth of the canal. "
OTHER = (
    "Nobody at the harbour board would say who had been on the bridge that night, nor whether anyone had. "
)
LAST = "Brandreth said that the gates had been open since four and that two barges had gone through unseen. "
PAGE = f"""<!doctype html><html><head><title>Lock keeper heard horn | The Gull</title>
<meta property="og:site_name" content="The Gull"><meta name="author" content="Ada Pell">
<meta property="article:published_time" content="2024-03-03T07:40:00+01:00">
<link rel="canonical" href="https://gull.example/horn"></head><body>
<nav><a href="/">Home</a><a href="/tides">Tides and boats</a></nav>
<article><h1>Lock keeper heard horn</h1><p>{SENTENCE}</p>
<p>{OTHER}</p><p>{LAST}</p></article>
<section id="comments"><p>gulls4ever: first!</p></section>
<footer>We use cookies. All rights reserved.</footer>
</body></html>"""


def test_the_article_without_its_surroundings():
    read = article(PAGE.encode(), "horn.html")
    assert all(words.strip() in read.text for words in (SENTENCE, OTHER, LAST))
    for noise in ("Tides and boats", "gulls4ever", "cookies", "<p>"):
        assert noise not in read.text
    assert "\n\n" in read.text


def test_what_the_page_declares():
    read = article(PAGE.encode(), "horn.html")
    assert (read.title, read.outlet, read.author) == ("Lock keeper heard horn", "The Gull", "Ada Pell")
    assert (read.published, read.url) == ("2024-03-03", "https://gull.example/horn")
    assert read.media_type == "text/html"


def test_a_date_in_the_prose_is_not_the_date_of_the_page():
    prose = f"<p>{SENTENCE}{OTHER}</p><p>On 4 May 2017 it began.</p><p>{LAST}</p>"
    page = f"<html><body><article>{prose}</article></body></html>"
    assert article(page.encode(), "old.html").published == ""


@pytest.mark.parametrize("name", ["page.txt", "page", "-"])
def test_a_page_is_known_by_its_content(name):
    assert article(b"\xef\xbb\xbf\n" + PAGE.encode(), name).media_type == "text/html"


def test_where_no_article_is_found_all_text_is_taken():
    deep = "<div>" * 20_000 + "the words lie deep" + "</div>" * 20_000
    assert article(deep.encode(), "deep.html").text == "the words lie deep"


def test_a_page_without_words_is_refused():
    with pytest.raises(Refused, match=r"blank\.html: no text in the page"):
        article(b"<html><body><script>var words = 1</script></body></html>", "blank.html")


def test_all_text_of_a_page_by_blocks():
    page = "<p>One <b>bold</b>\n word &amp; more<p>Two<script>var x = '<p>no'</script><!-- <p>no --><br>Three"
    assert page_text(page).split("\n\n") == ["", "One bold word & more", "Two", "Three"]

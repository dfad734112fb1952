"""What the articles make of one actor, by their dates."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from store import Case


def test_statements_go_by_date_and_undated_ones_come_last(case: Case, newsroom: SimpleNamespace) -> None:
    for words, published in (("undated", ""), ("later", "2031-04-09"), ("first", "2031-04-02")):
        account = newsroom.write(f"Mira Holt said {words}", path=f"/in/{words}.txt")
        case.filing.file(replace(account, published=published), newsroom.read(account), "1")
    newsroom.analyse(case)
    (actor,) = case.actors.rows()
    rows = case.statements.rows(case.portraits.said(actor.id))
    assert [row.quote for row in rows] == ["first", "later", "undated"]


def test_others_who_name_an_actor_and_not_the_actor_themselves(case: Case, newsroom: SimpleNamespace) -> None:
    account = newsroom.write(
        "Tomas Reyk said Mira Holt and again Mira Holt was there",
        "Mira Holt said so did Mira Holt",
        "Mira Holt",
    )
    reading = newsroom.read(account)
    holt = next(actor for actor in reading.actors if actor.name == "Mira Holt")
    spans = [at for at in range(len(account.text)) if account.text.startswith("Mira Holt", at)]
    named = replace(holt, mentions=tuple((at, at + len("Mira Holt")) for at in spans))
    others = tuple(actor for actor in reading.actors if actor is not holt)
    case.filing.file(account, replace(reading, actors=(*others, named)), "1")
    newsroom.analyse(case)
    ids = {actor.name: actor.id for actor in case.actors.rows()}
    ((statement, places),) = case.portraits.about(ids["Mira Holt"]).items()
    quote = case.statements.row(statement).quote
    assert [quote[start:end] for start, end in places] == ["Mira Holt", "Mira Holt"]
    assert case.portraits.about(ids["Tomas Reyk"]) == {}

"""The report for people, in Markdown: what disagrees, then every claim and who made it, then the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analysis.values import Stance, Verdict
from exchange.report import ActorEntry, ArticleEntry, ClaimEntry, ConflictEntry, Exportable, Report
from exchange.writers.escaping import code, escaped, link
from exchange.writers.markdown_lines import Sources, counted, quoted, remarked, support, table
from exchange.writers.writer import Writer

# What an editor wants to see first: settled claims, then contested ones, then the rest.
_ORDER = (
    Verdict.CORROBORATED,
    Verdict.DISPUTED,
    Verdict.REFUTED,
    Verdict.UNVERIFIABLE,
    Verdict.OPEN,
    Verdict.DISMISSED,
)


def write(case: Exportable) -> Iterator[str]:
    """The report section by section, each ended by a newline; text from articles is escaped throughout."""
    report = case.report()
    sources = Sources(report.articles)
    for section in (
        _summary(report),
        _conflicts(report.conflicts, sources),
        _claims(report, sources),
        _actors(report.actors),
        _articles(report.articles),
    ):
        if lines := list(section):
            yield "\n".join(lines) + "\n\n"
    yield f"*Made with {escaped(report.program)}, {escaped(report.made)}.*\n"


def _summary(report: Report) -> Iterator[str]:
    statements = sum(len(claim.statements) for claim in report.claims)
    yield f"# {escaped(report.case)}"
    yield ""
    accounts, claims = counted(len(report.articles), "account"), counted(len(report.claims), "claim")
    yield f"{accounts} with {counted(statements, 'statement')}, taken together as {claims}."
    yield f"{report.triaged} triaged. {counted(len(report.conflicts), 'conflict')}."
    yield ""
    by_verdict = {verdict: sum(claim.verdict is verdict for claim in report.claims) for verdict in _ORDER}
    yield from table(
        ("Verdict", "Claims"), ((verdict.value, str(count)) for verdict, count in by_verdict.items() if count)
    )


def _conflicts(conflicts: tuple[ConflictEntry, ...], sources: Sources) -> Iterator[str]:
    if not conflicts:
        return
    yield "## Conflicts"
    for number, conflict in enumerate(conflicts, 1):
        yield ""
        yield f"### {number}. {_clash(conflict)}"
        yield ""
        yield sources.line(conflict.a)
        yield sources.line(conflict.b)
        if conflict.decision:
            yield ""
            yield f"Decided: {escaped(conflict.decision)}."
        yield from quoted(conflict.note)


def _clash(conflict: ConflictEntry) -> str:
    kind = conflict.kind.value.capitalize()
    if not any(conflict.words):
        return kind
    a, b = (f"“{escaped(word)}”" if word else "nothing of the kind" for word in conflict.words)
    return f"{kind}: {a} against {b}"


def _claims(report: Report, sources: Sources) -> Iterator[str]:
    if report.claims:
        yield "## Claims"
    for verdict in _ORDER:
        chosen = [claim for claim in report.claims if claim.verdict is verdict]
        if chosen:
            yield ""
            yield f"### {verdict.value.capitalize()} ({len(chosen)})"
        for claim in chosen:
            yield from _claim(claim, _numbers(claim, report.conflicts), sources)


def _numbers(claim: ClaimEntry, conflicts: tuple[ConflictEntry, ...]) -> list[int]:
    """The numbers of the conflicts, as this report counts them, that statements of the claim are in."""
    return [
        number
        for number, conflict in enumerate(conflicts, 1)
        if conflict.a in claim.statements or conflict.b in claim.statements
    ]


def _claim(claim: ClaimEntry, conflicts: list[int], sources: Sources) -> Iterator[str]:
    yield ""
    yield f"#### {escaped(claim.text[:1].upper() + claim.text[1:])}"
    if claim.statements:
        yield ""
        yield _standing(claim)
    if claim.divided:
        yield ""
        held = (f"{escaped(who)} {verdict.value}" for who, verdict in claim.divided)
        yield f"Verdicts differ: {', '.join(held)}."
    if conflicts:
        yield ""
        yield f"Contradicted: see conflict {', '.join(map(str, conflicts))}."
    yield from remarked(claim)
    yield ""
    for statement in claim.statements:
        yield sources.line(statement) + ("" if statement.tied else " *perhaps the same claim*")
        yield from remarked(statement, "  ")


def _standing(claim: ClaimEntry) -> str:
    """How many accounts and origins carry the claim, and how many statements say, deny and doubt it."""
    from analysis.claims.siding import side  # only when a report is written: it is slow to load

    sides = Counter(side(statement.quote, statement.stance, claim.text) for statement in claim.statements)
    parts = (
        (sides[Stance.SAYS], "says so", "say so"),
        (sides[Stance.DENIES], "denies it", "deny it"),
        (sides[Stance.DOUBTS], "doubts it", "doubt it"),
    )
    told = ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in parts if number)
    return f"{support(statement.article for statement in claim.statements)}: {told}."


def _actors(actors: tuple[ActorEntry, ...]) -> Iterator[str]:
    if not actors:
        return
    yield "## Actors"
    yield ""
    rows = (
        (
            escaped(actor.name) + (" (unnamed)" if actor.unnamed else ""),
            actor.kind.value,
            escaped(actor.about),
            escaped("; ".join(actor.aliases)),
            str(actor.statements),
            str(actor.mentions),
        )
        for actor in actors
    )
    yield from table(("Actor", "Kind", "Role", "Also written", "Statements", "Mentions"), rows)
    for actor in actors:
        if actor.note or actor.tags:
            yield ""
            yield f"**{escaped(actor.name)}**"
            yield from remarked(actor)


def _articles(articles: tuple[ArticleEntry, ...]) -> Iterator[str]:
    if not articles:
        return
    yield "## Sources"
    yield ""
    for number, article in enumerate(articles, 1):
        facts = [escaped(fact) for fact in (article.outlet, article.author, article.published)]
        told = "; ".join(fact for fact in (*facts, link(article.url or article.path)) if fact)
        yield f"{number}. **{escaped(article.title)}** {told}".rstrip()
        for name, digest in (("text", article.sha256), ("original", article.origin)):
            if digest:
                yield f"   - SHA-256 of the {name}: {code(digest)}"
        yield from remarked(article, "   ")


MARKDOWN = Writer("markdown", ".md", "text/markdown", write)

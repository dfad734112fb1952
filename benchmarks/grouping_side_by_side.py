"""Group the same statements with Rashomon and with general libraries, side by side.

    python benchmarks/grouping_side_by_side.py [COUNT | FILE.jsonl ...]

COUNT statements are invented by `retellings.py` (1,000, 10,000 and 100,000 unless told otherwise); FILE has
one JSON object a line, {"text": ..., "group": ...}, `group` being what is right. Printed by method: pairwise
precision, recall and F1, CPU seconds, the seconds as a multiple of Rashomon's, and peak memory; each method
has a process of its own. Methods: `rashomon` (groups and conflicts), `rapidfuzz` (token_set_ratio >= 80 on
every pair, up to 3,000 statements), `string_grouper` (cosine of character 3-grams >= 0.6) and `datasketch`
(MinHash LSH on words, Jaccard >= 0.6); the last two only where they are installed (extra `bench`).
"""

from __future__ import annotations

import json
import resource
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from math import comb
from multiprocessing import get_context
from pathlib import Path
from time import process_time

from retellings import retellings

Texts = Sequence[str]
Labels = Sequence[Hashable]
ALL_PAIRS = 3_000


def by_rashomon(texts: Texts) -> Labels:
    from analysis.claims.grouping import group
    from analysis.values import Said

    return group([Said(text) for text in texts]).labels


def by_rapidfuzz(texts: Texts) -> Labels:
    from rapidfuzz import fuzz, utils

    if len(texts) > ALL_PAIRS:
        raise ValueError(f"all pairs of more than {ALL_PAIRS} statements take too long")
    plain = [utils.default_process(text) for text in texts]
    pairs = combinations(range(len(plain)), 2)
    return joined(len(plain), (p for p in pairs if fuzz.token_set_ratio(plain[p[0]], plain[p[1]]) >= 80))


def by_string_grouper(texts: Texts) -> Labels:
    import pandas
    from string_grouper import group_similar_strings

    found = group_similar_strings(pandas.Series(texts), min_similarity=0.6)
    return list(found.iloc[:, 0])


def by_datasketch(texts: Texts) -> Labels:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.6, num_perm=128)
    pairs = []
    for at, text in enumerate(texts):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([word.encode() for word in set(text.lower().split())])
        pairs += [(other, at) for other in index.query(sketch)]
        index.insert(at, sketch)
    return joined(len(texts), pairs)


METHODS: dict[str, Callable[[Texts], Labels]] = {
    "rashomon": by_rashomon,
    "rapidfuzz": by_rapidfuzz,
    "string_grouper": by_string_grouper,
    "datasketch": by_datasketch,
}


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Labels of the connected components of a graph of `count` nodes."""
    parent = list(range(count))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in pairs:
        parent[root(b)] = root(a)
    return [root(node) for node in range(count)]


def pairwise_scores(gold: Labels, found: Labels) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of statements that are in one group."""
    right, said, there = (
        sum(comb(size, 2) for size in Counter(keys).values())
        for keys in (zip(gold, found, strict=True), found, gold)
    )
    precision = right / said if said else 1.0
    recall = right / there if there else 1.0
    return precision, recall, 2 * right / (said + there) if said + there else 1.0


def measured(name: str, texts: Texts) -> tuple[Labels, float, float] | str:
    """In a process of its own: labels, CPU seconds, peak memory in MB; or why the method is left out."""
    start = process_time()
    try:
        labels = METHODS[name](texts)
    except (ImportError, ValueError) as reason:
        return str(reason)
    return labels, process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def compare(texts: Texts, gold: Labels) -> None:
    """Print a line for each method."""
    ours = 0.0
    for name in METHODS:
        with ProcessPoolExecutor(1, get_context("spawn")) as alone:
            answer = alone.submit(measured, name, texts).result()
        if isinstance(answer, str):
            print(f"{name:15s} left out: {answer}", flush=True)
            continue
        labels, seconds, memory = answer
        ours = ours or seconds
        precision, recall, f1 = pairwise_scores(gold, labels)
        scores = f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        print(f"{name:15s} {scores}  {seconds:6.1f} s {seconds / ours:6.1f}x {memory:5.0f} MB", flush=True)


def read(path: Path) -> tuple[Texts, Labels]:
    """The statements of a file and their groups."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [row["text"] for row in rows], [row["group"] for row in rows]


def main(wanted: Sequence[str]) -> None:
    for what in wanted or ("1000", "10000", "100000"):
        texts, gold = retellings(int(what)) if what.isdigit() else read(Path(what))
        print(f"--- {what}: {len(texts)} statements, {len(set(gold))} groups", flush=True)
        compare(texts, gold)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Article text is hostile to the terminal: the last look before it is drawn."""

from __future__ import annotations

import re

# C0 and C1 controls, zero-width and bidirectional controls, line and paragraph separators, lone surrogates,
# interlinear annotations and tags: whatever moves the cursor or reorders what a person reads.
_HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def safe(text: str) -> str:
    """`text` with every hostile character replaced by a space, so that offsets stay as they are."""
    return _HOSTILE.sub(" ", text)

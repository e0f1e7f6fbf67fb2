"""The numbers that the documentation promises are those of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from trunkline.answers.streams import DRAIN_PIECES, DRAIN_SECONDS
from trunkline.answers.whole_body import MAX_BODY, MAX_ERROR_BODY
from trunkline.local.routes import _MOST_BYTES, _MOST_RESPONSES
from trunkline.network import Limits, Timeout
from trunkline.options import DEFAULT_MAX_RETRIES
from trunkline.uploads.sources import PIECE
from trunkline_plugins.redirects import MOST
from trunkline_plugins.retries import Schedule
from trunkline_transports.native.opening import ATTEMPT_SECONDS
from trunkline_transports.pooling.decisions import RESTING

ROOT = Path(__file__).parents[2]
SCHEDULE, LIMITS, TIMEOUT = Schedule(), Limits(), Timeout()
OPTIONS, RETRIES = "guides/options.md", "guides/timeouts-and-retries.md"
PAUSES = "0.5 s, doubled each time up to 8 s, minus a random part of up to a quarter"
KEPT = "(100) are kept while unused, for `keepalive_expiry` seconds (4)"
STORED = "the last 1,000 responses, and files of 128 MiB"
BOUNDS = "1 GiB (1 MiB for errors)"
PROMISES = {
    "timeouts": (OPTIONS, "600 s, 5 s to connect", (TIMEOUT.read, TIMEOUT.connect), (600, 5)),
    "retries": (RETRIES, "`max_retries` (2)", DEFAULT_MAX_RETRIES, 2),
    "patience": (RETRIES, "more than 60 seconds", SCHEDULE.patience, 60),
    "pauses": (RETRIES, PAUSES, (SCHEDULE.first, SCHEDULE.most, SCHEDULE.jitter), (0.5, 8, 0.25)),
    "redirects": ("guides/migrating.md", "at most five, within the configured origin", MOST, 5),
    "connections": (OPTIONS, "`max_connections` (1000)", LIMITS.max_connections, 1000),
    "kept": (OPTIONS, KEPT, (LIMITS.max_keepalive_connections, LIMITS.keepalive_expiry), (100, 4)),
    "addresses": ("guides/transports.md", "not answer within 250 ms", ATTEMPT_SECONDS, 0.25),
    "rest": ("guides/transports.md", "preferred for 50 ms", RESTING, 0.05),
    "draining": (
        "design.md", "at most 50 ms and 16 pieces", (DRAIN_SECONDS, DRAIN_PIECES), (0.05, 16),
    ),
    "uploads": ("guides/uploads-and-files.md", "pieces of 256 KiB", PIECE, 256 * 1024),
    "stand-in": ("guides/testing.md", STORED, (_MOST_RESPONSES, _MOST_BYTES), (1000, 128 << 20)),
    "bodies": ("../SECURITY.md", BOUNDS, (MAX_BODY, MAX_ERROR_BODY), (1024**3, 1024**2)),
}  # fmt: skip
"""A page, the words of its promise, the value of the code, and the promised value."""


@pytest.mark.parametrize("what", PROMISES)
def test_number_when_it_is_documented_then_it_is_that_of_the_code(what: str) -> None:
    """Whoever changes the number must change the page, and the other way round."""
    page, words, value, promised = PROMISES[what]
    text = " ".join((ROOT / "docs" / page).read_text(encoding="utf-8").split())
    assert words in text
    assert value == promised

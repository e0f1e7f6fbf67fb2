"""The numbers that the documentation promises are those of the code."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.answers.event_reader import MAX_RECEIVED
from trunkline.answers.streams import DRAIN_PIECES, DRAIN_SECONDS
from trunkline.answers.whole_body import MAX_BODY, MAX_ERROR_BODY
from trunkline.cli import FAILED, INTERRUPTED, PIPE_CLOSED
from trunkline.cli.new import LONGEST
from trunkline.clients.webhooks import TOLERANCE
from trunkline.flows.forking import MOST as MOST_BEFORE_FORK
from trunkline.flows.parts import PART_SIZE
from trunkline.flows.polling import _USUAL_SECONDS
from trunkline.flows.tools import MOST as MOST_ANSWERS
from trunkline.identity.exchange import _LONGEST_LIFE, _MOST_RETRIES, _SECONDS
from trunkline.identity.subjects import (
    azure_managed_identity_token_provider,
    gcp_id_token_provider,
)
from trunkline.identity.workload import REFRESH_BUFFER
from trunkline.local.routes import _MOST_BYTES, _MOST_RESPONSES
from trunkline.network import Limits, Timeout
from trunkline.options import DEFAULT_MAX_RETRIES
from trunkline.secrets import _SHORTEST
from trunkline.testing import fake_client
from trunkline.testing.conformance import _HUNG_SECONDS
from trunkline.uploads.sources import PIECE
from trunkline.voice.devices import SAMPLE_RATE
from trunkline_plugins.cache_stores.answers import MOST as MOST_CACHED
from trunkline_plugins.cache_stores.memory import MemoryStore
from trunkline_plugins.cache_stores.redis import RedisStore
from trunkline_plugins.cache_stores.sqlite import SQLiteStore
from trunkline_plugins.hedge_account import _MOST_SAVED, _PRICE, RECENT
from trunkline_plugins.redirects import MOST
from trunkline_plugins.retries import Schedule
from trunkline_plugins.retry_after import LONGEST as LONGEST_PAUSE
from trunkline_transports.native.opening import ATTEMPT_SECONDS
from trunkline_transports.pooling.decisions import RESTING


def default(function: Callable[..., Any], parameter: str) -> Any:
    """Return the default of a parameter."""
    return inspect.signature(function).parameters[parameter].default


ROOT = Path(__file__).parents[2]
CLIENT = fake_client([])
SCHEDULE, LIMITS, TIMEOUT = Schedule(), Limits(), Timeout()
OPTIONS, RETRIES = "guides/options.md", "guides/timeouts-and-retries.md"
PAUSES = "0.5 s, doubled each time up to 8 s, minus a random part of up to a quarter"
KEPT = "(100) are kept while unused, for `keepalive_expiry` seconds (4)"
STORED = "the last 1,000 responses, and files of 128 MiB"
BOUNDS = "1 GiB (1 MiB for errors)"
EXCHANGE = (
    "Each phase has at most 10 seconds. An answer of 500 or more, 408, 409 or 429 is repeated up "
    "to twice."
)
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
    "stream kept": ("guides/errors.md", "as bytes: up to 256 KiB", MAX_RECEIVED, 256 * 1024),
    "secrets": ("guides/authentication.md", "if it has 8 characters or more", _SHORTEST, 8),
    "webhooks": ("guides/webhooks.md", "sent more than 300 seconds ago", TOLERANCE, 300),
    "answers of a run": (
        "guides/tools.md", "After `max_chat_completions` answers (10)", MOST_ANSWERS, 10,
    ),
    "fork": ("guides/prefork-servers.md", "for at most 5 seconds", MOST_BEFORE_FORK, 5),
    "checks": ("guides/writing-a-transport.md", "ends after 25 seconds", _HUNG_SECONDS, 25),
    "sound": ("guides/sound.md", "24,000 samples a second", SAMPLE_RATE, 24_000),
    "names": ("guides/cli.md", "at most 24 lower-case letters", LONGEST, 24),
    "exit codes": (
        "guides/cli.md", "| 141 | the reader of the output has closed it |",
        (FAILED, INTERRUPTED, PIPE_CLOSED), (1, 130, 141),
    ),
    "polling": ("guides/waiting.md", "if it says nothing, a second passes", _USUAL_SECONDS, 1),
    "parts": ("guides/waiting.md", "in parts of 64 MiB", PART_SIZE, 64 * 1024**2),
    "pauses of files": (
        "guides/waiting.md", "`poll_interval` in seconds, by default 5",
        default(CLIENT.files.wait_for_processing, "poll_interval"), 5,
    ),
    "waits for files": (
        "guides/waiting.md", "30 minutes for `files.wait_for_processing`",
        default(CLIENT.files.wait_for_processing, "max_wait_seconds"), 30 * 60,
    ),
    "files at once": (
        "guides/waiting.md", "concurrently, by default five at a time",
        default(CLIENT.vector_stores.file_batches.upload_and_poll, "max_concurrency"), 5,
    ),
    "renewal": ("guides/identity.md", "20 minutes before its end", REFRESH_BUFFER, 20 * 60),
    "exchange": (
        "guides/identity.md", EXCHANGE, (_SECONDS, _MOST_RETRIES), (10, 2),
    ),
    "token": ("guides/identity.md", "a token is used for at most a day", _LONGEST_LIFE, 24 * 3600),
    "metadata servers": (
        "guides/identity.md", "They block for up to 10 seconds",
        (default(azure_managed_identity_token_provider, "timeout"),
         default(gcp_id_token_provider, "timeout")), (10, 10),
    ),
    "cached": ("guides/plugins/cache.md", "bodies of more than 8 MiB", MOST_CACHED, 8 << 20),
    "cache in memory": (
        "guides/plugins/cache.md", "| 64 MiB;", default(MemoryStore, "max_bytes"), 64 << 20,
    ),
    "cache in a file": (
        "guides/plugins/cache.md", "up to 1 GiB;", default(SQLiteStore, "max_bytes"), 1 << 30,
    ),
    "cache in Redis": (
        "guides/plugins/cache.md", "may take a second to connect and a second to answer",
        default(RedisStore, "seconds"), 1,
    ),
    "hedges": (
        "guides/plugins/hedge.md", "The last 100 of each kind count.", RECENT, 100,
    ),
    "saved hedges": (
        "guides/plugins/hedge.md", "Up to ten hedges are saved up", _MOST_SAVED / _PRICE, 10,
    ),
    "pauses of servers": (
        "guides/plugins/ratelimit.md", "in any header, count as a day", LONGEST_PAUSE, 24 * 3600,
    ),
}  # fmt: skip
"""A page, the words of its promise, the value of the code, and the promised value."""


@pytest.mark.parametrize("what", PROMISES)
def test_number_when_it_is_documented_then_it_is_that_of_the_code(what: str) -> None:
    """Whoever changes the number must change the page, and the other way round."""
    page, words, value, promised = PROMISES[what]
    text = " ".join((ROOT / "docs" / page).read_text(encoding="utf-8").split())
    assert words in text
    assert value == promised

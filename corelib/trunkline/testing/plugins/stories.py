"""Calls whose outcome is compared: each has a form, and a server that answers in one way."""

from __future__ import annotations

from collections.abc import Callable

from trunkline.testing.plugins.answers import (
    Server,
    at_first,
    broken_off,
    compressed,
    cut_short,
    echo,
    failed_within,
    refused,
    unreachable,
    web_page,
)
from trunkline.values import Value


class Story(Value, frozen=True):
    """A call of a form, and a function that returns a new server for it."""

    form: str
    server: Callable[[], Server]


def _always(server: Server) -> Callable[[], Server]:
    return lambda: server


_BUSY = refused(429, retry_after="2")

ANSWERED: dict[str, Story] = {
    "a plain call": Story("plain", _always(echo)),
    "a raw call": Story("raw", _always(echo)),
    "a stream": Story("stream", _always(echo)),
    "an open body": Story("open", _always(echo)),
    "a compressed answer": Story("plain", _always(compressed)),
    "a compressed stream": Story("stream", _always(compressed)),
    "a call that is retried": Story("plain", lambda: at_first(_BUSY)),
    "a stream that is retried": Story("stream", lambda: at_first(_BUSY)),
}
FAILED: dict[str, Story] = {
    "a refused call": Story("plain", _always(refused(400))),
    "a refused stream": Story("stream", _always(refused(400))),
    "a refused open body": Story("open", _always(refused(404))),
    "a call to an overloaded server": Story("plain", _always(refused(503))),
    "a call without a connection": Story("plain", _always(unreachable)),
    "a stream without a connection": Story("stream", _always(unreachable)),
    "a web page for an answer": Story("plain", _always(web_page)),
    "an answer that breaks off": Story("plain", _always(broken_off)),
    "an open body that breaks off": Story("open", _always(broken_off)),
}
BROKEN_STREAMS: dict[str, Story] = {
    "a web page for a stream": Story("stream", _always(web_page)),
    "a stream that breaks off": Story("stream", _always(broken_off)),
    "a stream without its end": Story("stream", _always(cut_short)),
    "a stream with an error event": Story("stream", _always(failed_within)),
}

STORIES = {**ANSWERED, **FAILED, **BROKEN_STREAMS}
"""All of them, by what they are about."""

"""Streams with events: events and final objects are those of the openai-python installed."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contract import stream_peer
from tests.snapshots import recorded, recorded_agents, recorded_assistants, recorded_responses
from trunkline import OpenAI
from trunkline.testing.server import Exchange, FaultyServer

CHAT = {name: recorded.content(*chunks) for name, chunks in recorded.ALL.items()}
RESPONSES = {
    name: recorded_responses.content(events) for name, events in recorded_responses.ALL.items()
}
ASSISTANTS = {
    name: recorded_assistants.content(events) for name, events in recorded_assistants.ALL.items()
}
AGENTS = {name: recorded_agents.content(events) for name, events in recorded_agents.ALL.items()}
TYPED = {"json", "refusal", "tools", "JSON of a response", "call of a response"}
"""The streams without a text that is not JSON: their errors have other names."""

SENT: list[Any] = []
"""The requests about agents with a body, in the order of arrival, without texts of errors."""

JSON = "content-type: application/json"


def play(exchange: Exchange) -> None:
    """Answer with the stream that a header names."""
    name = exchange.request.headers["x-case"]
    if exchange.request.method == "POST" and name in AGENTS:
        sent = re.sub(rb'"error": ?"[^"]*"', b'"error":"failed"', exchange.request.body)
        SENT.append([exchange.request.target, json.loads(sent)])
    asked = exchange.request.target.endswith("/events")
    if name in AGENTS and not asked and exchange.request.method == "GET":
        exchange.reply("200 OK", json.dumps(recorded_agents.IDLE).encode(), JSON)
        return
    if name in AGENTS and asked and exchange.request.method == "POST":
        exchange.reply("200 OK", b"{}", JSON)
        return
    body = {**CHAT, **RESPONSES, **ASSISTANTS, **AGENTS}[name]
    exchange.reply("200 OK", body, "content-type: text/event-stream")


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(behaviours={"streams": play}) as server:
        yield server


@pytest.mark.filterwarnings("ignore:beta.threads:DeprecationWarning")
def test_streams_when_read_by_helpers_then_events_are_openai_pythons(
    openai_python: str, server: FaultyServer
) -> None:
    cases = [
        (name, mode)
        for names, modes in (
            (CHAT, stream_peer.CHAT),
            (RESPONSES, stream_peer.RESPONSES),
            (ASSISTANTS, stream_peer.ASSISTANTS),
            (AGENTS, (*stream_peer.AGENTS, *stream_peer.CREATED)),
        )
        for name in names
        for mode in modes
        if "typed" not in mode or name in TYPED
    ]
    url = f"{server.url}/streams"
    SENT.clear()
    finished = subprocess.run(
        [openai_python, str(Path(stream_peer.__file__))],
        input=json.dumps({"base_url": url, "cases": cases}).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    theirs = dict(zip(cases, json.loads(finished.stdout), strict=True))
    their_requests, SENT[:] = [*SENT], []
    with OpenAI(base_url=url, api_key="k", proxy="", max_retries=0) as client:
        ours = {case: stream_peer.outcome(client, *case) for case in cases}
    assert ours == theirs
    assert their_requests == SENT

"""Requests on a socket are those of openai-python: bodies, paths and `Accept`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.transports.lanes import Lane, distinct_lanes
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange, Received


class Text(str):
    """A text of another library."""

    __slots__ = ()


def answer(exchange: Exchange) -> None:
    """Answer with events if the body asks for them, else with an object."""
    received = exchange.request
    events = received.body.startswith(b"{") and json.loads(received.body).get("stream")
    content = b"data: [DONE]\n\n" if events else b'{"id":"x","object":"model"}'
    media_type = "text/event-stream" if events else "application/json"
    exchange.reply("200 OK", content, f"content-type: {media_type}")


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    """A server of the API."""
    with FaultyServer(behaviours={"v1": answer}) as made:
        yield made


def sent(server: FaultyServer, name: str, world: str, method: str, **arguments: Any) -> Received:
    """Return the request of a call as it came over the socket."""

    async def scenario(client: Any) -> None:
        bound = client
        for part in method.split("."):
            bound = getattr(bound, part)
        made = bound(**arguments)
        made = made if world == "sync" else await made
        if arguments.get("stream"):
            closed = made.close()
            if world != "sync":
                await closed

    Lane(name, world, f"{server.url}/v1").run(scenario)
    return server.requests[-1]


CHAT = "chat.completions.create"


@distinct_lanes
def test_body_of_unusual_values_when_sent_then_it_is_that_of_json_dumps(
    server: FaultyServer, name: str, world: str
) -> None:
    """Subclasses and keys that are not texts are sent as `json.dumps` writes them."""
    body = {"model": "m", "messages": [Text("Hi")], "metadata": {None: Text("x"), True: 2.5}}
    received = sent(server, name, world, CHAT, **body)
    assert json.loads(received.body) == json.loads(json.dumps(body))


@distinct_lanes
def test_path_parameter_when_sent_then_its_colons_are_not_encoded(
    server: FaultyServer, name: str, world: str
) -> None:
    """Some gateways do not decode the characters that a segment may contain."""
    for model, wanted in {
        "llama3:8b": "llama3:8b",
        "ft:gpt-4o:org::id": "ft:gpt-4o:org::id",
        "a@b(c)='d'": "a@b(c)='d'",
        "org/model?x#y": "org%2Fmodel%3Fx%23y",
    }.items():
        received = sent(server, name, world, "models.retrieve", model=model)
        assert received.target == f"/v1/models/{wanted}"


ACCEPTED = {
    "application/json": (CHAT, {"model": "m", "messages": [], "stream": True}),
    "application/octet-stream": ("audio.speech.create", {"input": "x", "model": "m", "voice": "v"}),
    "application/sdp": ("realtime.calls.create", {"sdp": "v=0"}),
    "application/binary": ("files.content", {"file_id": "f"}),
    "*/*": ("responses.delete", {"response_id": "r"}),
}


@distinct_lanes
@pytest.mark.parametrize("accept", ACCEPTED)
def test_accept_when_sent_then_it_is_that_of_openai_python(
    server: FaultyServer, name: str, world: str, accept: str
) -> None:
    """Servers that look at it answer SDP, sound or files only if the request accepts them."""
    method, arguments = ACCEPTED[accept]
    assert sent(server, name, world, method, **arguments).headers["accept"] == accept

"""Pages by a token, streams without a question, bodies of several kinds, and unknown answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from trunkline import AsyncTokenPage, SyncTokenPage
from trunkline.testing import Reply, fake_client
from trunkline.types.beta import (
    AgentSessionErrorEvent,
    AgentSessionIdleEvent,
    AgentSessionTurnOutputTextDeltaEvent,
)
from trunkline.types.beta.agents.environments import EnvironmentFile

DELTA = {
    "type": "agent.session.turn.output_text.delta", "event_id": "e1", "session_id": "s",
    "item_id": "i", "output_index": 0, "content_index": 0, "delta": "Hé",
}  # fmt: skip


def streamed(*events: dict[str, Any]) -> Reply:
    """Return a stream that just ends after its events."""
    parts = tuple(f"data: {json.dumps(event)}\n\n".encode() for event in events)
    return Reply(200, parts, {"content-type": "text/event-stream"})


def file(path: str) -> dict[str, Any]:
    return {
        "environment_id": "env", "object": "environment.file", "path": path, "size_bytes": 1,
    }  # fmt: skip


def test_token_page_when_iterated_then_the_next_one_is_asked_for_by_its_token(world: Any) -> None:
    """`next` of a page is the parameter `page` of the request for the next one."""
    client = world.client(
        [
            {"data": [file("/a")], "has_more": True, "next": "token"},
            {"data": [file("/b")], "has_more": False, "next": None},
        ]
    )

    async def scenario() -> Any:
        page = await world.do(client.beta.agents.environments.files.list("env", limit=1))
        assert isinstance(page, SyncTokenPage if world.is_sync else AsyncTokenPage)
        assert page.next_page_info() == {"page": "token"}
        return await world.items(page)

    found = world.run(scenario)

    assert [(type(one), one.path) for one in found] == [
        (EnvironmentFile, "/a"), (EnvironmentFile, "/b"),
    ]  # fmt: skip
    asked = [dict(request.url.params) for request in client.transport.requests]
    assert asked == [{"limit": "1"}, {"limit": "1", "page": "token"}]
    assert {request.method for request in client.transport.requests} == {"GET"}


def test_stream_when_the_operation_always_streams_then_events_come_and_its_end_is_an_end(
    world: Any,
) -> None:
    """How such a stream ends is not known, so that its end is not taken for a broken one."""
    client = world.client([streamed(DELTA)])

    async def scenario() -> Any:
        stream = await world.do(
            client.beta.agents.sessions.events.stream("s", include_obfuscation=False)
        )
        return await world.items(stream)

    (event,) = world.run(scenario)
    (request,) = client.transport.requests
    assert type(event) is AgentSessionTurnOutputTextDeltaEvent
    assert event.delta == "Hé"
    assert request.method == "GET"
    assert request.url.path.endswith("/agents/sessions/s/events")
    assert request.url.params == {"include_obfuscation": "false"}
    assert (request.headers["accept"], request.headers["openai-beta"]) == (
        "text/event-stream", "agents=v1",
    )  # fmt: skip
    assert request.events


def test_stream_when_events_are_of_a_later_api_then_they_can_be_read(world: Any) -> None:
    """A type that is not known, and fields that are not known: both are there as they were sent."""
    later = {"type": "agent.session.invented", "event_id": "e2", "power": {"level": [1, 2]}}
    more = {**DELTA, "colour": "red", "part": {"kind": "new"}}
    client = world.client([streamed(later, more)])

    async def scenario() -> Any:
        stream = await world.do(client.beta.agents.sessions.events.stream("s"))
        return await world.items(stream)

    unknown, known = world.run(scenario)
    assert (unknown.type, unknown.event_id) == ("agent.session.invented", "e2")
    assert unknown.power == {"level": [1, 2]}
    assert unknown.to_dict() == later
    assert (known.delta, known.colour, known.part) == ("Hé", "red", {"kind": "new"})
    assert known.to_dict() == more


@pytest.mark.parametrize("starts", [True, False], ids=["created", "joined"])
def test_stream_when_the_session_has_an_error_then_it_is_an_event_and_the_stream_goes_on(
    world: Any, starts: bool
) -> None:
    """Both streams of a session: that of `create`, and that of its events."""
    wrong = {
        "type": "error", "event_id": "e", "session_id": "s",
        "error": {"type": "server_error", "message": "no environment"},
    }  # fmt: skip
    client = world.client([streamed(wrong, DELTA)])
    sessions = client.beta.agents.sessions

    async def scenario() -> Any:
        call = (
            sessions.create(environment={"type": "none"}, stream=True)
            if starts
            else sessions.events.stream("s")
        )
        return await world.items(await world.do(call))

    first, second = world.run(scenario)
    assert type(first) is AgentSessionErrorEvent
    assert first.error.message == "no environment"
    assert second.delta == "Hé"


def test_session_when_it_has_unknown_parts_then_they_can_be_read() -> None:
    """Unknown values and types deep in an event do not hide the known ones."""
    session = {
        "id": "s", "object": "agent.session", "status": "dreaming", "created_at": 1,
        "environment": {"id": "env", "type": "on_the_moon", "status": "floating"},
        "required_actions": [{"type": "sing", "song": "la"}],
    }  # fmt: skip
    event = AgentSessionIdleEvent.from_dict(
        {"type": "agent.session.idle", "event_id": "e", "session": session}
    )
    actions: Any = event.session.required_actions
    assert (event.session.status, event.session.environment.status) == ("dreaming", "floating")
    assert actions[0].song == "la"
    assert event.session.to_dict() == session


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ({"type": "prompt"}, "'prompt', required for type='prompt'"),
        ({"type": "audio_sample", "audio_sample": b"x"}, "'consent', required for type="),
        ({}, "'audio_sample', required without 'type'"),
        ({"consent": "c", "audio_sample": b"x"}, None),
        ({"type": "audio_sample", "consent": "c", "audio_sample": b"x"}, None),
        ({"type": "prompt", "prompt": "deep"}, None),
        ({"type": "of the future", "spell": "abra"}, "unexpected keyword argument 'spell'"),
        ({"type": "of the future", "extra_body": {"spell": "abra"}}, None),
        ({"type": None}, "'audio_sample', required without 'type'"),
        ({"type": 1}, None),
    ],
)
def test_variant_when_called_then_its_arguments_are_checked(
    arguments: dict[str, Any], missing: str | None
) -> None:
    """The value of one parameter says what is required; the API judges values of the future."""
    client = fake_client([{"id": "v", "name": "n"}])
    if missing is None:
        assert client.audio.voices.create(name="n", **arguments).id == "v"
    else:
        with pytest.raises(TypeError, match=missing):
            client.audio.voices.create(name="n", **arguments)
        assert client.transport.requests == []


@pytest.mark.parametrize("options", [{}, {"idempotency_header": "X-Key"}], ids=["own", "client's"])
def test_idempotency_key_when_an_operation_has_a_header_for_it_then_it_is_sent(
    options: dict[str, Any],
) -> None:
    """With the header of the operation, unless the client has another one."""
    client = fake_client([{"id": "e"}, {}], **options)
    environments = client.beta.agents.environments
    environments.create(environment={"type": "openai_hosted"}, idempotency_key="once")
    client.beta.agents.sessions.events.create("s", events=[], idempotency_key="twice")
    name = options.get("idempotency_header", "Idempotency-Key")
    assert [one.headers[name] for one in client.transport.requests] == ["once", "twice"]

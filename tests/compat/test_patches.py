"""Patches of the alias of `openai`, each in this process and in both worlds, and taken back."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from types import MethodType
from typing import Any

import pytest

from trunkline.answers.open_body import APIResponse, AsyncAPIResponse, ResponseManager
from trunkline.answers.raw import RawResponse
from trunkline.answers.streams import AsyncStream, Stream
from trunkline.client import AnyClient
from trunkline.compat import (
    iterating,
    parts,
    raw_header,
    requesting,
    siblings,
)
from trunkline.compat.parts import RAW_RESPONSE_HEADER
from trunkline.operations.worlds import Async, AsyncRaw, InFlow, RawInFlow, Sync, SyncRaw
from trunkline.resources.root import Root
from trunkline.testing import Reply
from trunkline.types import CreateEmbeddingResponse, Model
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk

pytestmark = pytest.mark.thorough

ASKED: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Hello"}]}
DELTAS: list[Any] = [
    {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]}
    for text in ("a", "b", "c")
]
DELTAS.append({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
WHOLE = {
    "id": "c",
    "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi"}}
    ],
}


@pytest.fixture(autouse=True)
def _taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take back the patches of the functions that are called."""
    for kind in (Sync, Async, SyncRaw, AsyncRaw):
        monkeypatch.setattr(kind, "perform", kind.perform)
    for kind, names in ((Stream, ("__next__", "__iter__")), (AsyncStream, ("__anext__",))):
        for name in names:
            monkeypatch.setattr(kind, name, getattr(kind, name))
        for name in ("__stream__", "_events", "_iterator"):
            monkeypatch.setattr(kind, name, None, raising=False)
    monkeypatch.setattr(AnyClient, "request", parts.request, raising=False)


def stream_reply() -> Reply:
    """All events in one piece, so that they are read before they are asked for."""
    reply = Reply.of_events(*DELTAS, "[DONE]")
    return Reply(200, b"".join(reply.parts), reply.headers)  # type: ignore[arg-type]  # bytes


def call(world: Any, method: Any, *arguments: Any, **options: Any) -> Any:
    return world.run(lambda: world.do(method(*arguments, **options)))


def test_header_when_it_is_sent_then_the_answer_is_returned_as_it_came(world: Any) -> None:
    """The case of its name does not matter. Other headers have no effect."""
    raw_header.obey()
    client = world.client([{"id": "m"}] * 6)
    retrieve = client.models.retrieve
    for headers in (None, {}, {"x-one": "true"}):
        assert type(call(world, retrieve, "m", extra_headers=headers)) is Model
    assert type(call(world, retrieve, "m")) is Model
    headers = {"x-one": "1", RAW_RESPONSE_HEADER.upper(): "true"}
    raw = call(world, retrieve, "m", extra_headers=headers)
    assert type(raw) is RawResponse
    assert raw.parse() == Model.from_dict({"id": "m"})

    async def opened() -> Any:
        manager = retrieve("m", extra_headers={RAW_RESPONSE_HEADER: "stream"})
        if world.is_sync:
            assert type(manager) is ResponseManager
            with manager as response:
                return response
        async with manager as response:
            return response

    assert type(world.run(opened)) is (APIResponse if world.is_sync else AsyncAPIResponse)


def watched(client: Any) -> list[Any]:
    """Wrap `request` of a client, and return a list that gets what it is called with."""
    seen: list[Any] = []
    before = client.request

    def request(cast_to: Any, options: Any, *, stream: bool, stream_cls: Any) -> Any:
        seen.append((cast_to, options, stream, stream_cls))
        return before(cast_to, options, stream=stream, stream_cls=stream_cls)

    client.request = request
    return seen


def test_request_when_it_is_replaced_then_calls_pass_through_it(world: Any) -> None:
    """It gets what openai-python's operations pass to it."""
    requesting.pass_through()
    client = world.client([{"id": "m"}, WHOLE, {"id": "m"}, {"id": "r"}])
    seen = watched(client)
    options = {"extra_headers": {"x-one": "1"}, "extra_body": {"b": 2}}
    assert call(world, client.models.retrieve, "m/1").id == "m"
    answer = call(world, client.chat.completions.create, **ASKED, **options)
    assert answer.choices[0].message.content == "Hi"
    assert call(world, client.models.with_raw_response.retrieve, "m").parse().id == "m"
    call(world, client.responses.retrieve, "r", include=["reasoning.encrypted_content"])
    assert seen.pop()[1].params == {"include": ["reasoning.encrypted_content"]}
    (_, first, *_), (_, second, *_), _ = seen
    assert (first.params, second.params) == ({}, {})
    assert [(one[0], *one[2:]) for one in seen] == [
        (Model, False, None),
        (ChatCompletion, False, None),
        (Model, False, None),
    ]
    assert (first.method, first.url, first.json_data) == ("get", "/models/m%2F1", None)
    assert (second.method, second.url, second.json_data) == ("post", "/chat/completions", ASKED)
    assert (second.headers, second.extra_json, first.headers) == ({"x-one": "1"}, {"b": 2}, None)
    sent = client.transport.requests[1]
    assert sent.headers["x-one"] == "1"
    assert json.loads(sent.body) == {**ASKED, "b": 2}


def test_request_when_it_is_that_of_trunkline_then_calls_do_not_pass_through_it(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A function in its place is called, too."""
    requesting.pass_through()
    client = world.client([{"id": "m"}] * 3)
    monkeypatch.setattr(parts, "fill_path", None, raising=False)
    monkeypatch.setattr(requesting, "fill_path", None)  # a call that passed through would fail
    assert call(world, client.models.retrieve, "m").id == "m"
    client.request = MethodType(parts.request, client)
    assert call(world, client.models.retrieve, "m").id == "m"
    client.request = lambda *_, **__: None
    with pytest.raises(TypeError):
        call(world, client.models.retrieve, "m")


def test_request_when_options_are_changed_then_the_changes_are_sent(world: Any) -> None:
    """The body and the headers are those that the options have then."""
    requesting.pass_through()
    client = world.client([WHOLE])
    before = client.request

    def request(cast_to: Any, options: Any, **more: Any) -> Any:
        options.json_data = {**options.json_data, "user": "me"}
        options.headers = {"x-one": "1"}
        return before(cast_to, options, **more)

    client.request = request
    call(world, client.chat.completions.create, **ASKED)
    (sent,) = client.transport.requests
    assert json.loads(sent.body) == {**ASKED, "user": "me"}
    assert sent.headers["x-one"] == "1"


def test_request_when_a_page_is_asked_for_then_only_sync_code_passes_through(world: Any) -> None:
    """In async code the call returns a paginator, which asks."""
    requesting.pass_through()
    client = world.client([{"data": [{"id": "m"}], "object": "list"}])
    seen = watched(client)

    async def ids() -> list[str]:
        return [one.id for one in await world.items(await world.do(client.models.list()))]

    assert world.run(ids) == ["m"]
    assert len(seen) == world.is_sync


def test_request_when_a_stream_is_asked_for_then_it_has_its_class_and_events(world: Any) -> None:
    """Helpers, which read events in two forms, too; then it is that of chunks."""
    requesting.pass_through()
    client = world.client([stream_reply(), stream_reply(), {"data": [], "object": "list"}])
    seen = watched(client)

    async def scenario() -> Any:
        stream = await world.do(client.chat.completions.create(**ASKED, stream=True))
        events = await world.items(stream)
        manager = client.chat.completions.stream(**ASKED)
        if world.is_sync:
            with manager as helper:
                return events, helper.get_final_completion()
        async with manager as helper:
            return events, await helper.get_final_completion()

    events, completion = world.run(scenario)
    assert [one.to_dict() for one in events] == DELTAS
    assert completion.choices[0].message.content == "abc"
    kind: Any = Stream if world.is_sync else AsyncStream
    assert [(one[0], *one[2:]) for one in seen] == [
        (ChatCompletion, True, kind[ChatCompletionChunk])
    ] * 2
    made = call(world, client.embeddings.create, model="m", input="a")
    assert type(made) is CreateEmbeddingResponse
    assert seen[2][0] is CreateEmbeddingResponse


def subclass(world: Any, texts: list[str], base: Any) -> Any:
    """Return a class of streams that notes the texts of its events."""

    class Noting(base):  # type: ignore[misc]  # of Any
        def __stream__(self) -> Iterator[Any]:
            for event in super().__stream__():
                texts.append(event.choices[0].delta.content or "")
                yield event

    class AsyncNoting(base):  # type: ignore[misc]  # of Any
        async def __stream__(self) -> AsyncIterator[Any]:
            async for event in super().__stream__():
                texts.append(event.choices[0].delta.content or "")
                yield event

    return Noting if world.is_sync else AsyncNoting


def test_stream_when_its_class_overrides_its_events_then_they_are_read(world: Any) -> None:
    """Once, however it is iterated over."""
    iterating.replaceable()
    texts: list[str] = []
    kind = subclass(world, texts, Stream if world.is_sync else AsyncStream)
    client = world.client([stream_reply()])

    async def scenario() -> Any:
        options = {"cast_to": ChatCompletionChunk, "stream_cls": kind, "body": ASKED}
        stream = await world.do(client.post("/chat/completions", stream=True, **options))
        first = await world.first(stream)
        return stream, [first, *await world.items(stream)]

    stream, events = world.run(scenario)
    assert (type(stream), texts) == (kind, ["a", "b", "c", ""])
    assert [one.to_dict() for one in events] == DELTAS


def test_stream_when_its_iterator_is_replaced_then_that_is_iterated_over(world: Any) -> None:
    """The events can be wrapped, also twice. Without that, a stream is as always."""
    iterating.replaceable()
    client = world.client([stream_reply() for _ in range(3)])

    def doubled(events: Any) -> Any:
        async def awaited() -> AsyncIterator[Any]:
            async for event in events:
                yield event
                yield event

        return (one for event in events for one in (event, event)) if world.is_sync else awaited()

    async def scenario(times: int) -> Any:
        stream = await world.do(client.chat.completions.create(**ASKED, stream=True))
        for _ in range(times):
            stream._iterator = doubled(stream._iterator)
            assert stream._iterator is stream._events
        assert (stream._events is None) is (times == 0)
        events = await world.items(stream)
        assert (stream._events is None) is (times == 0)
        return [one.choices[0].delta.content for one in events], stream

    for times in (0, 1, 2):
        texts, stream = world.run(lambda times=times: scenario(times))
        assert texts == [text for text in ("a", "b", "c", None) for _ in range(2**times)]
        assert stream.response.is_closed


def test_classes_of_resources_when_made_then_each_is_of_one_world(world: Any) -> None:
    """Flows keep the class of trunkline, whose methods are the same for both."""
    client = world.client([{}] * 7)
    template = type(client.chat.completions)
    prefix = "" if world.is_sync else "Async"
    kind: Any = siblings.sibling(template, prefix)
    assert (kind.__name__, kind.__doc__) == (f"{prefix}Completions", template.__doc__)
    assert kind.__module__ == "openai.resources.chat.completions"
    for given in (client, client._world, client.chat):
        made = kind(given)
        assert (made._client, made._world) == (client, client._world)
    for verb in ("get", "post", "put", "patch", "delete"):
        call(world, getattr(made, f"_{verb}"), "/x", cast_to=object)
        assert client.transport.requests[-1].method == verb.upper()

    flow, raw_flow = InFlow(client), RawInFlow(client)
    raw = client.chat.completions.with_raw_response._world
    streamed = client.chat.completions.with_streaming_response._world
    for one in (client._world, raw, streamed):
        assert type(siblings._new(template, one)) is kind
        assert type(siblings._new(kind, one)) is kind
    for one in (flow, raw_flow):
        assert type(siblings._new(template, one)) is template
        found = siblings._new(kind, one)
        assert (type(found), found._world) == (template, one)
    assert siblings._chosen(type(client), client._world) is type(client)
    assert siblings._chosen(template, None) is template
    assert siblings._chosen(Root, client._world) is Root
    assert [siblings.is_template(one) for one in (template, Root, kind, int)] == [
        True,
        False,
        False,
        False,
    ]


def test_views_when_made_then_they_recognize_those_of_their_kind(world: Any) -> None:
    """A view is the resource whose operations return raw responses, or open ones."""
    client = world.client()
    completions = client.chat.completions
    template = type(completions)
    views = {
        "with_raw_response": siblings.view(template, "WithRawResponse", "with_raw_response"),
        "with_streaming_response": siblings.view(
            template, "WithStreamingResponse", "with_streaming_response"
        ),
    }
    for name, view in views.items():
        made = view(completions)
        assert type(made._world) is type(getattr(completions, name)._world)
        assert [isinstance(made, one) for one in views.values()] == [
            one is view for one in views.values()
        ]
        assert not isinstance(completions, view)
        assert not isinstance(getattr(client.models, name), view)
        assert view.__module__ == template.__module__
    assert views["with_raw_response"].__name__ == "CompletionsWithRawResponse"

"""Checks of wrappers of `request`, as instrumentation has them; test_alias.py starts it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from functools import wraps
from typing import Any

from tests.compat.inside import ASKED, async_client, openai, report, sync_client

SAID = "You said: Hello"


def seen_by(owner: Any) -> list[tuple[Any, str, Any]]:
    """Wrap `request`, and return a list that gets the class, the URL and the body of calls."""
    before, seen = owner.request, []

    @wraps(before)
    def request(*args: Any, **kwargs: Any) -> Any:
        cast_to, options = args[-2:]
        seen.append((cast_to, options.url, options.json_data))
        return before(*args, **kwargs)

    owner.request = request
    return seen


def calls_of_one_client_are_seen() -> None:
    client, other = sync_client(), sync_client()
    seen = seen_by(client)
    answer = client.chat.completions.create(**ASKED)
    assert answer.choices[0].message.content.startswith(SAID)
    assert other.chat.completions.create(**ASKED).choices
    assert seen == [(openai.types.chat.ChatCompletion, "/chat/completions", ASKED)]


def calls_of_all_clients_of_a_class_are_seen() -> None:
    before = openai.AsyncOpenAI.request
    seen = seen_by(openai.AsyncOpenAI)

    async def run() -> None:
        client = async_client()
        assert (await client.models.retrieve("local")).id == "local"
        raw = await client.models.with_raw_response.retrieve("local")
        assert raw.parse().id == "local"
        assert len([one async for one in client.models.list()]) > 1

    try:
        asyncio.run(run())
    finally:
        openai.AsyncOpenAI.request = before
    assert [url for _, url, _ in seen] == ["/models/local", "/models/local"]
    assert {cast_to for cast_to, _, _ in seen} == {openai.types.Model}


def pages_raw_answers_and_embeddings_are_seen() -> None:
    client = sync_client()
    seen = seen_by(client)
    assert len(list(client.models.list())) > 1
    assert client.models.with_raw_response.list().parse().data
    made = client.embeddings.create(model="m", input="a")
    assert len(made.data[0].embedding) > 1
    assert [url for _, url, _ in seen] == ["/models", "/models", "/embeddings"]
    assert seen[2][0] is openai.types.CreateEmbeddingResponse


def helpers_are_seen_as_the_operations_of_openai_python() -> None:
    client = sync_client()
    seen = seen_by(client)
    assert client.chat.completions.parse(**ASKED).choices
    with client.chat.completions.stream(**ASKED) as stream:
        assert stream.get_final_completion().choices[0].message.content.startswith(SAID)
    with client.responses.stream(model="m", input="Hello") as stream:
        assert stream.get_final_response().output_text.startswith(SAID)
    assert [cast_to.__name__ for cast_to, _, _ in seen] == ["ChatCompletion"] * 2 + ["Response"]

    async def run() -> None:
        client = async_client()
        seen = seen_by(client)
        async with client.chat.completions.stream(**ASKED) as stream:
            answer = await stream.get_final_completion()
        assert answer.choices[0].message.content.startswith(SAID)
        assert len(seen) == 1

    asyncio.run(run())


def changed_options_are_sent() -> None:
    client = sync_client()
    before = client.request

    def request(cast_to: Any, options: Any, **more: Any) -> Any:
        options.json_data = {**options.json_data, "user": "me"}
        options.headers = {**(options.headers or {}), "x-one": "1"}
        return before(cast_to, options, **more)

    client.request = request
    sent = client.chat.completions.with_raw_response.create(**ASKED).http_request
    assert sent.headers["x-one"] == "1"
    assert b'"user":"me"' in sent.content


def stream_of_another_class_has_its_own_events() -> None:
    texts: list[str] = []

    def request(before: Any) -> Any:
        def changed(cast_to: Any, options: Any, *, stream: bool, stream_cls: Any) -> Any:
            class Noting(stream_cls):  # type: ignore[misc]  # of Any
                def __stream__(self) -> Iterator[Any]:
                    for event in super().__stream__():
                        texts.append(event.choices[0].delta.content or "")
                        yield event

            return before(cast_to, options, stream=stream, stream_cls=Noting)

        return changed

    client = sync_client()
    client.request = request(client.request)
    events = list(client.chat.completions.create(**ASKED, stream=True))
    assert len(events) == len(texts) > 3
    assert "".join(texts).startswith(SAID)
    with client.chat.completions.create(**ASKED, stream=True) as stream:
        first = next(stream)
        assert isinstance(stream, openai.Stream)
        assert [first, *stream] != [first]
    assert stream.response.is_closed


def async_stream_of_another_class_has_its_own_events() -> None:
    texts: list[str] = []

    async def run() -> None:
        client = async_client()
        before = client.request

        async def request(cast_to: Any, options: Any, *, stream: bool, stream_cls: Any) -> Any:
            class Noting(stream_cls):  # type: ignore[misc]  # of Any
                async def __stream__(self) -> AsyncIterator[Any]:
                    async for event in super().__stream__():
                        texts.append(event.choices[0].delta.content or "")
                        yield event

            return await before(cast_to, options, stream=stream, stream_cls=Noting)

        client.request = request
        made = await client.chat.completions.create(**ASKED, stream=True)
        assert len([one async for one in made]) == len(texts) > 3

    asyncio.run(run())
    assert "".join(texts).startswith(SAID)


def iterator_of_a_stream_can_be_replaced() -> None:
    def doubled(events: Iterator[Any]) -> Iterator[Any]:
        for event in events:
            yield event
            yield event

    create = sync_client().chat.completions.create
    count = len(list(create(**ASKED, stream=True)))
    for _ in range(2):
        stream = create(**ASKED, stream=True)
        stream._iterator = doubled(stream._iterator)
        stream._iterator = doubled(stream._iterator)
        assert type(stream).__name__ == "Stream"
        assert len(list(stream)) == 4 * count
        assert stream.response.is_closed

    async def run() -> int:
        async def counted(events: AsyncIterator[Any]) -> AsyncIterator[Any]:
            async for event in events:
                yield event

        stream = await async_client().chat.completions.create(**ASKED, stream=True)
        stream._iterator = counted(stream._iterator)
        return len([one async for one in stream])

    assert asyncio.run(run()) == count


def events_of_a_response_are_accumulated() -> None:
    from openai.lib.streaming.responses import ResponseStreamState

    state = ResponseStreamState(input_tools=openai.omit, text_format=openai.omit)
    events = list(sync_client().responses.create(model="m", input="Hello", stream=True))
    for event in events[:-1]:
        (given,) = state.handle_event(event)
        assert given.type == event.type
    assert state._completed_response is None
    state.handle_event(events[-1])
    assert state._completed_response.output_text.startswith(SAID)


CHECKS: list[Callable[[], None]] = [
    calls_of_one_client_are_seen,
    calls_of_all_clients_of_a_class_are_seen,
    pages_raw_answers_and_embeddings_are_seen,
    helpers_are_seen_as_the_operations_of_openai_python,
    changed_options_are_sent,
    stream_of_another_class_has_its_own_events,
    async_stream_of_another_class_has_its_own_events,
    iterator_of_a_stream_can_be_replaced,
    events_of_a_response_are_accumulated,
]

if __name__ == "__main__":
    report(CHECKS)

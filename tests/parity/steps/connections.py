"""WebSocket connections: responses, realtime sessions, functions for events, ends.

Not the beta of the Realtime API, which openai-python opens over TLS alone.
"""

from __future__ import annotations

import asyncio
import base64
import json
from typing import Any

from openai import AsyncOpenAI, OpenAI
from websockets.exceptions import ConnectionClosed, ConnectionClosedError

LAST = ("response.completed", "response.incomplete", "response.failed", "response.done", "error")
FAST: Any = {"initial_delay": 0.001, "max_delay": 0.001}


def _until_the_end(connection: Any) -> list[Any]:
    """Return the events up to the last one of an answer."""
    found = []
    for event in connection:
        found.append(event)
        if event.type in LAST:
            break
    return found


async def _until_the_end_async(connection: Any) -> list[Any]:
    found = []
    async for event in connection:
        found.append(event)
        if event.type in LAST:
            break
    return found


def _shown(events: list[Any]) -> list[Any]:
    return [[type(event).__name__, event.to_dict()] for event in events]


def _text(text: str) -> Any:
    return {
        "type": "message",
        "role": "user",
        "content": [{"type": "input_text", "text": text}],
    }


def response_over_a_connection() -> Any:
    with OpenAI().responses.connect() as connection:
        connection.response.create(model="m", input="Hello")
        return _shown(_until_the_end(connection))


def responses_that_follow() -> Any:
    with OpenAI().responses.connect() as connection:
        connection.response.create(model="m", input="Hello", stream_id="one")
        first = _until_the_end(connection)
        connection.send(
            {
                "type": "response.create",
                "model": "m",
                "input": "More",
                "previous_response_id": first[-1].response.id,
            }
        )
        second = _until_the_end(connection)
    return [first[0].stream_id, second[0].stream_id, second[-1].response.output_text]


def response_with_a_mistake() -> Any:
    with OpenAI().responses.connect() as connection:
        connection.response.create(model="m")
        wrong = _until_the_end(connection)
        connection.response.create(model="m", input="Hello")
        return [_shown(wrong), _until_the_end(connection)[-1].type]


def response_that_fails() -> Any:
    found = []
    for model in ("error-429", "error-stream", "error-failed", "error-refusal"):
        with OpenAI().responses.connect() as connection:
            connection.response.create(model=model, input="Hello")
            found.append(_shown(_until_the_end(connection)))
    return found


def response_as_bytes() -> Any:
    with OpenAI().responses.connect() as connection:
        connection.send_raw('{"type": "response.create", "model": "m", "input": "Hello"}')
        raw = connection.recv_bytes()
        event = connection.parse_event(raw)
        return [json.loads(raw), type(event).__name__, event.type]


def response_async() -> Any:
    async def main() -> Any:
        async with AsyncOpenAI().responses.connect() as connection:
            await connection.response.create(model="m", input="Hello")
            return _shown(await _until_the_end_async(connection))

    return asyncio.run(main())


def response_that_breaks_off() -> Any:
    manager = OpenAI().responses.connect()
    connection = manager.enter()
    connection.response.create(model="error-truncated", input="Hello")
    found = []
    try:
        for event in connection:
            found.append(event.type)
    except ConnectionClosed as error:
        found += [isinstance(error, ConnectionClosedError), error.code, error.rcvd is None]
    return found


def session_after_reconnecting() -> Any:
    found: list[Any] = []

    def again(event: Any) -> Any:
        found.append([event.attempt, event.max_attempts, event.close_code])
        return {"extra_query": {"model": "m"}}

    manager = OpenAI().realtime.connect(
        model="error-truncated", on_reconnecting=again, max_retries=2, **FAST
    )
    with manager as connection:
        for event in connection:
            found.append(event.type)
            if event.type == "session.created":
                connection.response.create()
            elif event.type in LAST:
                break
    return found


def functions_for_events() -> Any:
    found: list[Any] = []
    with OpenAI().responses.connect() as connection:
        connection.on("response.output_text.delta", lambda event: found.append(event.delta))
        connection.once("event", lambda event: found.append(event.type))
        connection.on("response.completed", lambda event: connection.close())
        connection.response.create(model="m", input="Hello")
        connection.dispatch_events()
    return found


def realtime_session() -> Any:
    with OpenAI().realtime.connect(model="m") as connection:
        found = [connection.recv()]
        session: Any = {"type": "realtime", "output_modalities": ["text"], "instructions": "Be."}
        connection.session.update(session=session)
        found.append(connection.recv())
        connection.conversation.item.create(item=_text("Hello"))
        connection.response.create()
        return _shown(found + _until_the_end(connection))


def realtime_speech() -> Any:
    with OpenAI().realtime.connect(model="m") as connection:
        connection.input_audio_buffer.append(audio=base64.b64encode(b"\0" * 4800).decode())
        connection.input_audio_buffer.commit()
        connection.response.create(response={"instructions": "Speak."})
        return _shown(_until_the_end(connection))


def realtime_functions() -> Any:
    tool: Any = {"type": "function", "name": "clock", "parameters": {"type": "object"}}
    with OpenAI().realtime.connect(model="m") as connection:
        connection.conversation.item.create(item=_text("the clock, please"))
        connection.response.create(response={"tools": [tool], "output_modalities": ["text"]})
        found = _until_the_end(connection)
        call = found[-1].response.output[0]
        output: Any = {"type": "function_call_output", "call_id": call.call_id, "output": "noon"}
        connection.conversation.item.create(item=output)
        connection.response.create(response={"output_modalities": ["text"]})
        return _shown(found + _until_the_end(connection))


def realtime_items() -> Any:
    with OpenAI().realtime.connect(model="m") as connection:
        connection.conversation.item.create(item={**_text("one"), "id": "a"})
        connection.conversation.item.create(item=_text("two"), previous_item_id="root")
        connection.conversation.item.retrieve(item_id="a")
        connection.conversation.item.truncate(item_id="a", content_index=0, audio_end_ms=10)
        connection.conversation.item.delete(item_id="a", event_id="mine")
        connection.input_audio_buffer.clear()
        connection.conversation.item.delete(item_id="a", event_id="mine")
        return _shown(_until_the_end(connection))


def realtime_mistakes() -> Any:
    found = []
    with OpenAI().realtime.connect(model="m") as connection:
        connection.recv()
        connection.input_audio_buffer.commit(event_id="mine")
        found.append(connection.recv())
        connection.response.cancel()
        found.append(connection.recv())
        connection.send({"type": "unknown"})  # type: ignore[typeddict-item]  # a mistake
        found.append(connection.recv())
    return [
        [type(one).__name__, one.error.code, one.error.event_id, one.error.type] for one in found
    ]


def realtime_transcription() -> Any:
    query = {"intent": "transcription"}
    with OpenAI().realtime.connect(extra_query=query) as connection:
        found = [connection.recv()]
        audio: Any = {"input": {"transcription": {"model": "gpt-4o-transcribe"}}}
        connection.session.update(session={"type": "transcription", "audio": audio})
        connection.input_audio_buffer.append(audio="AAAA")
        connection.input_audio_buffer.commit()
        return _shown(found + [connection.recv() for _ in range(6)])


def realtime_async() -> Any:
    async def main() -> Any:
        async with AsyncOpenAI().realtime.connect(model="m") as connection:
            await connection.conversation.item.create(item=_text("Hello"))
            await connection.response.create()
            return _shown(await _until_the_end_async(connection))

    return asyncio.run(main())

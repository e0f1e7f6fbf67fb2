"""Responses, files, pictures, sounds, jobs, webhooks, and code of other frameworks."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import io
import json
import tempfile
import time
from pathlib import Path
from typing import Annotated, Any

import openai
from openai import AsyncOpenAI, OpenAI
from openai.types.responses import Response, ResponseTextDeltaEvent
from pydantic import BaseModel

SECRET = "whsec_" + base64.b64encode(b"secret").decode()


class Person(BaseModel):
    """The type of an answer."""

    name: str
    age: int


def response() -> Any:
    answer = OpenAI().responses.create(model="m", input="Hello")
    return [answer.output_text, answer.status, [item.type for item in answer.output]]


def response_printed() -> Any:
    answer = OpenAI().responses.create(model="m", input="Hello", store=False)
    return [answer.to_dict(), type(answer.created_at).__name__]


def response_streamed() -> Any:
    stream = OpenAI().responses.create(model="m", input="Hello", stream=True)
    events = list(stream)
    deltas = [one.delta for one in events if isinstance(one, ResponseTextDeltaEvent)]
    return ["".join(deltas), [one.type for one in events]]


def response_stream_helper() -> Any:
    with OpenAI().responses.stream(model="m", input="Hello") as stream:
        kinds = {event.type for event in stream}
        final = stream.get_final_response()
    return [sorted(kinds), final.output_text]


def response_stream_helper_async() -> Any:
    async def run() -> Any:
        async with (
            AsyncOpenAI() as client,
            client.responses.stream(model="m", input="Hello", text_format=Person) as stream,
        ):
            async for _ in stream:
                pass
            return (await stream.get_final_response()).output_parsed.model_dump()

    return asyncio.run(run())


def response_parsed() -> Any:
    answer = OpenAI().responses.parse(model="m", input="Hello", text_format=Person)
    return [answer.output_parsed.model_dump(), type(answer).__name__.startswith("Parsed")]


def response_continued() -> Any:
    client = OpenAI()
    first = client.responses.create(model="m", input="Hello")
    second = client.responses.create(
        model="m",
        previous_response_id=first.id,
        input=[{"role": "user", "content": "And now?"}],
    )
    return [
        second.previous_response_id == first.id,
        client.responses.retrieve(first.id).id == first.id,
    ]


def response_with_tools() -> Any:
    tool: Any = {
        "type": "function", "name": "add", "strict": True,
        "parameters": {
            "type": "object", "properties": {"a": {"type": "integer"}},
            "required": ["a"], "additionalProperties": False,
        },
    }  # fmt: skip
    answer = OpenAI().responses.create(model="m", input="Hi", tools=[tool], tool_choice="required")
    call = answer.output[0]
    return [call.type, call.name, json.loads(call.arguments)]


def response_in_background() -> Any:
    client = OpenAI()
    answer = client.responses.create(model="m", input="Hello", background=True)
    return [answer.background, client.responses.cancel(answer.id).object]


def response_deleted() -> Any:
    client = OpenAI()
    made = client.responses.create(model="m", input="Hello")
    items = [one.type for one in client.responses.input_items.list(made.id)]
    return [items, client.responses.delete(made.id)]


def response_as_json() -> Any:
    answer = OpenAI().responses.create(model="m", input="Hello")
    return Response.model_validate_json(answer.model_dump_json()).output_text


def tokens_counted() -> Any:
    return OpenAI().responses.input_tokens.count(model="m", input="Hello").input_tokens > 0


def file_of_bytes() -> Any:
    client = OpenAI()
    made = client.files.create(file=("a.jsonl", b'{"a": 1}\n'), purpose="batch")
    content = client.files.content(made.id)
    return [
        made.filename,
        made.bytes,
        content.text,
        content.read(),
        client.files.delete(made.id).deleted,
    ]


def file_of_a_path() -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.txt"
        path.write_text("notes", encoding="utf-8")
        made = OpenAI().files.create(file=path, purpose="assistants")
        with path.open("rb") as opened:
            again = OpenAI().files.create(file=opened, purpose="assistants")
    return [made.filename, again.filename]


def file_in_memory() -> Any:
    buffer = io.BytesIO(b"abc")
    buffer.name = "mine.bin"
    made = OpenAI().files.create(
        file=buffer, purpose="user_data", expires_after={"anchor": "created_at", "seconds": 3600}
    )
    return [made.filename, made.bytes]


def files_listed() -> Any:
    client = OpenAI()
    client.files.create(file=b"a", purpose="batch")
    return [len([*client.files.list(purpose="batch", limit=1)]) > 0, client.files.list().has_more]


def file_that_is_waited_for() -> Any:
    client = OpenAI()
    made = client.files.create(file=b"a", purpose="batch")
    return client.files.wait_for_processing(made.id).status


def upload_in_parts() -> Any:
    made = OpenAI().uploads.upload_file_chunked(
        file=b"abc", filename="a.txt", bytes=3, mime_type="text/plain", purpose="batch"
    )
    return [made.status, made.file.filename]


def vector_store() -> Any:
    client = OpenAI()
    store = client.vector_stores.create(name="s")
    file = client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("a.txt", b"a")
    )
    batch = client.vector_stores.file_batches.upload_and_poll(
        vector_store_id=store.id, files=[("b.txt", b"b")]
    )
    return [store.name, file.status, batch.status]


def images() -> Any:
    answer = OpenAI().images.generate(model="gpt-image-1", prompt="A cat", n=1, size="1024x1024")
    return len(base64.b64decode(answer.data[0].b64_json)) > 0


def images_streamed() -> Any:
    stream = OpenAI().images.generate(
        model="gpt-image-1", prompt="A cat", stream=True, partial_images=1
    )
    return [event.type for event in stream]


def speech() -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.mp3"
        answer = OpenAI().audio.speech.create(model="t", voice="alloy", input="Hello")
        answer.write_to_file(path)
        with OpenAI().audio.speech.with_streaming_response.create(
            model="t", voice="alloy", input="Hello", response_format="wav"
        ) as opened:
            opened.stream_to_file(path.with_suffix(".wav"))
        return [
            path.stat().st_size > 0,
            len(answer.content) == path.stat().st_size,
            len([*answer.iter_bytes(10)]) > 0,
        ]


def transcription() -> Any:
    client = OpenAI()
    file = ("a.wav", b"RIFF0000WAVE", "audio/wav")
    plain = client.audio.transcriptions.create(model="whisper-1", file=file)
    text = client.audio.transcriptions.create(model="whisper-1", file=file, response_format="text")
    verbose = client.audio.transcriptions.create(
        model="whisper-1",
        file=file,
        response_format="verbose_json",
        timestamp_granularities=["word"],
    )
    return [type(plain).__name__, type(text).__name__, type(verbose).__name__, plain.text]


def models() -> Any:
    client = OpenAI()
    return [client.models.list().data[0].object, client.models.retrieve("gpt-4o-mini").id]


def webhook() -> Any:
    body = json.dumps(
        {
            "id": "evt", "object": "event", "created_at": 1, "type": "response.completed",
            "data": {"id": "resp"},
        }
    )  # fmt: skip
    moment = str(int(time.time()))
    signed = hmac.new(b"secret", f"wh.{moment}.{body}".encode(), hashlib.sha256).digest()
    headers = {
        "webhook-id": "wh",
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
    }
    client = OpenAI(webhook_secret=SECRET)
    event = client.webhooks.unwrap(body, headers)
    client.webhooks.verify_signature(body, headers)
    try:
        client.webhooks.unwrap(body, {**headers, "webhook-signature": "v1,AAAA"})
    except openai.InvalidWebhookSignatureError as error:
        return [event.type, event.data.id, type(error).__name__]
    return None


def service_of_fastapi() -> Any:
    """A service that streams an answer to its users."""
    from fastapi import Depends, FastAPI
    from fastapi.responses import StreamingResponse
    from fastapi.testclient import TestClient

    app = FastAPI()

    def client() -> OpenAI:
        return OpenAI()

    @app.get("/chat")
    def chat(client: Annotated[OpenAI, Depends(client)]) -> Any:
        stream = client.chat.completions.create(
            model="m", messages=[{"role": "user", "content": "Hello"}], stream=True
        )
        return StreamingResponse(
            one.choices[0].delta.content or "" for one in stream if one.choices
        )

    @app.get("/answer")
    def answer(client: Annotated[OpenAI, Depends(client)]) -> Any:
        return client.models.retrieve("gpt-4o-mini")

    web = TestClient(app)
    return [web.get("/chat").text, web.get("/answer").json()]


def cell_of_a_notebook() -> Any:
    """A cell runs in a loop that is there already, and shows its last value."""

    async def cell() -> Any:
        client = AsyncOpenAI()
        answer = await client.models.retrieve("gpt-4o-mini")
        await client.close()
        return answer.id

    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(cell())
    finally:
        loop.close()


def client_in_threads() -> Any:
    from concurrent.futures import ThreadPoolExecutor

    client = OpenAI()
    with ThreadPoolExecutor(3) as pool:
        return [
            one.id
            for one in pool.map(
                client.models.retrieve, ["gpt-4o-mini", "gpt-4o-mini", "gpt-4o-mini"]
            )
        ]


def environment_with_agents() -> Any:
    from openai.lib.streaming.agents import ToolHandler

    return ToolHandler is not None


def errors_in_the_hierarchy() -> Any:
    names = ("APIError", "APIConnectionError", "APITimeoutError", "RateLimitError", "NotFoundError")
    return [
        [
            kind.__name__
            for kind in getattr(openai, name).__mro__
            if kind.__module__.startswith(("openai", "trunkline"))
        ]
        for name in names
    ]

"""Every route of the local API, called by a client that checks the types of answers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.local import LocalServer

MODEL = "local"
MESSAGES: list[Any] = [{"role": "user", "content": "Please ask weather"}]
PARAMETERS = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
    "additionalProperties": False,
}
TOOL = {"type": "function", "name": "weather", "parameters": PARAMETERS, "strict": True}
CHAT_TOOL = {"type": "function", "function": {"name": "weather", "parameters": PARAMETERS}}
SHAPE = {"type": "json_schema", "name": "place", "schema": PARAMETERS}
SOUND = ("talk.wav", b"RIFF....WAVE")

Do = Callable[[Any], Awaitable[Any]]
Ask = Callable[[Any], Any]

PLAIN: dict[str, Ask] = {
    "models": lambda client: client.models.list(),
    "model": lambda client: client.models.retrieve(MODEL),
    "embeddings": lambda client: client.embeddings.create(model=MODEL, input=["a", "b"]),
    "chat": lambda client: client.chat.completions.create(model=MODEL, messages=MESSAGES),
    "chat with tools": lambda client: client.chat.completions.create(
        model=MODEL, messages=MESSAGES, tools=[CHAT_TOOL]
    ),
    "completions": lambda client: client.completions.create(model=MODEL, prompt=["a", "b"], n=2),
    "responses": lambda client: client.responses.create(
        model=MODEL, input="Hello", instructions="Be kind", metadata={"a": "b"}
    ),
    "responses with tools": lambda client: client.responses.create(
        model=MODEL, input=MESSAGES, tools=[TOOL], tool_choice="required"
    ),
    "responses with a schema": lambda client: client.responses.create(
        model=MODEL, input="Hello", text={"format": SHAPE, "verbosity": "low"}
    ),
    "responses cut short": lambda client: client.responses.create(
        model=MODEL, input="Hello", max_output_tokens=1
    ),
    "responses in the background": lambda client: client.responses.create(
        model=MODEL, input="Hello", background=True
    ),
    "input tokens": lambda client: client.responses.input_tokens.count(model=MODEL, input="Hi"),
    "moderations": lambda client: client.moderations.create(input="flag-hate"),
    "images": lambda client: client.images.generate(prompt="a cat", n=2),
    "images by address": lambda client: client.images.generate(
        prompt="a cat", size="256x256", response_format="url"
    ),
    "speech": lambda client: client.audio.speech.create(model=MODEL, input="Hi", voice="ash"),
}
STREAMED: dict[str, Ask] = {
    "chat": lambda client: client.chat.completions.create(
        model=MODEL, messages=MESSAGES, tools=[CHAT_TOOL], stream=True
    ),
    "responses": lambda client: client.responses.create(model=MODEL, input="Hello", stream=True),
    "responses with tools": lambda client: client.responses.create(
        model=MODEL, input="weather", tools=[TOOL], stream=True
    ),
    "responses cut short": lambda client: client.responses.create(
        model=MODEL, input="Hello", max_output_tokens=1, stream=True
    ),
    "responses in the background": lambda client: client.responses.create(
        model=MODEL, input="Hello", background=True, stream=True
    ),
    "images": lambda client: client.images.generate(prompt="a", stream=True, partial_images=1),
    "transcriptions": lambda client: client.audio.transcriptions.create(
        model=MODEL, file=SOUND, stream=True
    ),
}


def local_client(world: World) -> Any:
    """Return a strict client over the local transport."""
    kind = OpenAI if world.is_sync else AsyncOpenAI
    return kind(transport="local", strict_responses=True)


@pytest.mark.parametrize("name", PLAIN)
def test_route_when_asked_then_its_answer_fits_its_type(world: World, name: str) -> None:
    """Every answer matches its type exactly, in every world."""

    async def scenario() -> None:
        assert await world.do(PLAIN[name](local_client(world)))

    world.run(scenario)


@pytest.mark.parametrize("name", STREAMED)
def test_route_when_streamed_then_every_event_fits_its_type(world: World, name: str) -> None:
    """Every event matches its type, and the last one ends the stream."""

    async def scenario() -> None:
        assert await world.items(await world.do(STREAMED[name](local_client(world))))

    world.run(scenario)


async def keep_responses(client: Any, do: Do, world: World) -> None:
    """Create a response and call every operation on it."""
    made = await do(client.responses.create(model=MODEL, input=MESSAGES, tools=[TOOL]))
    output = {"type": "function_call_output", "call_id": made.output[0].call_id, "output": "4"}
    following = await do(
        client.responses.create(model=MODEL, previous_response_id=made.id, input=[output])
    )
    assert following.output_text.startswith("The tool said: 4")
    assert await do(client.responses.retrieve(following.id)) == following
    events = await world.items(await do(client.responses.retrieve(following.id, stream=True)))
    assert events[-1].response == following
    listed = await world.items(client.responses.input_items.list(following.id, limit=2))
    assert [item.type for item in listed] == ["function_call_output", "function_call", "message"]
    waiting = await do(client.responses.create(model=MODEL, input="Later", background=True))
    assert (await do(client.responses.cancel(waiting.id))).status == "cancelled"
    assert await do(client.responses.delete(made.id)) is None


async def keep_files(client: Any, do: Do, world: World) -> None:
    """Upload files and call every operation on them."""
    pieces = iter([b"in ", b"pieces"])
    files = [("a.txt", b"whole"), ("b.jsonl", pieces), ("c", b"")]
    made = [await do(client.files.create(file=file, purpose="user_data")) for file in files]
    assert [file.bytes for file in made] == [5, 9, 0]
    assert await world.items(client.files.list(limit=2, order="asc")) == made
    assert await do(client.files.retrieve(made[1].id)) == made[1]
    assert (await do(client.files.content(made[1].id))).content == b"in pieces"
    assert (await do(client.files.delete(made[1].id))).deleted


async def write_down(client: Any, do: Do, world: World) -> None:
    """Request a recording's text in every format."""
    for form in ("json", "verbose_json", "text", "srt", "vtt"):
        for resource in (client.audio.transcriptions, client.audio.translations):
            await do(resource.create(model=MODEL, file=SOUND, response_format=form))
    told = {"model": MODEL, "file": SOUND}
    speakers = client.audio.transcriptions.create(**told, response_format="diarized_json")
    assert (await do(speakers)).segments[0].speaker == "A"
    words = {"response_format": "verbose_json", "timestamp_granularities": ["word", "segment"]}
    assert (await do(client.audio.transcriptions.create(**told, **words))).words[0].word == "This"


async def wait_for_jobs(client: Any, do: Do, world: World) -> None:
    """Upload a file in parts, and wait for a vector store that has it, and for a video."""
    big = {"file": b"0123456789", "filename": "a.txt", "part_size": 4, "max_concurrency": 2}
    upload = await do(
        client.uploads.upload_file_chunked(**big, mime_type="text/plain", purpose="assistants")
    )
    file = await do(client.files.wait_for_processing(upload.file.id))
    assert (await do(client.files.content(file.id))).content == b"0123456789"
    store = (await do(client.vector_stores.create(name="notes"))).id
    assert (await do(client.vector_stores.retrieve(store))).name == "notes"
    added = await do(client.vector_stores.files.create_and_poll(file.id, vector_store_id=store))
    assert (added.status, added.usage_bytes) == ("completed", 10)
    batches = client.vector_stores.file_batches
    batch = await do(batches.upload_and_poll(store, files=[b"a", b"b"], file_ids=[file.id]))
    assert batch.file_counts.completed == 3
    assert (await do(client.vector_stores.delete(store))).deleted
    with pytest.warns(DeprecationWarning, match="videos"):
        video = await do(client.videos.create_and_poll(prompt="waves", seconds="8"))
    assert (video.status, video.progress, video.seconds) == ("completed", 100, "8")
    spare = {"bytes": 1, "filename": "b", "mime_type": "text/plain", "purpose": "batch"}
    pending = await do(client.uploads.create(**spare))
    assert (await do(client.uploads.cancel(pending.id))).status == "cancelled"


STORIES = [keep_responses, keep_files, write_down, wait_for_jobs]


@pytest.mark.filterwarnings("ignore:audio.translations.create is deprecated")
@pytest.mark.parametrize("story", STORIES)
def test_routes_when_used_one_after_the_other_then_they_know_each_other(
    world: World, story: Any
) -> None:
    """Later calls find the data that earlier calls stored, in every world."""
    world.run(partial(story, local_client(world), world.do, world))


@pytest.mark.filterwarnings("ignore:audio.translations.create is deprecated")
@pytest.mark.needs("httpx")
def test_routes_when_served_then_the_answers_are_the_same() -> None:
    """The server returns the same answers as the local transport."""
    world = World("sync")
    with LocalServer() as server:
        options: Any = {"base_url": f"{server.url}/v1", "api_key": "none"}
        with OpenAI(transport="httpx", strict_responses=True, **options) as client:
            for name, ask in PLAIN.items():
                told, expected = ask(client), ask(local_client(world))
                if name != "speech":
                    assert told == expected or told.data == expected.data
            for ask in STREAMED.values():
                assert list(ask(client)) == list(ask(local_client(world)))
            for story in STORIES:
                world.run(partial(story, client, world.do, world))


def test_chat_when_asked_then_no_other_route_is_loaded() -> None:
    """A chat call does not load the code of other routes."""
    code = (
        "import sys; from trunkline.local import LocalAPI;"
        'body = b\'{"model": "local", "messages": [{"role": "user", "content": "Hi"}]}\';'
        'assert LocalAPI().handle("POST", "/v1/chat/completions", {}, body).status == 200;'
        "print(*sorted(n.removeprefix('trunkline.local.') for n in sys.modules"
        " if n.startswith('trunkline.local.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    expected = (
        "api call chat chat_completions chat_requests decisions faults models refusals reply "
        "routes schemas"
    )
    assert done.stdout.split() == [*expected.split(), "store"]

"""The plugin `cache`: equal requests have one answer, plain and streamed, in every world."""

from __future__ import annotations

import asyncio
import pickle
import sqlite3
import sys
import threading
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from trunkline import APIConnectionError, APIStatusError, OpenAI, OpenAIError
from trunkline.http import Request, ServerSentEvent
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline_plugins.cache import Cache
from trunkline_plugins.cache_stores.answers import CachedAnswer
from trunkline_plugins.cache_stores.memory import MemoryStore
from trunkline_plugins.cache_stores.redis import RedisStore
from trunkline_plugins.cache_stores.sqlite import SQLiteStore

CHUNK: Any = {
    "id": "c",
    "object": "chat.completion.chunk",
    "created": 1,
    "model": "m",
    "choices": [],
}
ALWAYS: Any = {"cache": {"always": True}}
ASKED: Any = {"model": "m", "input": "text"}


class Numbered:
    """Answers each request with its number."""

    def __init__(self, **headers: str) -> None:
        self.requests: list[Request] = []
        self.headers = headers

    def __call__(self, request: Request) -> Reply:
        self.requests.append(request)
        number = len(self.requests)
        if request.method == "POST" and request.events:
            return Reply.of_events({**CHUNK, "id": f"{number}"}, {**CHUNK, "id": "last"})
        return Reply.of_json({"data": [], "number": number}, headers=self.headers)


def client_of(world: Any, answers: Any, cache: Any, **options: Any) -> Any:
    return world.client(answers, plugins=[("cache", cache)], **options)


async def number_of(world: Any, client: Any, **options: Any) -> int:
    made = await world.do(client.post("/numbers", cast_to=object, body=ASKED, options=options))
    number: int = made["number"]
    return number


async def numbers(world: Any, client: Any, *calls: Any) -> list[int]:
    return [await number_of(world, client, plugin_options={"cache": one}) for one in calls]


ONCE = {"always": True}


@pytest.mark.parametrize("place", ["memory", "sqlite"])
def test_call_when_its_equal_was_answered_then_it_gets_that_answer(
    world: Any, place: str, tmp_path: Path
) -> None:
    """No request is sent, and headers say where the answer is from and how old it is."""
    cache = Cache("memory" if place == "memory" else tmp_path / "answers.db")
    client = client_of(world, Numbered(**{"x-request-id": "req_1", "set-cookie": "c=1"}), cache)

    async def again() -> Any:
        call = client.with_raw_response.post
        options = {"plugin_options": ALWAYS}
        raw = await world.do(call("/numbers", cast_to=object, body=ASKED, options=options))
        return raw.http_response.json()["number"], dict(raw.headers)

    async def scenario() -> Any:
        first = await number_of(world, client, plugin_options=ALWAYS)
        cache.wait()
        at_once = await again()
        client.transport.clock.advance(7)
        return first, at_once, await again()

    headers = {
        "content-type": "application/json",
        "x-request-id": "req_1",
        "age": "0",
        "x-trunkline-cache": "hit",
    }
    assert world.run(scenario) == (1, (1, headers), (1, {**headers, "age": "7"}))
    assert len(client.transport.requests) == 1


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        ([ONCE, ONCE, {}], [1, 1, 2]),
        ([ONCE, {"skip": True}, ONCE], [1, 2, 1]),
        ([ONCE, {**ONCE, "refresh": True}, ONCE], [1, 2, 2]),
        ([{**ONCE, "ttl": 10}, ONCE, ONCE, ONCE], [1, 1, 2, 2]),
        ([ONCE, {**ONCE, "ttl": 12}, {**ONCE, "ttl": 11}], [1, 1, 2]),
    ],
)
def test_calls_when_they_have_options_then_these_apply(calls: Any, expected: list[int]) -> None:
    """`always`, `skip`, `refresh` and `ttl`, with 6 seconds between the calls."""
    client: Any = fake_client(Numbered(), plugins=["cache"])
    found: list[int] = []
    for one in calls:
        options = {"cache": one}
        made = client.post("/numbers", cast_to=object, body=ASKED, plugin_options=options)
        found.append(made["number"])
        client.transport.clock.advance(6)
    assert found == expected


def test_call_of_a_cached_operation_when_skipped_then_it_is_neither_stored_nor_answered() -> None:
    """Before its equal was answered, and after."""
    server = Numbered()
    client: Any = fake_client(server, plugins=["cache"])
    for skip in (True, False, True, False):
        client.embeddings.create(**ASKED, plugin_options={"cache": {"skip": skip}})
    assert len(server.requests) == 3


CHAT: Any = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
RESPONSE: Any = {"model": "m", "input": "Hi"}


@pytest.mark.parametrize(
    ("name", "arguments", "settings", "cached"),
    [
        ("embeddings.create", ASKED, {}, True),
        ("moderations.create", {"input": "text"}, {}, True),
        ("chat.completions.create", CHAT, {}, False),
        ("chat.completions.create", {**CHAT, "temperature": 0}, {}, True),
        ("chat.completions.create", {**CHAT, "temperature": 0.5}, {}, False),
        ("responses.create", {**RESPONSE, "temperature": 0.0}, {}, True),
        ("responses.create", {**RESPONSE, "temperature": 0, "background": True}, {}, False),
        ("responses.create", {**RESPONSE, "temperature": 0, "conversation": "c"}, {}, False),
        ("responses.create", {**RESPONSE, "extra_body": ["odd"]}, {}, False),
        ("responses.cancel", {"response_id": "r"}, {}, False),
        ("models.list", {}, {}, False),
        ("models.list", {}, {"operations": "models.*,files.list"}, True),
        ("embeddings.create", ASKED, {"operations": ["models.*"]}, False),
        ("chat.completions.create", CHAT, {"operations": ("chat.*",)}, True),
    ],
)
def test_operation_when_called_twice_then_only_some_are_cached(
    name: str, arguments: Any, settings: Any, cached: bool
) -> None:
    """By default those whose answers are equal; with `operations` those that it names."""
    answer: Any = {"id": "x", "choices": [], "created": 1, "model": "m", "data": [], "output": []}
    client = fake_client(lambda _: answer, plugins=[("cache", settings)])
    call: Any = client
    for part in name.split("."):
        call = getattr(call, part)
    call(**arguments)
    call(**arguments)
    assert len(fake_of(client).requests) == (1 if cached else 2)


def fake_of(client: OpenAI) -> Any:
    return client.transport


async def chunks(world: Any, client: Any, **more: Any) -> list[str]:
    stream = await world.do(
        client.chat.completions.create(**CHAT, stream=True, plugin_options=ALWAYS, **more)
    )
    return [chunk.id for chunk in await world.items(stream)]


def test_stream_when_it_ended_complete_then_equal_ones_get_its_events(world: Any) -> None:
    """Event by event, with the usual end; a plain call is another request."""
    client = client_of(world, Numbered(), Cache())

    async def scenario() -> Any:
        streams = [await chunks(world, client) for _ in range(3)]
        plain = client.chat.completions.with_raw_response.create(**CHAT, plugin_options=ALWAYS)
        return streams, (await world.do(plain)).http_response.json()["number"]

    assert world.run(scenario) == ([["1", "last"]] * 3, 2)


def test_open_body_when_its_equal_was_read_then_it_gets_the_same_bytes(world: Any) -> None:
    """The body of with_streaming_response is cached like a plain one, and serves plain calls."""
    client = client_of(world, Numbered(), Cache())

    async def scenario() -> Any:
        options = {"plugin_options": ALWAYS}
        manager = client.with_streaming_response.post(
            "/numbers", cast_to=object, body=ASKED, options=options
        )
        if world.is_sync:
            with manager as response:
                read = response.read()
        else:
            async with manager as response:
                read = await response.read()
        return read, await number_of(world, client, **options)

    assert world.run(scenario) == (b'{"data": [], "number": 1}', 1)


CUT = Reply.of_events(CHUNK, done=False, end=[APIConnectionError("cut", phase="body")])
IN_BAND = Reply.of_events(CHUNK, {"error": {"message": "overloaded"}})
NAMED = Reply(200, b'event: error\ndata: "overloaded"\n\n', {"content-type": "text/event-stream"})
FAILED = Reply.of_events({"type": "response.failed", "response": {"status": "failed"}})
WHOLE = Reply.of_events({**CHUNK, "id": "whole"})


def test_stream_when_it_failed_then_it_is_not_stored(world: Any) -> None:
    """Neither one that broke off, nor one with an error, nor one that ended as a failure."""
    client = client_of(world, [CUT, IN_BAND, FAILED, WHOLE], Cache())

    async def scenario() -> Any:
        for _ in range(3):
            with suppress(OpenAIError):
                await chunks(world, client)
        return await chunks(world, client), await chunks(world, client)

    assert world.run(scenario) == (["whole"], ["whole"])


HALF: Any = {**CHUNK, "choices": [{"index": 0, "delta": {"content": "Hal"}}]}
OVER: Any = {**HALF, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
OTHER: Any = {**CHUNK, "choices": [{"index": 1, "delta": {"content": "Oth"}}]}


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("first", "seen"),
    [
        (IN_BAND, ["whole"]),
        (NAMED, ["whole"]),
        (FAILED, ["whole"]),
        (Reply.of_events(HALF, done=False), ["whole"]),
        (Reply.of_events(HALF, OVER, OTHER, done=False), ["whole"]),
        (Reply.of_events({"type": "response.output_text.delta"}, done=False), ["whole"]),
        (Reply.of_events({"type": "response.output_item.done"}, done=False), ["whole"]),
        (Reply.of_events(HALF, OVER, CHUNK, done=False), [CHUNK["id"]] * 3),
        (Reply.of_events({**CHUNK, "error": None}), [CHUNK["id"]]),
    ],
)
def test_stream_when_read_as_bytes_then_it_is_stored_if_it_is_whole(
    world: Any, first: Reply, seen: list[str]
) -> None:
    """Whoever reads bytes gets no error for a stream that has one or was cut; others would."""
    client = client_of(world, [first, WHOLE], Cache())
    call = client.chat.completions.with_streaming_response.create(
        **CHAT, stream=True, plugin_options=ALWAYS
    )

    async def scenario() -> Any:
        if world.is_sync:
            with call as response:
                response.read()
        else:
            async with call as response:
                await response.read()
        return await chunks(world, client)

    assert world.run(scenario) == seen


@pytest.mark.thorough
@pytest.mark.parametrize("done", [True, False])
def test_stream_when_answered_from_the_cache_then_its_bytes_end_as_those_of_the_server(
    done: bool,
) -> None:
    """Not every server ends a stream with ``[DONE]``."""
    client: Any = fake_client([Reply.of_events(HALF, OVER, done=done)], plugins=[Cache()])
    call = client.chat.completions.with_streaming_response.create(
        **CHAT, stream=True, plugin_options=ALWAYS
    )
    with call as response:
        first = response.read()
    with call as response:
        assert response.read() == first
    assert (b"[DONE]" in first) is done


def test_stream_when_left_early_then_it_is_not_stored(world: Any) -> None:
    """Only what came to its end is an answer."""
    client = client_of(world, [Reply.of_events(CHUNK, CHUNK), WHOLE], Cache())

    async def scenario() -> Any:
        options = {"stream": True, "plugin_options": ALWAYS}
        stream = await world.do(client.chat.completions.create(**CHAT, **options))
        await world.first(stream)
        await world.do(stream.close())
        return await chunks(world, client)

    assert world.run(scenario) == ["whole"]


@pytest.mark.parametrize(
    "first",
    [
        Reply.of_error(400),
        Reply.of_json({"id": "moved", "choices": []}, status=300),
        Reply(200, "<html>", {"content-type": "text/html"}),
        Reply.of_json({"error": {"message": "no"}}),
        Reply(200, "{", {"content-type": "application/json"}),
    ],
)
def test_call_when_it_failed_then_it_is_not_stored(first: Reply) -> None:
    """Neither statuses of errors nor bodies that are not what was asked for, raw or decoded."""
    whole: Any = {"id": "whole", "choices": []}
    for is_raw in (False, True):
        client: Any = fake_client(
            [first, whole], plugins=["cache"], plugin_options=ALWAYS, max_retries=0
        )
        chats = client.chat.completions
        create = (chats.with_raw_response if is_raw else chats).create
        with pytest.raises(OpenAIError):
            create(**CHAT).parse()
        assert [client.chat.completions.create(**CHAT).id for _ in range(2)] == ["whole"] * 2


@pytest.mark.parametrize("status", ["queued", "failed"])
def test_call_when_the_answer_is_not_final_then_it_is_not_stored(status: str) -> None:
    """A job that is asked for again may have finished."""
    answers = [{"id": "j", "status": status}, {"id": "j", "status": "completed"}]
    client: Any = fake_client(answers, plugins=[("cache", {"operations": ["POST*"]})])
    seen = [client.post("/x", cast_to=object, body={}) for _ in range(3)]
    assert [one["status"] for one in seen] == [status, "completed", "completed"]


def test_call_when_an_attempt_failed_then_the_answer_of_the_next_is_stored(world: Any) -> None:
    """Retries run inside of the cache."""
    client = client_of(world, [Reply.of_error(500), {"number": 2}], Cache())
    assert world.run(partial(numbers, world, client, ONCE, ONCE)) == [2, 2]
    assert len(client.transport.requests) == 2


def owners() -> dict[str, Any]:
    """The options of clients, each of which must have answers of its own."""
    return {
        "key": {"api_key": "key-one"},
        "another key": {"api_key": "key-two"},
        "organization": {"api_key": "key-one", "organization": "org"},
        "project": {"api_key": "key-one", "project": "proj"},
        "function": {"api_key": lambda: "key-one"},
        "header": {"api_key": "key-one", "default_headers": {"Authorization": "Bearer two"}},
        "secret header": {"api_key": "key-one", "default_headers": {"X-Gateway-Key": "k"}},
        "url": {"api_key": "key-one", "base_url": "https://other.test/v1"},
        "query": {"api_key": "key-one", "default_query": {"code": "k"}},
    }


def test_clients_when_their_owners_differ_then_each_has_its_own_answers() -> None:
    """A shared store shows nobody the answers of others."""
    cache, answers = Cache(), Numbered()

    def make(options: Any) -> OpenAI:
        given: Any = {"cache": {"always": True}}
        return fake_client(answers, plugins=[("cache", cache)], plugin_options=given, **options)

    clients = [make(options) for options in owners().values()]
    for client in (*clients, *clients, *[one.with_options(timeout=5) for one in clients]):
        client.post("/numbers", cast_to=object, body=ASKED)
    assert len(answers.requests) == len(clients)


def test_clients_when_they_name_a_scope_then_they_share_answers() -> None:
    """`scope` takes the place of credential, organization and project."""
    answers, store = Numbered(), MemoryStore()
    owned: Any = ({"api_key": "a"}, {"api_key": "b", "organization": "o"})
    for options in owned:
        cache = Cache(store, scope="team")
        client = fake_client(answers, plugins=[("cache", cache)], **options)
        client.post("/numbers", cast_to=object, body=ASKED, plugin_options=ALWAYS)
    assert len(answers.requests) == 1


@pytest.mark.parametrize(("headers", "sent"), [("X-Team", 2), ((), 1)])
def test_calls_when_their_headers_differ_then_only_chosen_ones_count(
    headers: Any, sent: int
) -> None:
    """`headers` are those that make a difference; idempotency keys never do."""
    client = fake_client(
        Numbered(),
        plugins=[("cache", {"headers": headers})],
        idempotency_header="X-Once-Key",
    )
    for team in ("a", "b", "a"):
        options: Any = {"plugin_options": ALWAYS, "headers": {"X-Team": team}}
        client.post("/numbers", cast_to=object, body=ASKED, options=options)
    assert len(fake_of(client).requests) == sent


def test_store_when_full_of_answers_then_it_has_no_credential(tmp_path: Path) -> None:
    """Neither keys nor cookies nor names of organizations are stored."""
    headers = {"set-cookie": "s=hunter2", "openai-organization": "hunter2"}
    cache = Cache(tmp_path / "answers.db")
    client = fake_client(
        Numbered(**headers),
        api_key="sk-hunter2",
        organization="hunter2",
        default_query={"api-key": "hunter2"},
        plugins=[cache],
    )
    client.post("/numbers", cast_to=object, body=ASKED, plugin_options=ALWAYS)
    cache.wait()
    assert "hunter2" not in repr(vars(cache))
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"number" in stored
    assert b"hunter2" not in stored


class Broken:
    """A store that is down."""

    blocks = True

    def get(self, key: str) -> bytes | None:
        raise ConnectionRefusedError("it is down")

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        raise ConnectionRefusedError("it is down")


def test_call_when_the_store_is_down_then_it_goes_on_and_that_is_logged(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """As if there was no answer."""
    cache = Cache(Broken())
    client = client_of(world, Numbered(), cache)

    async def scenario() -> list[int]:
        found = await numbers(world, client, ONCE)
        cache.wait()
        return [*found, *await numbers(world, client, ONCE)]

    assert world.run(scenario) == [1, 2]
    cache.wait()
    assert {(one.name, one.getMessage()) for one in caplog.records} == {
        ("trunkline.cache", f"the cache cannot {do} an answer: ConnectionRefusedError: it is down")
        for do in ("read", "store")
    }


@pytest.mark.parametrize("how", ["damaged", "truncated", "text"])
def test_answer_when_damaged_then_the_server_is_asked(
    how: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Also if the store returns something that is not bytes."""
    client: Any = fake_client(Numbered(), plugins=[Cache(Damaging(how))], plugin_options=ALWAYS)
    found = [client.post("/numbers", cast_to=object, body=ASKED)["number"] for _ in range(2)]
    assert found == [1, 2]
    assert "the cache cannot read an answer" in caplog.text


class Damaging(MemoryStore):
    """A store whose values change."""

    def __init__(self, how: str) -> None:
        super().__init__()
        self.how = how

    def get(self, key: str) -> Any:
        value = super().get(key)
        if value is None:
            return None
        damaged = {"damaged": value.replace(b"number", b"numbre"), "truncated": value[:30]}
        return damaged.get(self.how, "a text")


class Slow(MemoryStore):
    """A store that takes its time to write."""

    blocks = True

    def __init__(self) -> None:
        super().__init__()
        self.goes_on = threading.Event()

    def set(self, key: str, value: bytes, seconds: float | None) -> None:
        self.goes_on.wait(5)
        super().set(key, value, seconds)


def test_call_when_its_answer_is_still_being_written_then_it_gets_it(world: Any) -> None:
    """A store that is slow costs no second request; nothing is left of what was written."""
    store = Slow()
    cache = Cache(store)
    client = client_of(world, Numbered(), cache)
    assert world.run(partial(numbers, world, client, ONCE, ONCE)) == [1, 1]
    assert store.bytes == 0
    store.goes_on.set()
    cache.wait()
    assert store.bytes > 0
    assert [vars(cache.guarded)[name] for name in ("_unwritten", "_writers")] == [{}, set()]


def test_answer_when_another_program_has_stored_it_then_it_is_used() -> None:
    """Stores outlive programs, so that their format stays as it is."""
    about = b'{"status": 200, "headers": {"x-request-id": "r"}, "at": 5.0, "ttl": 9.0, "events": '
    plain = b"trunkline-cache-1 %08x %b"
    body = about + b'[]}\n{"a": 1}'
    events = about + b'[[1, "message", "", null], [2, "e", "7", 3]]}\nabb'
    expected = CachedAnswer(200, {"x-request-id": "r"}, 5.0, 9.0, b'{"a": 1}')
    streamed = (ServerSentEvent(b"a"), ServerSentEvent(b"bb", "e", "7", 3))
    for record, answer in ((body, expected), (events, expected.evolve(body=b"", events=streamed))):
        stored = plain % (crc32(record), record)
        assert CachedAnswer.decoded(stored) == answer
        assert answer.encoded() == stored


def test_equal_calls_when_they_come_at_once_then_one_request_is_sent(async_world: Any) -> None:
    """The others wait for its answer, also if they are calls of other clients."""
    answers = [Reply.of_json({"number": 1}).evolve(delay=5), {"number": 2}]
    client = client_of(async_world, answers, Cache())
    other = client.with_options(max_retries=0)

    async def scenario() -> list[int]:
        calls = [partial(numbers, async_world, one, ONCE) for one in (client, other) * 3]
        return [found for (found,) in await at_once(async_world, calls)]

    assert async_world.run(scenario) == [1] * 6
    assert len(client.transport.requests) == 1
    assert client.transport.clock.now() == 5


def test_equal_calls_when_the_first_fails_then_the_others_do_not_queue_up(
    async_world: Any,
) -> None:
    """They ask the server at the same time, as without a cache."""
    slow = [Reply.of_error(400).evolve(delay=5)]
    client = client_of(async_world, [*slow * 4], Cache())

    async def failed() -> bool:
        try:
            await numbers(async_world, client, ONCE)
        except APIStatusError:
            return True
        return False

    assert async_world.run(partial(at_once, async_world, [failed] * 4)) == [True] * 4
    assert client.transport.clock.now() == 10


def test_equal_calls_when_the_first_is_cancelled_then_the_next_one_asks(async_world: Any) -> None:
    """The others still share one answer."""
    slow = Reply.of_json({"number": 1}).evolve(delay=50)
    client = client_of(async_world, [slow, {"number": 2}], Cache())

    async def impatient() -> list[int]:
        loop = client.transport.loop()
        try:
            async with loop.timeout(3):
                return await numbers(async_world, client, ONCE)
        except TimeoutError:
            return []

    calls = [impatient, *[partial(numbers, async_world, client, ONCE)] * 3]
    assert async_world.run(partial(at_once, async_world, calls)) == [[], [2], [2], [2]]


async def at_once(world: Any, calls: Any) -> list[Any]:
    """Run calls as tasks, and return their results in order."""
    if world.name == "asyncio":
        return await asyncio.gather(*[call() for call in calls])
    import trio

    results: dict[int, Any] = {}

    async def one(number: int) -> None:
        results[number] = await calls[number]()

    async with trio.open_nursery() as nursery:
        for number in range(len(calls)):
            nursery.start_soon(one, number)
            await trio.lowlevel.checkpoint()
    return [results[number] for number in range(len(calls))]


def test_equal_calls_when_made_in_threads_then_one_request_is_sent() -> None:
    """The clients of a process share what is in flight."""
    ready, answers = threading.Barrier(4), Numbered()
    gate = threading.Event()

    def slow(request: Request) -> Reply:
        gate.wait(5)
        return answers(request)

    client = fake_client(slow, plugins=[("cache", {})], plugin_options=ALWAYS)
    found: list[Any] = []

    def work() -> None:
        ready.wait(5)
        found.append(client.post("/numbers", cast_to=object, body=ASKED))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    gate.set()
    for thread in threads:
        thread.join()
    assert [one["number"] for one in found] == [1] * 4
    assert len(answers.requests) == 1


def test_upload_when_it_can_be_read_once_then_it_is_sent_as_it_is(world: Any) -> None:
    """It has no fingerprint; one that can be read twice is cached by what it contains."""
    client = client_of(world, Numbered(), Cache())

    async def scenario() -> list[Any]:
        found: list[Any] = []
        for file in (b"once", b"once", iter([b"a"]), iter([b"a"])):
            raw = client.files.with_raw_response.create(
                file=("n", file), purpose="x", plugin_options=ALWAYS
            )
            found.append((await world.do(raw)).http_response.json()["number"])
        return found

    assert world.run(scenario) == [1, 1, 2, 3]


def test_memory_when_full_then_the_least_used_value_goes() -> None:
    """`max_bytes` limits keys and values; one value that is larger is not kept."""
    assert (MemoryStore().max_bytes, MemoryStore.blocks) == (64 << 20, False)
    store = MemoryStore(max_bytes=20)
    store.set("b", b"1", None)
    store.set("a", b"123456789", None)
    store.set("b", b"123456789", None)
    assert store.get("a") == b"123456789"
    store.set("c", b"123456789", None)
    assert [store.get(key) for key in "abc"] == [b"123456789", None, b"123456789"]
    store.set("d", b"x" * 21, None)
    assert (store.bytes, store.get("d")) == (0, None)


def test_file_when_full_then_the_oldest_values_go(tmp_path: Path) -> None:
    """The file stays near `max_bytes`, and only its owner can read it."""
    store = SQLiteStore(tmp_path / "answers.db", max_bytes=40_000)
    for number in range(6):
        store.set(f"{number}", b"x" * 10_000, None)
    assert store.get("0") is None
    assert store.get("5") == b"x" * 10_000
    with closing(sqlite3.connect(store.path)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert SQLiteStore(store.path).max_bytes == 1 << 30
    assert (tmp_path / "answers.db").stat().st_size < 100_000
    assert (tmp_path / "answers.db").stat().st_mode & 0o077 == 0


@pytest.mark.thorough
def test_file_when_another_process_begins_it_then_it_can_be_used(tmp_path: Path) -> None:
    """The switch to a write-ahead log does not wait for a lock, so it may be left to the other."""
    store = SQLiteStore(tmp_path / "answers.db")
    store.set("a", b"1", None)
    with closing(sqlite3.connect(store.path)) as other:
        assert other.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        other.execute("BEGIN IMMEDIATE")
        assert store.get("a") == b"1"
        other.rollback()
    store.set("b", b"2", None)
    with closing(sqlite3.connect(store.path)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_file_when_a_value_has_expired_then_it_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its time is that of the machine."""
    store = SQLiteStore(tmp_path / "answers.db")
    monkeypatch.setattr("trunkline_plugins.cache_stores.sqlite.time.time", lambda: 1000.0)
    store.set("a", b"1", 60.0)
    store.set("b", b"2", None)
    monkeypatch.setattr("trunkline_plugins.cache_stores.sqlite.time.time", lambda: 1060.0)
    assert (store.get("a"), store.get("b")) == (None, b"2")


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"store": "disk"}, "store must be"),
        ({"store": "postgres://u:hunter2@h/"}, "not 'postgres'"),
        ({"store": 5}, "not 'int'"),
        pytest.param({"store": "sqlite:"}, "not 'sqlite'", marks=pytest.mark.thorough),
        ({"store": "sqlite:/nowhere/at/all.db"}, "No such file or directory"),
        ({"store": "sqlite::memory:"}, '"memory"'),
        ({"ttl": 0}, "more than 0"),
        ({"ttl": "soon"}, "a number of seconds"),
        ({"tll": 5}, "tll"),
    ],
)
def test_settings_when_wrong_then_the_client_is_refused(settings: Any, says: str) -> None:
    """The error names the plugin and the setting."""
    with pytest.raises(OpenAIError, match="plugin 'cache' cannot be made") as raised:
        fake_client(plugins=[("cache", settings)])
    assert says in str(raised.value)
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(
    "options",
    [{"ttl": -1}, {"ttl": True}, {"skip": "yes"}, {"skip": True, "refresh": True}, {"x": 1}],
)
def test_options_when_wrong_then_nothing_is_sent(options: Any) -> None:
    """They are checked before the call."""
    client = fake_client([], plugins=["cache"])
    with pytest.raises(OpenAIError, match="plugin 'cache' refuses its options"):
        client.models.list(plugin_options={"cache": options})


def test_settings_when_in_the_environment_then_they_apply(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`TRUNKLINE_CACHE_STORE` and the others."""
    monkeypatch.setenv("TRUNKLINE_CACHE_STORE", f"sqlite:{tmp_path / 'answers.db'}")
    monkeypatch.setenv("TRUNKLINE_CACHE_OPERATIONS", "models.list, POST*")
    monkeypatch.setenv("TRUNKLINE_CACHE_TTL", "5.5")
    client = fake_client(Numbered(), plugins=["cache"])
    client.post("/numbers", cast_to=object, body=ASKED)
    client.post("/numbers", cast_to=object, body=ASKED)
    assert len(fake_of(client).requests) == 1


def test_client_when_pickled_then_its_cache_has_the_same_settings(tmp_path: Path) -> None:
    """A client for other processes shares the file, and a memory of its own begins empty."""
    cache = pickle.loads(pickle.dumps(Cache(SQLiteStore(tmp_path / "a.db"), ttl=5, scope="s")))
    assert cache.guarded.store.path == str(tmp_path / "a.db")
    assert isinstance(pickle.loads(pickle.dumps(Cache())).guarded.store, MemoryStore)


def test_redis_when_its_library_is_missing_then_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The client is refused before any call."""
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(OpenAIError, match=r"pip install 'trunkline\[redis\]'$"):
        Cache("redis://localhost:6379/0")


@pytest.mark.thorough
def test_redis_when_it_stores_a_value_then_under_a_prefix_and_for_milliseconds() -> None:
    """A lifetime is at least one; None means for ever."""
    stored: list[Any] = []

    class Client:
        def get(self, key: str) -> str:
            return f"value of {key}"

        def set(self, *given: object, px: int | None) -> None:
            stored.append((*given, px))

    store = RedisStore(Client())
    assert store.blocks is True
    assert store.get("a") == "value of trunkline:a"
    for seconds in (None, 0.0001, 1.5):
        store.set("a", b"1", seconds)
    assert stored == [("trunkline:a", b"1", lifetime) for lifetime in (None, 1, 1500)]
    RedisStore(Client(), "own:").set("a", b"1", 60)
    assert stored[-1] == ("own:a", b"1", 60_000)

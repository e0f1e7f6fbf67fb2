"""The plugin `replay`: what was recorded is replayed, in every world, and without a network."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from trunkline import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    NotRecordedError,
    OpenAI,
    OpenAIError,
    StreamTruncatedError,
)
from trunkline.http import URL, Body, Headers, Request
from trunkline.testing.fakes import fake_client
from trunkline.testing.flows import noticed, play
from trunkline.testing.replies import Reply
from trunkline_plugins import pytest_replay
from trunkline_plugins.cassettes.asked import asked
from trunkline_plugins.cassettes.cassette import Cassette
from trunkline_plugins.cassettes.contents import Hiding
from trunkline_plugins.replay import Replay

KEY = "sk-proj-hunter2hunter2hunter2"
CHAT: Any = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
CHUNKS: Any = [{"id": text, "choices": []} for text in ("a", "ü", "\ud83d")]
WHOLE: Any = {"id": "whole", "choices": []}
JSON = {"content-type": "application/json"}
HEADERS = {**JSON, "x-request-id": "req_1"}
OF_ONE_EXCHANGE = [
    "alt-svc", "cf-cache-status", "cf-ray", "connection", "date", "keep-alive", "server",
]  # fmt: skip


trunkline_replay = pytest_replay.trunkline_replay


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a cassette, whose folder does not exist yet."""
    return tmp_path / "cassettes" / "one.jsonl"


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]


class Tape:
    """Runs a scenario twice: recorded with scripted answers, then replayed without any."""

    def __init__(self, world: Any, path: Path, answers: Any, **options: Any) -> None:
        self.world = world
        self.path = path
        self.answers = answers
        self.options = {"api_key": KEY, **options}

    def client(self, mode: Any, answers: Any, **settings: Any) -> Any:
        replay = Replay(self.path, mode, **settings)
        return self.world.client(answers, plugins=[replay], **self.options)

    def both(self, scenario: Callable[[Any], Any], **settings: Any) -> tuple[Any, Any]:
        made = self.client("record", self.answers, **settings)
        first = self.world.run(lambda: scenario(made))
        again = self.client("replay", [], **settings)
        second = self.world.run(lambda: scenario(again))
        assert again.transport.requests == []
        return first, second


async def chunks(world: Any, client: Any) -> list[str]:
    stream = await world.do(client.chat.completions.create(**CHAT, stream=True))
    return [chunk.id for chunk in await world.items(stream)]


def test_calls_when_recorded_then_they_are_replayed(world: Any, path: Path) -> None:
    """Plain, raw, binary and streamed calls, and bodies that stay open."""
    binary = Reply(200, bytes(range(256)), {"content-type": "audio/mpeg"})
    answers = [Reply.of_json(WHOLE, headers=HEADERS), Reply.of_events(*CHUNKS), binary, WHOLE]
    tape = Tape(world, path, answers)

    async def scenario(client: Any) -> Any:
        raw = await world.do(client.chat.completions.with_raw_response.create(**CHAT))
        streamed = await chunks(world, client)
        speech = await world.do(client.audio.speech.create(model="m", input="Hi", voice="alloy"))
        manager = client.with_streaming_response.get("/open", cast_to=object)
        if world.is_sync:
            with manager as response:
                body = response.read()
        else:
            async with manager as response:
                body = await response.read()
        return raw.parse().id, dict(raw.headers), streamed, speech.content, json.loads(body)

    first, second = tape.both(scenario)
    assert first == second
    assert first == ("whole", HEADERS, ["a", "ü", "\ud83d"], bytes(range(256)), WHOLE)


def test_file_when_written_then_people_can_read_it(path: Path) -> None:
    """A line for each request, head, event and end, with the seconds since the request."""
    moved = dict.fromkeys(OF_ONE_EXCHANGE, "x")
    last = Reply.of_json([1], headers={**moved, "x-own": "kept"}).evolve(delay=1 / 3)
    replies = [Reply.of_events(*CHUNKS[:2], pause=0.5).evolve(delay=2), last]
    client = fake_client(replies, plugins=[Replay(path, "record")])
    list(client.chat.completions.create(**CHAT, stream=True))
    client.get("/last", cast_to=object)
    asked = {"method": "POST", "path": "/v1/chat/completions"}
    body = {"messages": CHAT["messages"], "model": "m", "stream": True}
    head, request, *rest = lines(path)
    assert head == {"trunkline_cassette": 1}
    assert request["request"] == {**asked, "operation": "chat.completions.create", "json": body}
    headers = {"content-type": "text/event-stream"}
    assert rest == [
        {"response": {"status": 200, "headers": headers}, "seconds": 2.0},
        {"event": {"json": CHUNKS[0]}, "seconds": 2.5},
        {"event": {"json": CHUNKS[1]}, "seconds": 3.0},
        {"end": "complete", "seconds": 3.5},
        {
            "request": {"method": "GET", "path": "/v1/last", "operation": "GET /last"},
            "fingerprint": rest[4]["fingerprint"],
            "at": 3.5,
        },
        {
            "response": {"status": 200, "headers": {**JSON, "x-own": "kept"}},
            "seconds": 0.333333,
        },
        {"body": {"json": [1]}, "seconds": 0.333333},
        {"end": "complete", "seconds": 0.333333},
    ]


def test_events_when_they_have_names_and_ids_then_their_replay_has_them(
    world: Any, path: Path
) -> None:
    """As they were sent, line by line; bodies that are neither JSON nor binary, too."""
    body = b"data: text\n\nevent: e\nid: 7\nretry: 3\ndata: {\n\ndata: [DONE]\n\n"
    streamed = Reply(200, body, {"content-type": "text/event-stream"})
    tape = Tape(world, path, [streamed, Reply(200, "some text", {"content-type": "text/plain"})])

    async def scenario(client: Any) -> Any:
        found: list[bytes] = []
        for stream in (True, False):
            manager = client.with_streaming_response.get("/open", cast_to=str, stream=stream)
            if world.is_sync:
                with manager as response:
                    found.append(response.read())
            else:
                async with manager as response:
                    found.append(await response.read())
        return found

    first, second = tape.both(scenario)
    assert first == [body, b"some text"]
    assert second == first
    assert [line["event"] for line in lines(path) if "event" in line] == [
        {"text": "text"}, {"text": "{", "name": "e", "id": "7", "retry": 3},
    ]  # fmt: skip


@pytest.mark.parametrize(("speed", "slept"), [(None, []), (10.0, [0.2, 0.05, 0.05])])
def test_stream_when_replayed_with_a_speed_then_its_pauses_are_there(
    world: Any, path: Path, speed: float | None, slept: list[float]
) -> None:
    """By default there are none."""
    replies = [Reply.of_events(*CHUNKS[:2], pause=0.5).evolve(delay=2)]
    tape = Tape(world, path, replies)
    world.run(lambda: chunks(world, tape.client("record", replies)))
    client = tape.client("replay", [], speed=speed)
    assert world.run(lambda: chunks(world, client)) == ["a", "ü"]
    assert client.transport.clock.slept == pytest.approx(slept)


CUT = APIConnectionError("cut", phase="body")
SLOW = APITimeoutError("slow", phase="body")


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply.of_events(*CHUNKS[:1], done=False, end=[CUT]), StreamTruncatedError),
        (Reply.of_events(*CHUNKS[:1], done=False), StreamTruncatedError),
        (Reply.of_events(*CHUNKS[:1], done=False, end=[SLOW]), APITimeoutError),
        (Reply.of_events(*CHUNKS[:1], {"error": {"message": "overloaded"}}), APIError),
    ],
)
def test_stream_when_it_failed_then_it_fails_again(
    world: Any, path: Path, reply: Reply, kind: type[Exception]
) -> None:
    """With the same kind of error, after the same events."""
    tape = Tape(world, path, [reply])

    async def scenario(client: Any) -> Any:
        stream = await world.do(client.chat.completions.create(**CHAT, stream=True))
        found = [(await world.first(stream)).id]
        try:
            await world.first(stream)
        except APIError as error:
            return found, isinstance(error, kind), type(error), getattr(error, "phase", None)
        return found

    first, second = tape.both(scenario)
    assert first == second
    assert first[1]


def test_stream_with_an_error_event_when_replayed_as_bytes_then_it_ends_with_it(path: Path) -> None:
    """The typed stream failed; the bytes are those that were sent."""
    reply = Reply.of_events(CHUNKS[0], {"error": {"message": "overloaded"}}, done=False)
    made: Any = fake_client([reply], plugins=[Replay(path, "record")])
    with pytest.raises(APIError):
        list(made.chat.completions.create(**CHAT, stream=True))
    assert lines(path)[-1]["end"] == "failed"
    client: Any = fake_client([], plugins=[Replay(path)])
    opened = client.chat.completions.with_streaming_response.create(**CHAT, stream=True)
    with opened as response:
        assert b"overloaded" in response.read()


@pytest.mark.thorough
@pytest.mark.parametrize("chunks_of", [CHUNKS, CHUNKS[:1], []])
@pytest.mark.parametrize("done", [True, False])
def test_stream_when_read_as_bytes_then_its_replay_has_done_only_if_it_was_received(
    world: Any, path: Path, chunks_of: list[Any], done: bool
) -> None:
    """Whoever reads bytes gets no error for a cut stream; whoever decodes its replay does."""
    tape = Tape(world, path, [Reply.of_events(*chunks_of, done=done)])

    async def scenario(client: Any) -> Any:
        call = client.chat.completions.with_streaming_response.create(**CHAT, stream=True)
        if world.is_sync:
            with call as response:
                return response.read()
        async with call as response:
            return await response.read()

    first, second = tape.both(scenario)
    assert (b"[DONE]" in first, b"[DONE]" in second) == (done, done)
    assert lines(path)[-1].get("done", True) is done
    if not done:
        again = tape.client("replay", [])
        with pytest.raises(StreamTruncatedError):
            world.run(lambda: chunks(world, again))


def test_attempts_when_they_failed_then_the_retries_are_replayed(world: Any, path: Path) -> None:
    """Errors of the server and of the connection are recorded like answers."""
    refused = APIConnectionError("refused", phase="connect")
    redirect = Reply(307, "", {"location": "/v1/moved"})
    limited = Reply.of_error(429, headers={}).evolve(headers={"retry-after": "7"})
    tape = Tape(world, path, [refused, limited, redirect, WHOLE], max_retries=3)

    async def scenario(client: Any) -> Any:
        made = await world.do(client.chat.completions.create(**CHAT))
        return made.id, client.transport.clock.slept

    first, second = tape.both(scenario)
    assert first == second == ("whole", [0.4375, 7.0])
    ends = [line.get("end", line.get("error")) for line in lines(path)]
    refusal = {"type": "APIConnectionError", "message": "refused", "phase": "connect"}
    assert [one for one in ends if one] == [refusal, "complete", "closed", "complete"]
    plugins = [Replay(path), "-redirects"]
    unfollowed = world.client([], plugins=plugins, max_retries=3, api_key=KEY)
    with pytest.raises(APIStatusError, match="307"):
        world.run(lambda: scenario(unfollowed))


def test_status_when_recorded_then_the_error_is_the_same(world: Any, path: Path) -> None:
    """With its body and its request ID."""
    error = Reply.of_json({"error": {"message": "no", "code": "c"}}, status=404, headers=HEADERS)
    tape = Tape(world, path, [error])

    async def scenario(client: Any) -> Any:
        with pytest.raises(APIStatusError) as raised:
            await world.do(client.models.retrieve("m"))
        return raised.value.status_code, raised.value.code, raised.value.request_id

    assert tape.both(scenario) == ((404, "c", "req_1"),) * 2


def test_stream_when_left_early_then_the_recording_says_so(world: Any, path: Path) -> None:
    """The events that were seen are replayed; the error after them says why there is no other."""
    tape = Tape(world, path, [])
    made = tape.client("record", [Reply.of_events(*CHUNKS)])

    async def left(client: Any) -> str:
        stream = await world.do(client.chat.completions.create(**CHAT, stream=True))
        first = (await world.first(stream)).id
        await world.do(stream.close())
        return str(first)

    assert world.run(lambda: left(made)) == "a"
    assert lines(path)[-1]["end"] == "closed"
    assert world.run(lambda: left(tape.client("replay", []))) == "a"
    again = tape.client("replay", [])
    with pytest.raises(NotRecordedError, match="left early when it was recorded"):
        world.run(lambda: chunks(world, again))


def test_equal_requests_when_replayed_then_in_the_order_of_the_recording(
    world: Any, path: Path
) -> None:
    """Each recording answers one request; then there is none left."""
    tape = Tape(world, path, [{**WHOLE, "id": "1"}, {**WHOLE, "id": "2"}])

    async def scenario(client: Any) -> list[str]:
        return [(await world.do(client.chat.completions.create(**CHAT))).id for _ in range(2)]

    assert tape.both(scenario) == (["1", "2"],) * 2
    client = tape.client("replay", [])
    world.run(lambda: scenario(client))
    with pytest.raises(NotRecordedError, match="recordings of equal requests, 2, have all been"):
        world.run(lambda: scenario(client))


def test_request_when_it_is_not_recorded_then_the_error_says_what_to_do(path: Path) -> None:
    """The request, the nearest recording with its differences, and how to record it."""
    answers: Any = [WHOLE, {"data": []}]
    made = fake_client(answers, plugins=[Replay(path, "record")])
    made.chat.completions.create(**CHAT)
    made.models.list()
    client: Any = fake_client([], plugins=[Replay(path)], max_retries=5)
    other: Any = {"role": "user", "content": "Ho"}
    with pytest.raises(NotRecordedError) as raised:
        client.chat.completions.create(model="m", messages=[other])
    assert str(raised.value) == (
        "POST /v1/chat/completions (chat.completions.create) with "
        f'{{"model":"m","messages":[{{"role":"user","content":"Ho"}}]}} is not in {path}: '
        "the nearest of its 2 recordings, POST /v1/chat/completions: "
        'json.messages[0].content was "Hi", and is "Ho". To record it: mode="auto" records what '
        'is missing, mode="record" everything anew; with the pytest plugin: '
        "--trunkline-record=auto, --trunkline-record"
    )
    assert raised.value.cassette == str(path)
    assert raised.value.request.method == "POST"
    assert client.transport.requests == []


def test_request_when_much_differs_then_the_error_is_cut(path: Path) -> None:
    """It shows 200 characters of the body, 100 of each value, and 3 of the differences."""

    def asked(*texts: str, **more: Any) -> dict[str, Any]:
        return {
            "model": "m",
            "messages": [{"role": "user", "content": one} for one in texts],
            **more,
        }

    made: Any = fake_client([WHOLE], plugins=[Replay(path, "record")])
    made.chat.completions.create(**asked("a" * 98, "b" * 99, "c"))
    client: Any = fake_client([], plugins=[Replay(path)])
    short, cut = f'"{"a" * 98}"', f'"{"b" * 99}...'
    changed = [
        f'json.messages[0].content was {short}, and is "x"',
        f'json.messages[1].content was {cut}, and is "y"',
        'json.messages[2].content was "c", and is "z"',
    ]
    for texts, more, end in (("xyz", {}, ""), ("xyz", {"user": "u", "n": 1}, "; and 2 more")):
        with pytest.raises(NotRecordedError) as raised:
            client.chat.completions.create(**asked(*texts, **more))
        assert f"completions: {'; '.join(changed)}{end}. To" in str(raised.value)
    long = {"input": "z" * 188}
    for one, shown in ((long, json.dumps(long, separators=(",", ":"))), ({"input": "z" * 189}, "")):
        with pytest.raises(NotRecordedError) as raised:
            client.post("/embeddings", cast_to=object, body=one)
        shown = shown or f'{{"input":"{"z" * 189}"...'
        assert f" (POST /embeddings) with {shown} is not in" in str(raised.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "there is no such file\\. To"),
        ('{"trunkline_cassette": 1}\r\n\n', "it is empty\\. To"),
        ("version: 1\n", "is not a cassette: line 1"),
        ("\xff\n", "is not a cassette: line 1: 'utf-8' codec"),
        ('{"trunkline_cassette": 2}\n', "its first line must be"),
        ('{"trunkline_cassette": 1}\n{"end": "complete"}\n', "line 2"),
        ('{"trunkline_cassette": 1}\n{"request": {}, "fingerprint": "", "at": 0}\n', "no end"),
    ],
)
def test_file_when_there_is_nothing_in_it_then_the_error_says_so(
    path: Path, content: str | None, says: str
) -> None:
    """A file that is missing, empty, damaged or something else."""
    path.parent.mkdir()
    if content is not None:
        path.write_bytes(content.encode("latin-1"))
    with pytest.raises(OpenAIError, match=says):
        fake_client([], plugins=[Replay(path)]).models.list()


def test_auto_when_some_is_recorded_then_only_the_rest_is_sent(world: Any, path: Path) -> None:
    """New recordings come after the others, also those of equal requests."""
    tape = Tape(world, path, [])

    async def scenario(client: Any) -> list[str]:
        found = await world.do(client.chat.completions.create(**CHAT))
        await world.do(client.models.list())
        again = await world.do(client.chat.completions.create(**CHAT))
        return [found.id, again.id]

    made = tape.client("record", [{**WHOLE, "id": "old"}])
    with suppress(AssertionError):  # its only answer
        world.run(lambda: scenario(made))
    auto = tape.client("auto", [{"data": []}, {**WHOLE, "id": "new"}])
    assert world.run(lambda: scenario(auto)) == ["old", "new"]
    assert world.run(lambda: scenario(tape.client("replay", []))) == ["old", "new"]


def test_record_when_repeated_then_the_file_is_new(path: Path) -> None:
    """Recordings of calls that are not made any more are not in it."""
    for _ in range(2):
        client = fake_client([{"data": []}], plugins=[Replay(path, "record")])
        client.models.list()
    assert len([line for line in lines(path) if "request" in line]) == 1
    replay = Replay(path)
    assert replay.unused == ["GET /v1/models"]
    with pytest.raises(NotRecordedError):
        fake_client([], plugins=[replay]).files.list()
    fake_client([], plugins=[replay]).models.list()
    assert replay.unused == []


def test_calls_when_they_may_be_sent_then_they_need_a_key(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only `replay` sends nothing."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(OpenAIError, match="there is no API key"):
        fake_client([], plugins=[Replay(path, "auto")], api_key=None, network=True)


def test_cassette_when_recorded_then_it_has_no_secret(world: Any, path: Path) -> None:
    """Neither those of headers and of the query, nor those that bodies quote or users name."""
    quoted = {"error": {"message": f"{KEY} {KEY}-hunter2 sk-{'hunter2' * 3} hunter2-key"}}
    headers = {"set-cookie": "s=hunter2", "openai-organization": "hunter2", "x-tenant": "hunter2"}
    tape = Tape(
        world, path, [Reply.of_json(quoted, status=401, headers=headers), {}, WHOLE],
        organization="hunter2", project="hunter2",
        default_headers={
            "api-key": "hunter2-key", "X-Auth-Token": f"{KEY}-hunter2", "Cookie": "c=hunter2-cookie"
        },
        default_query={"api-key": "hunter2", "tenant": "hunter2", "api-version": "1"},
    )  # fmt: skip

    async def scenario(client: Any) -> Any:
        with pytest.raises(APIStatusError):
            await world.do(client.chat.completions.create(**CHAT, user="hunter2"))
        await world.do(client.get("/x?token=hunter2", cast_to=object))
        made = client.chat.completions.create(
            **CHAT, user="hunter2", metadata={"Tenant": "hunter2"}
        )
        return (await world.do(made)).id

    assert tape.both(scenario, hide="X-Tenant,tenant user") == ("whole", "whole")
    text = path.read_text()
    assert "hunter2" not in text
    assert "api-version=1" in text


def test_values_when_hidden_then_they_do_not_count(path: Path) -> None:
    """Another key, host and user get the same recording; another model does not."""
    made = fake_client([WHOLE], api_key=KEY, plugins=[Replay(path, "record", hide=("User",))])
    made.chat.completions.create(**CHAT, user="a")
    options: Any = {"api_key": None, "base_url": "https://other.test/v1", "network": True}
    client: Any = fake_client([], plugins=[Replay(path, hide="user")], **options)
    with pytest.raises(NotRecordedError, match="model was"):
        client.chat.completions.create(model="n", messages=CHAT["messages"], user="b")
    assert client.chat.completions.create(**CHAT, user="b").id == "whole"


def test_upload_when_recorded_then_it_is_recognized_by_its_content(
    world: Any, path: Path, tmp_path: Path
) -> None:
    """The boundary of the form does not count; neither it nor the file is in the cassette."""
    file = tmp_path / "notes.txt"
    file.write_text("some text")
    tape = Tape(world, path, [{"id": "f"}])

    async def scenario(client: Any) -> Any:
        return (await world.do(client.files.create(file=file, purpose="assistants"))).id

    assert tape.both(scenario) == ("f", "f")
    assert lines(path)[1]["request"] == {
        "method": "POST",
        "path": "/v1/files",
        "operation": "files.create",
        "upload": "multipart/form-data",
    }
    assert "some text" not in path.read_text()
    file.write_text("another text")
    with pytest.raises(NotRecordedError):
        world.run(lambda: scenario(tape.client("replay", [])))


@pytest.mark.parametrize(
    ("kind", "body"),
    [("audio/mpeg", b"sound"), ("application/json", Body(partial(iter, [b"1"]), replayable=True))],
)
def test_body_when_it_is_no_json_in_memory_then_its_digest_is_made_in_a_thread(
    kind: str, body: Any
) -> None:
    """Nothing of it is in the cassette, and an event loop does not wait for a file."""
    effects: list[Any] = []
    url, headers = URL.parse("https://h/v1/x"), Headers({"content-type": kind})
    flow = asked(Request("POST", url, headers, body), Hiding())
    found: Any = play(noticed(flow, lambda effect: not effects.append(effect))).result
    assert found.about == {"method": "POST", "path": "/v1/x", "operation": "", "upload": kind}
    assert [effect.in_thread for effect in effects] == [True]
    with pytest.raises(AttributeError):
        found.about = {}


def test_file_when_it_cannot_be_replaced_then_nothing_new_is_left(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old one stays as it was."""
    cassette = Cassette(path, anew=True)
    exchange: list[dict[str, Any]] = [{"request": {}, "fingerprint": "f", "at": 0.0}, {"end": "x"}]
    cassette.prepare()
    cassette.add(exchange)
    before = path.read_bytes()
    monkeypatch.delattr("trunkline_plugins.cassettes.cassette.os.replace")
    with pytest.raises(AttributeError):
        cassette.add(exchange)
    assert [(one.name, one.read_bytes()) for one in path.parent.iterdir()] == [(path.name, before)]


def test_file_when_threads_record_at_once_then_it_has_all_of_them(path: Path) -> None:
    """Also those of several plugins, as of several processes."""
    replays = [Replay(path, "auto") for _ in range(3)]
    clients = [fake_client(lambda _: WHOLE, plugins=[one]) for one in replays]

    def work(client: OpenAI) -> None:
        for _ in range(4):
            client.chat.completions.create(**CHAT)

    threads = [threading.Thread(target=work, args=(client,)) for client in clients * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([line for line in lines(path) if "request" in line]) == 24
    assert [one.name for one in path.parent.iterdir()] == ["one.jsonl"]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "cassette"),
        ({"cassette": "a", "mode": "once"}, "mode must be one of replay, record, auto"),
        ({"cassette": "a", "speed": 0}, "speed must be more than 0"),
        ({"cassette": 5}, "PathLike"),
    ],
)
def test_settings_when_wrong_then_the_client_is_refused(settings: Any, says: str) -> None:
    """The error names the plugin and the setting."""
    with pytest.raises(OpenAIError, match="plugin 'replay' cannot be made") as raised:
        fake_client(plugins=[("replay", settings)])
    assert says in str(raised.value)


def test_folder_when_it_cannot_be_made_then_nothing_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is where the folder is to be, or the folder is read-only."""
    (tmp_path / "cassettes").write_text("")
    replay = Replay(tmp_path / "cassettes" / "a", "auto")
    client: Any = fake_client([{"data": []}], plugins=[replay])
    with pytest.raises(OpenAIError, match="cannot be written"):
        client.models.list()
    monkeypatch.setattr("trunkline_plugins.cassettes.cassette.os.access", lambda *_: False)
    client = client.with_options(plugins=[Replay(tmp_path / "b", "record")])
    with pytest.raises(OpenAIError, match=f"cannot be written: {tmp_path} is read-only"):
        client.models.list()
    assert client.transport.requests == []


TESTS = """
import pytest
from trunkline.testing import fake_client

@pytest.mark.trunkline_replay(hide="user")
@pytest.mark.parametrize("text", ["one", "two/three"])
def test_texts(trunkline_replay, text):
    client = fake_client([{"text": text}], plugins=[trunkline_replay])
    assert client.get("/texts", cast_to=object, query={"user": "me"})["text"] == text
"""


def ran(folder: Path, *options: str) -> int:
    """Write the tests, and run them with the plugin of pytest."""
    (folder / "test_texts.py").write_text(TESTS)
    plugins = ("-p", "trunkline_plugins.pytest_replay", "-p", "no:cacheprovider")
    usual = ("-q", f"--rootdir={folder}", "-c", "/dev/null", "--import-mode=importlib")
    return int(pytest.main([str(folder), *usual, *plugins, *options]))


def test_fixture_when_told_to_record_then_each_test_has_a_cassette(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name is that of the test; the marker has settings."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # loading them takes time
    assert ran(tmp_path, "--trunkline-record") == pytest.ExitCode.OK, capsys.readouterr().out
    folder = tmp_path / "cassettes" / "test_texts"
    names = sorted(one.name for one in folder.iterdir())
    assert names == ["test_texts[one].jsonl", "test_texts[two_three]-1a4c8fc7.jsonl"]
    assert lines(folder / names[0])[1]["request"]["query"] == "user=**********"


@pytest.mark.thorough
def test_option_when_left_out_then_nothing_is_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its values are those of `mode`; the help of pytest describes it, and the marker."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    assert ran(tmp_path) == pytest.ExitCode.TESTS_FAILED
    assert "NotRecordedError" in capsys.readouterr().out
    assert ran(tmp_path, "--trunkline-record=auto") == pytest.ExitCode.OK
    assert ran(tmp_path, "--trunkline-record=replay") == pytest.ExitCode.OK
    assert ran(tmp_path) == pytest.ExitCode.OK
    assert ran(tmp_path, "--trunkline-record=once") == pytest.ExitCode.USAGE_ERROR
    ran(tmp_path, "--help")
    ran(tmp_path, "--markers")
    shown = " ".join(capsys.readouterr().out.split())
    assert "record the calls of tests with the fixture `trunkline_replay`: all of them" in shown
    assert "with =auto, those that have no recording " in shown
    assert "@pytest.mark.trunkline_replay(speed, hide): settings of the fixture" in shown


def test_fixture_when_not_told_to_record_then_it_replays(world: Any, trunkline_replay: Any) -> None:
    """From the file beside this module, without a key."""
    client = world.client([], api_key=None, network=True, plugins=[trunkline_replay])
    assert world.run(lambda: chunks(world, client)) == ["a", "ü", "\ud83d"]

"""`beta.threads.runs.stream` and its siblings: handlers of events, in every world."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from tests.snapshots.recorded_assistants import (
    BEGIN,
    CODE,
    ERROR,
    FUNCTIONS,
    PICTURES,
    TEXT,
    call,
    called,
    content,
    message,
    message_delta,
    reply,
    run,
    step,
    step_delta,
    text,
)
from tests.worlds import World
from trunkline import (
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    APIUserAbortError,
    AssistantEventHandler,
    AsyncAssistantEventHandler,
    StreamTruncatedError,
    Timeout,
)
from trunkline.snapshots.deltas import GrowingText
from trunkline.testing.fakes import fake_async_client, fake_client
from trunkline.testing.replies import Reply
from trunkline.types.beta.threads import Text

pytestmark = pytest.mark.filterwarnings("ignore:beta.threads:DeprecationWarning")
worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)
NAMES = [name for name in dir(AssistantEventHandler) if name.startswith("on_")]
ENDS = ["on_exception", "on_end"]
IDS: Any = {"thread_id": "t", "assistant_id": "a"}


def noting(world: World, calls: list[Any], **others: Any) -> Any:
    """Return a handler that notes its calls in the way of this world."""

    def sync(name: str) -> Any:
        def note(self: Any, *values: Any) -> None:
            calls.append((name, *values))

        return note

    def awaited(name: str) -> Any:
        async def note(self: Any, *values: Any) -> None:
            calls.append((name, *values))

        return note

    base = AssistantEventHandler if world.is_sync else AsyncAssistantEventHandler
    make = sync if world.is_sync else awaited
    return type("Noting", (base,), {**{name: make(name) for name in NAMES}, **others})()


class Entered:
    """Enters a manager in any world."""

    def __init__(self, world: World, manager: Any) -> None:
        self._world = world
        self._manager = manager

    async def __aenter__(self) -> Any:
        enter = "__enter__" if self._world.is_sync else "__aenter__"
        return await self._world.do(getattr(self._manager, enter)())

    async def __aexit__(self, *error: object) -> None:
        leave = "__exit__" if self._world.is_sync else "__aexit__"
        await self._world.do(getattr(self._manager, leave)(*error))


def plain(calls: list[Any]) -> list[Any]:
    return [[name, *map(_plain, values)] for name, *values in calls if name != "on_event"]


def _plain(value: Any) -> Any:
    return value.to_dict() if hasattr(value, "to_dict") else type(value).__name__


@worlds
def test_handler_when_a_text_streams_then_its_callbacks_have_the_text_so_far(world: World) -> None:
    client, calls = world.client([reply(TEXT)]), []

    async def scenario() -> Any:
        handler = noting(world, calls)
        async with Entered(world, client.beta.threads.runs.stream(**IDS, event_handler=handler)):
            events = await world.items(handler)
            return events, await world.do(handler.get_final_messages())

    events, messages = world.run(scenario)
    assert [one.event for one in events] == [name for name, _ in TEXT]
    assert [values[0] for name, *values in calls if name == "on_event"] == events
    texts = [(name, *values) for name, *values in calls if "text" in name]
    assert [name for name, *_ in texts] == [
        "on_text_created",
        *["on_text_delta"] * 4,
        "on_text_done",
    ]
    assert [snapshot.value for _, *_, snapshot in texts] == [
        "Good", "Good", "Good day", "Good day[0]", "Good day[0]", "Good day[0]",
    ]  # fmt: skip
    assert [delta.value for _, delta, *rest in texts if rest] == ["Good", " day", "[0]", ""]
    assert texts[4][2].annotations[1].file_citation.file_id == "file_1"
    assert calls[-1] == ("on_end",)
    assert [one.content[0].text.value for one in messages] == ["Good day[0]"]
    assert [one.status for one in messages] == ["completed"]
    assert json.loads(client.transport.requests[0].body) == {"assistant_id": "a", "stream": True}


@worlds
def test_handler_when_tools_are_called_then_each_is_created_continued_and_done(
    world: World,
) -> None:
    client, calls = world.client([reply(FUNCTIONS)]), []

    async def scenario() -> Any:
        handler = noting(world, calls)
        async with Entered(world, client.beta.threads.runs.stream(**IDS, event_handler=handler)):
            run = await world.do(handler.get_final_run())
            return run, await world.do(handler.get_final_run_steps())

    final, steps = world.run(scenario)
    tools = [(name, *values) for name, *values in calls if "tool" in name]
    assert [(name, values[-1].id, values[-1].function.arguments) for name, *values in tools] == [
        ("on_tool_call_created", "call_1", ""),
        ("on_tool_call_delta", "call_1", '{"a"'),
        ("on_tool_call_delta", "call_1", '{"a": 1}'),
        ("on_tool_call_done", "call_1", '{"a": 1}'),
        ("on_tool_call_created", "call_2", ""),
        ("on_tool_call_delta", "call_2", "{}"),
        ("on_tool_call_done", "call_2", "{}"),
    ]
    assert final.status == "requires_action"
    assert [tool.function.name for tool in steps[0].step_details.tool_calls] == ["add", "now"]


def test_handler_when_code_runs_then_its_outputs_are_added_up() -> None:
    calls: list[Any] = []
    handler = noting(World("sync"), calls)
    with fake_client([reply(CODE)]).beta.threads.runs.stream(**IDS, event_handler=handler):
        handler.until_done()
    done = next(values[0] for name, *values in calls if name == "on_tool_call_done")
    assert done.code_interpreter.input == "print(1)"
    assert [one.to_dict() for one in done.code_interpreter.outputs] == [
        {"index": 0, "type": "logs", "logs": "1\n"},
        {"index": 1, "type": "image", "image": {"file_id": "file_1"}},
    ]


def test_snapshots_when_the_stream_goes_on_then_those_of_before_stay() -> None:
    kept: list[Any] = []

    class Keeping(AssistantEventHandler):
        def on_text_delta(self, delta: Any, snapshot: Text) -> None:
            kept.append((snapshot, self.current_message_snapshot))

    runs = fake_client([reply(PICTURES)]).beta.threads.runs
    with runs.stream(**IDS, event_handler=Keeping()) as handler:
        handler.until_done()
    assert [text.value for text, _ in kept] == ["Two parts", "Two parts", "End"]
    assert [len(message.content) for _, message in kept] == [2, 2, 4]
    assert kept[0][0] == Text(value="Two parts", annotations=[])


def test_handler_when_it_is_called_then_knows_the_event_the_run_and_the_step() -> None:
    known: list[Any] = []

    class Knowing(AssistantEventHandler):
        def on_run_step_done(self, run_step: Any) -> None:
            event, step = self.current_event, self.current_run_step_snapshot
            assert event is not None
            assert step is not None
            assert self.current_run is not None
            known.append((event.event, step.id, self.current_run.status))

    runs = fake_client([reply(TEXT)]).beta.threads.runs
    with runs.stream(**IDS, event_handler=Knowing()) as handler:
        assert (handler.current_event, handler.current_run) == (None, None)
        assert handler.current_message_snapshot is None
        handler.until_done()
        assert (handler.current_event, handler.current_run_step_snapshot) == (None, None)
    assert known == [("thread.run.step.completed", "step_1", "in_progress")]


@worlds
def test_text_deltas_when_iterated_then_are_the_pieces_of_the_text(world: World) -> None:
    """Pictures and refusals among them have none."""
    client = world.client([reply(TEXT), reply(PICTURES)])

    async def scenario() -> Any:
        found: list[Any] = []
        for _ in range(2):
            async with Entered(world, client.beta.threads.runs.stream(**IDS)) as handler:
                found.append(await world.items(handler.text_deltas))
        return found

    assert world.run(scenario) == [["Good", " day", "[0]"], ["Two", " parts", "End"]]


@worlds
@pytest.mark.parametrize(
    ("name", "arguments", "path"),
    [
        ("runs.stream", IDS, "/v1/threads/t/runs"),
        ("runs.create_and_stream", IDS, "/v1/threads/t/runs"),
        (
            "runs.submit_tool_outputs_stream",
            {"thread_id": "t", "run_id": "r", "tool_outputs": [{"output": "3"}]},
            "/v1/threads/t/runs/r/submit_tool_outputs",
        ),
        ("create_and_run_stream", {"assistant_id": "a"}, "/v1/threads/runs"),
    ],
)
def test_stream_when_entered_then_sends_its_request(
    world: World, name: str, arguments: dict[str, Any], path: str
) -> None:
    client = world.client([reply(TEXT)])
    threads = client.beta.threads
    own = name.rpartition(".")[2]
    method = getattr(threads.runs if "." in name else threads, own)
    with pytest.raises(TypeError, match=rf"^{own}\(\) has no argument 'stream'"):
        method(**arguments, stream=True)

    async def scenario() -> Any:
        stream = method(**arguments)
        assert client.transport.requests == []
        async with Entered(world, stream) as handler:
            await world.do(handler.until_done())
            with pytest.raises(StopAsyncIteration):
                await world.first(handler)

    world.run(scenario)
    sent = client.transport.requests[0]
    assert sent.url.path == path
    assert json.loads(sent.body)["stream"] is True
    assert sent.headers["openai-beta"] == "assistants=v2"


@worlds
@pytest.mark.parametrize(
    ("events", "pattern"),
    [
        ([message_delta(text("a"))], "the id 'msg_1', and no message of this id has begun"),
        ([message("created"), message_delta(text("a"), name=5)], "the id of a .* is 5"),
        ([message("created"), message_delta(text("a", index=-1))], "the index .* is -1, not 0"),
        ([message("created"), message_delta(text("a", index=2))], "the index .* is 2, not 0 to 0"),
        ([message("created"), message_delta(text("a", index="0"))], "has the index '0'"),
        ([message("created"), message_delta("a")], "has the index None"),
        ([step_delta(call("function", 0))], "the id 'step_1', and no run step of this id"),
        ([step("created", called()), step_delta(call("function", 3))], "is 3, not 0 to 0"),
        ([step("created", called()), step_delta({"type": "function"})], "has the index None"),
        ([message("created"), message_delta(text("a"), name=None)], "the id of a .* is None"),
        ([message("created"), ("thread.message.delta", {"id": "msg_1"})], "delta of msg_1 is None"),
        ([("thread.message.created", [5])], "expected an object, got an array"),
    ],
)
def test_event_when_its_place_is_malformed_then_raises_the_typed_error(
    world: World, events: list[Any], pattern: str
) -> None:
    client, calls = world.client([reply(events)]), []

    async def scenario() -> None:
        handler = noting(world, calls)
        stream = client.beta.threads.runs.stream(**IDS, event_handler=handler)
        async with Entered(world, stream):
            with pytest.raises(APIResponseValidationError, match=pattern):
                await world.do(handler.until_done())

    world.run(scenario)
    assert [name for name, *_ in calls[-2:]] == ["on_exception", "on_end"]


@worlds
def test_callback_when_it_raises_then_ends_the_stream_after_on_exception(world: World) -> None:
    client, calls = world.client([reply(TEXT)]), []

    def fail(self: Any, *_: Any) -> None:
        raise KeyError("mine")

    async def fail_awaited(self: Any, *_: Any) -> None:
        fail(self)

    async def scenario() -> None:
        handler = noting(world, calls, on_text_created=fail if world.is_sync else fail_awaited)
        async with Entered(world, client.beta.threads.runs.stream(**IDS, event_handler=handler)):
            with pytest.raises(KeyError, match="mine"):
                await world.do(handler.until_done())
            await world.do(handler.until_done())

    world.run(scenario)
    assert plain(calls)[-2:] == [["on_exception", "KeyError"], ["on_end"]]
    assert client.transport.open_responses == 0


@worlds
@pytest.mark.parametrize("error", [StopIteration, StopAsyncIteration])
def test_callback_when_it_raises_an_end_of_iteration_then_stream_does_not_seem_to_end(
    world: World, error: type[Exception]
) -> None:
    client = world.client([reply(TEXT)])

    def fail(self: Any, *_: Any) -> None:
        raise error

    async def fail_awaited(self: Any, *_: Any) -> None:
        raise error

    async def scenario() -> None:
        handler = noting(world, [], on_text_created=fail if world.is_sync else fail_awaited)
        async with Entered(world, client.beta.threads.runs.stream(**IDS, event_handler=handler)):
            await world.do(handler.until_done())

    with pytest.raises(RuntimeError, match=f"raised {error.__name__}"):
        world.run(scenario)


@worlds
@pytest.mark.parametrize(
    ("body", "error", "names"),
    [
        (content([*BEGIN, ("error", ERROR)]), APIError, ENDS),
        ([content(BEGIN)[:400], 9.0], APITimeoutError, ["on_timeout", *ENDS]),
        (content(BEGIN)[:400], StreamTruncatedError, ENDS),
    ],
    ids=["error", "timeout", "truncation"],
)
def test_stream_when_it_breaks_then_its_error_is_given_to_the_handler(
    world: World, body: Any, error: type[Exception], names: list[str]
) -> None:
    answer = Reply(body=body, headers={"content-type": "text/event-stream"})
    client, calls = world.client([answer], timeout=Timeout(idle=4)), []

    async def scenario() -> None:
        handler = noting(world, calls)
        async with Entered(world, client.beta.threads.runs.stream(**IDS, event_handler=handler)):
            with pytest.raises(error) as caught:
                await world.do(handler.until_done())
            assert calls[-2] == ("on_exception", caught.value)

    world.run(scenario)
    assert [name for name, *_ in calls if name != "on_event"] == names


@worlds
def test_handler_when_its_stream_is_closed_early_then_the_connection_is_free(world: World) -> None:
    """By its method, or by the end of the block."""
    client, calls = world.client([reply(TEXT), reply(TEXT)]), []

    async def scenario() -> None:
        handler = noting(world, calls)
        async with Entered(world, client.beta.threads.runs.stream(**IDS, event_handler=handler)):
            assert (await world.first(handler)).event == "thread.run.created"
            await world.do(handler.close())
            with pytest.raises(APIUserAbortError):
                await world.do(handler.get_final_run())
        async with Entered(world, client.beta.threads.runs.stream(**IDS)) as handler:
            await world.first(handler)
            assert client.transport.open_responses == 1

    world.run(scenario)
    assert client.transport.open_responses == 0


@worlds
def test_handler_when_it_has_had_a_stream_then_is_refused_before_the_request(world: World) -> None:
    client, handler = world.client([reply(TEXT)]), noting(world, [])

    async def scenario() -> None:
        for _ in range(2):
            stream = client.beta.threads.runs.stream(**IDS, event_handler=handler)
            async with Entered(world, stream):
                await world.do(handler.until_done())

    with pytest.raises(RuntimeError, match="a handler belongs to one stream"):
        world.run(scenario)
    assert len(client.transport.requests) == 1


class Failing(AssistantEventHandler):
    ends = 0

    def on_text_created(self, text: Text) -> None:
        raise KeyError("first")

    def on_exception(self, exception: Exception) -> None:
        raise ValueError("second")

    def on_end(self) -> None:
        self.ends += 1


def test_on_exception_when_it_raises_then_on_end_is_called_too() -> None:
    client = fake_client([reply(TEXT)])
    with client.beta.threads.runs.stream(**IDS, event_handler=Failing()) as handler:
        with pytest.raises(ValueError, match="second") as info:
            handler.until_done()
        assert isinstance(info.value.__context__, KeyError)
        assert handler.ends == 1


class Forgetful(AssistantEventHandler):
    def __init__(self, texts: list[str]) -> None:
        self.texts = texts


def test_handler_when_its_base_is_not_initialised_then_is_refused_with_the_remedy() -> None:
    with pytest.raises(TypeError, match=r"Forgetful.__init__ has to call super\(\).__init__\(\)"):
        fake_client().beta.threads.runs.stream(**IDS, event_handler=Forgetful([]))


def test_handler_when_it_has_no_stream_then_says_so() -> None:
    handler = AssistantEventHandler()
    handler.close()
    for use in (handler.until_done, handler.get_final_run, lambda: next(handler)):
        with pytest.raises(RuntimeError, match="the handler has no stream yet"):
            use()


@pytest.mark.parametrize(
    ("client", "handler"),
    [(fake_client(), AsyncAssistantEventHandler()), (fake_async_client(), AssistantEventHandler())],
    ids=["sync", "async"],
)
def test_handler_when_it_is_for_the_other_client_then_is_refused(client: Any, handler: Any) -> None:
    with pytest.raises(TypeError, match=r"event_handler has to be an A.*Handler for this"):
        client.beta.threads.runs.stream(**IDS, event_handler=handler)


@pytest.mark.parametrize(
    ("arguments", "pattern"),
    [
        ({"stream": True}, r"stream\(\) has no argument 'stream'"),
        ({"sream": True}, r"runs\.stream\(\) got an unexpected"),
    ],
)
def test_arguments_when_they_do_not_fit_then_are_refused(
    arguments: dict[str, Any], pattern: str
) -> None:
    with pytest.raises(TypeError, match=pattern):
        fake_client().beta.threads.runs.stream(**IDS, **arguments)
    with pytest.raises(TypeError, match="no single response"):
        getattr(fake_client().beta.threads.runs.with_raw_response, "stream")(**IDS)  # noqa: B009  # not typed


def test_final_objects_when_there_are_none_then_raise() -> None:
    runs = fake_client([reply([run("completed")])]).beta.threads.runs
    with runs.stream(**IDS) as handler:
        assert handler.get_final_run().status == "completed"
        with pytest.raises(RuntimeError, match=r"without a run step$"):
            handler.get_final_run_steps()
        with pytest.raises(RuntimeError, match=r"without a message$"):
            handler.get_final_messages()


def test_callback_when_async_in_a_sync_handler_then_is_refused() -> None:
    class Wrong(AssistantEventHandler):
        async def on_event(self, event: Any) -> None: ...  # type: ignore[override]  # the mistake

    runs = fake_client([reply(TEXT)]).beta.threads.runs
    refused = pytest.raises(TypeError, match="is async, but this client is sync")
    with runs.stream(**IDS, event_handler=Wrong()) as handler, refused:
        handler.until_done()


@pytest.mark.filterwarnings("error")
def test_stream_when_called_then_warns_at_the_line_of_the_user() -> None:
    with pytest.warns(DeprecationWarning, match=r"beta\.threads\.runs\.stream is") as caught:
        fake_client().beta.threads.runs.stream(**IDS)
    assert caught[0].filename == __file__


def test_texts_when_nobody_reads_them_then_are_not_joined(monkeypatch: Any) -> None:
    """A snapshot costs the same however long the text is."""

    class Ignoring(AssistantEventHandler):
        def on_text_delta(self, delta: Any, snapshot: Any) -> None: ...
        def on_message_delta(self, delta: Any, snapshot: Any) -> None: ...
        def on_tool_call_delta(self, delta: Any, snapshot: Any) -> None: ...

    joined: list[str] = []
    join = GrowingText.__str__
    monkeypatch.setattr(GrowingText, "__str__", lambda one: joined.append(join(one)) or joined[-1])
    for events in (TEXT, FUNCTIONS, CODE):
        runs = fake_client([reply(events)]).beta.threads.runs
        with runs.stream(**IDS, event_handler=Ignoring()) as handler:
            handler.until_done()
    long = {"Good", "Good day", "Good day[0]", '{"a"', '{"a": 1}', "print(", "print(1)"}
    assert long.isdisjoint(joined)  # names and the like are short


@settings(max_examples=30, deadline=None, database=None, derandomize=True)
@given(st.sampled_from([TEXT, FUNCTIONS, PICTURES, CODE]), st.data())
def test_stream_when_split_anywhere_then_calls_are_the_same(
    events: list[Any], data: st.DataObject
) -> None:
    whole = content(events)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    found: list[Any] = []
    for body in (whole, pieces):
        calls: list[Any] = []
        answer = Reply(body=body, headers={"content-type": "text/event-stream"})
        handler = noting(World("sync"), calls)
        with fake_client([answer]).beta.threads.runs.stream(**IDS, event_handler=handler):
            handler.until_done()
        found.append(plain(calls))
    assert found[0] == found[1]

"""Turns of agents: requests, calls that are answered, results."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path
from traceback import walk_tb
from typing import Any

import attrs
import pytest
import trio

from tests.snapshots.recorded_agents import (
    BEGIN,
    DONE,
    END,
    IDLE,
    PREFIX,
    WAITS,
    called,
    event,
    said,
    turn,
)
from trunkline import (
    AgentOutputParseError,
    AgentTurnResultError,
    BadRequestError,
    StreamTruncatedError,
)
from trunkline.testing import Reply, fake_async_client, fake_client
from trunkline.tools import AgentToolError

EARLY = Reply(
    400,
    b'{"error": {"code": "invalid_request_error", "message": "Unknown pending tool call: c"}}',
)


def streamed(*events: dict[str, Any]) -> Reply:
    """Return the answer with these events."""
    content = [f"data: {json.dumps(one)}\n\n".encode() for one in events]
    return Reply(200, content, {"content-type": "text/event-stream"})


def answers(*events: dict[str, Any], calls: int = 0) -> list[Any]:
    """Return the answers to a turn with these events, and this number of calls."""
    return [IDLE, streamed(*events), {}, *[{}] * calls]


def results(client: Any) -> list[dict[str, Any]]:
    """Return the results of calls that were sent."""
    bodies = [json.loads(one.body) for one in client.transport.requests[3:]]
    return [one["events"][0] for one in bodies]


async def read(world: Any, stream: Any) -> list[str]:
    """Read a stream in its `with` block, and return the types of the events."""
    return [one.type.removeprefix(PREFIX) for one in await within(world, stream, world.items)]


async def within(world: Any, stream: Any, use: Any) -> Any:
    """Return the result of ``await use(stream)``, called in its `with` block."""
    if world.is_sync:
        with stream:
            return await use(stream)
    async with stream:
        return await use(stream)


def final(world: Any, client: Any, **options: Any) -> Any:
    """Return the final result of a turn."""
    stream = client.beta.agents.sessions.stream("s", input="Hi", **options)

    async def result(entered: Any) -> Any:
        return await world.do(entered.get_final_result())

    return world.run(lambda: within(world, stream, result))


def test_turn_when_read_then_it_begins_with_its_subscription_and_ends_when_idle(
    world: Any,
) -> None:
    """Events of before, repeated ones, and those of subagents do not end it."""
    of_subagent = {"id": "u", "subagent_id": "x"}
    script = [
        event("idle", 0, session=IDLE),
        turn("created", 2, "in_progress", **of_subagent),
        BEGIN,
        BEGIN,
        turn("completed", 3, "completed", **of_subagent),
        event("idle", 4, session=IDLE),
        {"type": "error", "event_id": "e5", "session_id": "s", "error": {"message": "no"}},
        DONE,
        END,
    ]
    client = world.client(answers(*script, event("idle", 99, session=IDLE)))
    sessions = client.beta.agents.sessions
    headers = {"X-A": "1", "idempotency-KEY": "mine"}
    stream = sessions.stream("s", input="Hi", extra_headers=headers, timeout=7)

    assert world.run(lambda: read(world, stream)) == [
        "idle", "turn.created", "turn.created", "turn.completed", "idle", "error",
        "turn.completed", "idle",
    ]  # fmt: skip

    requests = client.transport.requests
    path = "/v1/agents/sessions/s"
    assert [(one.method, one.url.path) for one in requests] == [
        ("GET", path), ("GET", f"{path}/events"), ("POST", f"{path}/events"),
    ]  # fmt: skip
    assert json.loads(requests[2].body)["events"] == [
        {
            "type": "agent.session.input.message",
            "input": [{"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}],
        }
    ]
    assert [one.headers.get("idempotency-key") for one in requests] == [None, None, "mine"]
    assert [one.headers["x-a"] for one in requests] == ["1"] * 3
    assert {one.timeout.read for one in requests} == {7}


@attrs.define
class Sum:
    """The type of an answer."""

    total: int


@pytest.mark.parametrize("reads_before", [False, True])
def test_result_when_the_turn_succeeds_then_it_has_the_final_messages(
    world: Any, reads_before: bool
) -> None:
    """In the order of their places, without comments, and with the first as the type."""
    script = [
        BEGIN,
        said('{"total": 2}', 1),
        said("hm", 3, phase="commentary"),
        said("half", 4, status="in_progress"),
        said("not mine", 5, turn_id="u"),
        said('{"total": 1}', 0),
        DONE,
        END,
    ]
    client = world.client(answers(*script))
    stream = client.beta.agents.sessions.stream("s", input="Hi", output_type=Sum)

    async def use(entered: Any) -> Any:
        if reads_before:
            await world.items(entered.with_result_collection())
        await world.do(entered.get_final_result())
        return await world.do(entered.get_final_result())

    result = world.run(lambda: within(world, stream, use))
    assert result.output_text == '{"total": 1}{"total": 2}'
    assert result.output_parsed == Sum(1)
    assert (result.session_id, result.turn_id, result.turn.status) == ("s", "t", "completed")
    assert result.parse(dict[str, int]).output_parsed == {"total": 1}
    with pytest.raises(AttributeError):
        result.output_parsed = None
    with pytest.raises(AgentOutputParseError, match="does not fit") as caught:
        result.parse(list[int])
    assert caught.value.result is result


def test_call_when_it_has_a_function_then_its_result_is_sent(world: Any) -> None:
    """Once, after its event; calls without a function, or that are done, are not answered."""
    seen: list[Any] = []

    def add(arguments: dict[str, Any]) -> Any:
        seen.append(arguments)
        return {"sum": arguments["a"] + 1}

    script = [
        BEGIN, called('{"a": 1}'), called({"a": 2}, call_id="d"), called("{}", "other"),
        {**called('{"a": 1}'), "event_id": "again"},
        {**called('{"a": 9}', call_id="e"), "type": f"{PREFIX}turn.item.done"},
        said("2"), DONE, END,
    ]  # fmt: skip
    client = world.client(answers(*script, calls=2))
    assert final(world, client, tool_handlers={"add": add}).output_text == "2"
    assert seen == [{"a": 1}, {"a": 2}]
    sent = {"type": "agent.session.input.tool_result", "turn_id": "t", "success": True}
    assert results(client) == [
        {**sent, "call_id": "c", "output": '{"sum":2}'},
        {**sent, "call_id": "d", "output": '{"sum":3}'},
    ]
    keys = [one.headers["idempotency-key"] for one in client.transport.requests[2:]]
    assert all(one.startswith("trunkline-") for one in keys)


@pytest.mark.parametrize(
    ("output", "sent"),
    [
        ("text", "text"),
        (None, None),
        ([{"type": "input_text", "text": "a"}], [{"type": "input_text", "text": "a"}]),
        (iter([{"type": "input_text", "text": "a"}]), [{"type": "input_text", "text": "a"}]),
    ],
)
def test_result_of_a_function_when_it_is_of_any_form_then_it_is_sent(
    output: Any, sent: Any
) -> None:
    client = fake_client(answers(BEGIN, called("{}"), DONE, END, calls=1))
    with client.beta.agents.sessions.stream(
        "s", input="Hi", tool_handlers={"add": lambda _: output}
    ) as stream:
        stream.until_done()
    assert results(client)[0]["output"] == sent


@pytest.mark.parametrize("name", ["asyncio", "trio"])
def test_function_when_it_is_async_then_it_is_awaited(name: str) -> None:
    from tests.worlds import World

    async def add(arguments: dict[str, Any]) -> str:
        return str(arguments["a"])

    world = World(name)
    client = world.client(answers(BEGIN, called('{"a": 1}'), DONE, END, calls=1))
    assert final(world, client, tool_handlers={"add": add}).output_text == ""
    assert results(client)[0]["output"] == "1"


def broken(arguments: dict[str, Any]) -> Any:
    """Fail as a function of the user may."""
    raise LookupError("secret")


@pytest.mark.parametrize(
    ("arguments", "function", "stage", "error"),
    [
        ("[1]", broken, "arguments", "not a JSON object"),
        ("{", broken, "arguments", ""),
        ("{}", broken, "execution", "secret"),
        ("{}", lambda _: b"", "output", "a text, a mapping or a list of parts, not bytes"),
        ("{}", lambda _: [object()], "output", ""),
        ("{}", lambda _: 5, "output", "a text, a mapping or a list of parts, not int"),
        ("{}", lambda _: {"a": float("nan")}, "output", ""),
    ],
)
def test_call_when_it_fails_then_the_agent_learns_only_that(
    world: Any, arguments: str, function: Any, stage: str, error: str
) -> None:
    told: list[AgentToolError] = []
    client = world.client(answers(BEGIN, called(arguments), said("sorry"), DONE, END, calls=1))
    result = final(world, client, tool_handlers={"add": function}, on_tool_error=told.append)
    assert result.output_text == "sorry"
    assert results(client) == [
        {
            "type": "agent.session.input.tool_result", "turn_id": "t", "call_id": "c",
            "success": False, "error": "The function has failed.",
        }
    ]  # fmt: skip
    (failure,) = told
    assert (failure.stage, failure.tool_name, failure.call_id) == (stage, "add", "c")
    assert (failure.session_id, failure.turn_id) == ("s", "t")
    assert error in repr(failure.error)


def test_observer_when_it_fails_then_a_warning_says_so_and_the_turn_goes_on(world: Any) -> None:
    def observe(failure: AgentToolError) -> None:
        raise KeyError(failure.tool_name)

    client = world.client(answers(BEGIN, called("{}"), said("ok"), DONE, END, calls=1))
    with pytest.warns(RuntimeWarning, match="on_tool_error has failed: KeyError"):
        result = final(world, client, tool_handlers={"add": broken}, on_tool_error=observe)
    assert result.output_text == "ok"


@pytest.mark.parametrize("times", [1, 3, 4])
def test_result_of_a_call_when_the_server_does_not_know_it_yet_then_it_is_sent_again(
    world: Any, times: int
) -> None:
    """Three times, with the same key; then the error is that of the turn."""
    script = answers(BEGIN, called("{}"), DONE, END)
    client = world.client([*script, *[EARLY] * times, {}])
    run = partial(final, world, client, tool_handlers={"add": lambda _: "1"})
    if times == 4:
        with pytest.raises(AgentTurnResultError) as caught:
            run()
        assert caught.value.reason == "observation_failed"
        assert type(caught.value.__cause__) is BadRequestError
    else:
        run()
    sent = client.transport.requests[3:]
    assert len(sent) == min(times + 1, 4)
    assert len({one.headers["idempotency-key"] for one in sent}) == 1


@pytest.mark.parametrize(
    ("script", "reason", "messages"),
    [
        ([BEGIN, said("a"), turn("failed", 8, "failed"), END], "failed", 1),
        ([BEGIN, turn("cancelled", 8, "cancelled"), END], "cancelled", 0),
        ([BEGIN, event("failed", 8, session=IDLE)], "failed", 0),
        ([BEGIN, WAITS, said("a")], "requires_action", 0),
        ([event("budget_reached", 2, session={"id": "s"})], "incomplete", 0),
        ([BEGIN, turn("completed", 8, "expired"), END], "incomplete", 0),
        ([BEGIN, said("a")], "observation_failed", 1),
    ],
)
def test_result_when_the_turn_has_none_then_the_error_says_why(
    world: Any, script: list[Any], reason: str, messages: int
) -> None:
    """With what is known of the turn; asking again raises the same error."""
    client = world.client(answers(*script))
    stream = client.beta.agents.sessions.stream("s", input="Hi")

    async def twice(entered: Any) -> Any:
        with pytest.raises(AgentTurnResultError) as first:
            await world.do(entered.get_final_result())
        with pytest.raises(AgentTurnResultError) as second:
            await world.do(entered.get_final_result())
        return first.value, second.value

    first, second = world.run(lambda: within(world, stream, twice))
    assert first is second
    assert (first.reason, first.session_id, len(first.messages)) == (reason, "s", messages)
    assert (first.turn_id is None) is (script[0] is not BEGIN)
    assert len(first.required_actions) == (reason == "requires_action")
    if reason == "observation_failed":
        assert isinstance(first.__cause__, StreamTruncatedError)


def test_result_when_a_function_answers_the_action_then_the_turn_goes_on(world: Any) -> None:
    goes_on = event("in_progress", 6, session=IDLE)
    script = [BEGIN, called("{}"), WAITS, goes_on, said("1"), DONE, END]
    client = world.client(answers(*script, calls=1))
    result = final(world, client, tool_handlers={"add": lambda _: "1"})
    assert result.output_text == "1"


def test_events_when_they_end_early_then_the_loop_raises(world: Any) -> None:
    client = world.client(answers(BEGIN))
    stream = client.beta.agents.sessions.stream("s", input="Hi")
    with pytest.raises(StreamTruncatedError, match="ended before its turn") as caught:
        world.run(lambda: read(world, stream))
    frames = [frame for frame, _ in walk_tb(caught.value.__traceback__)]
    of_flow = [one for one in frames if one.f_globals["__name__"] == "trunkline.flows.agent_turns"]
    assert of_flow
    assert not any(one.f_locals for one in of_flow)


def test_result_when_events_were_read_without_it_then_it_is_refused(world: Any) -> None:
    client = world.client(answers(BEGIN, DONE, END))
    stream = client.beta.agents.sessions.stream("s", input="Hi")

    async def late(entered: Any) -> Any:
        await world.first(entered)
        await world.do(entered.get_final_result())

    with pytest.raises(RuntimeError, match=r"call with_result_collection\(\) before"):
        world.run(lambda: within(world, stream, late))


def test_stream_when_closed_then_it_ends_and_is_for_one_turn(world: Any) -> None:
    client = world.client(answers(BEGIN, DONE, END))
    stream = client.beta.agents.sessions.stream("s", input="Hi")

    async def leave(entered: Any) -> Any:
        await world.first(entered)
        await world.do(entered.close())
        return await world.items(entered)

    assert world.run(lambda: within(world, stream, leave)) == []
    unread = client.beta.agents.sessions.stream("s", input="Hi")
    world.run(lambda: world.do(unread.close()))
    assert world.run(lambda: world.items(unread)) == []
    for ended in (stream, unread):
        with pytest.raises(RuntimeError, match="for one turn"):
            world.run(lambda ended=ended: within(world, ended, leave))


def test_stream_when_a_function_closes_it_then_its_result_is_still_sent(sync_world: Any) -> None:
    client = fake_client(answers(BEGIN, called("{}"), DONE, END, calls=1))
    stream = client.beta.agents.sessions.stream(
        "s", input="Hi", tool_handlers={"add": lambda _: stream.close()}
    )
    with stream:
        assert len(list(stream)) == 2
    assert len(results(client)) == 1


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_turn_when_it_cannot_begin_then_nothing_stays_open(world: Any, failing: int) -> None:
    """A stream whose response were left open would be a ResourceWarning, which is an error."""
    script = answers(BEGIN, DONE, END)
    script[failing] = Reply(400, b"{}")
    client = world.client(script)
    stream = client.beta.agents.sessions.stream("s", input="Hi")
    with pytest.raises(BadRequestError):
        world.run(lambda: read(world, stream))
    assert len(client.transport.requests) == failing + 1


def test_session_when_it_works_then_there_is_no_turn(world: Any) -> None:
    client = world.client([{**IDLE, "status": "in_progress"}])
    stream = client.beta.agents.sessions.stream("s", input="Hi")
    with pytest.raises(ValueError, match=r"is in_progress, .*sessions\.events\.stream"):
        world.run(lambda: read(world, stream))


async def later(*values: Any) -> None:
    """Do nothing, as an async function."""


@pytest.mark.parametrize(
    ("options", "error", "why"),
    [
        ({"input": ""}, ValueError, "input is empty"),
        ({"input": []}, ValueError, "input is empty"),
        ({"input": {"role": "user"}}, TypeError, "a text or a list, not dict"),
        ({"tool_handlers": {"add": 5}}, TypeError, "handler of add must be a function"),
        ({"tool_handlers": {"add": later}}, TypeError, "handler of add is async"),
        ({"on_tool_error": later}, TypeError, "on_tool_error is async"),
        ({"output_type": object}, TypeError, "accepts any value"),
    ],
)
def test_arguments_when_they_cannot_work_then_nothing_is_sent(
    options: dict[str, Any], error: type[Exception], why: str
) -> None:
    client = fake_client()
    with pytest.raises(error, match=why):
        client.beta.agents.sessions.stream("s", **{"input": "Hi", **options})
    assert client.transport.requests == []


def test_stream_when_it_was_not_entered_then_it_cannot_be_read(world: Any) -> None:
    stream = world.client().beta.agents.sessions.stream("s", input="Hi")
    for use in (stream.get_final_result, lambda: world.first(stream)):
        with pytest.raises(RuntimeError, match="use the stream in a `with` block"):
            world.run(lambda use=use: world.do(use()))


def test_task_when_cancelled_in_a_function_then_no_result_is_sent_and_nothing_stays_open() -> None:
    """The turn still waits for an answer to its call."""

    async def leave(arguments: dict[str, Any]) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(0)

    client = fake_async_client(answers(BEGIN, called("{}"), DONE, END))
    handlers = {"add": leave}
    stream = client.beta.agents.sessions.stream("s", input="Hi", tool_handlers=handlers)

    async def use() -> None:
        async with stream:
            await stream.until_done()

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(use())
    assert len(client.transport.requests) == 3
    assert stream._turn.stream.response.closed


def test_task_when_cancelled_in_trio_then_nothing_stays_open() -> None:
    client = fake_async_client(answers(BEGIN, called("{}"), DONE, END))

    async def use() -> Any:
        with trio.CancelScope() as scope:

            async def leave(arguments: dict[str, Any]) -> None:
                scope.cancel()
                await trio.lowlevel.checkpoint()

            handlers = {"add": leave}
            stream = client.beta.agents.sessions.stream("s", input="Hi", tool_handlers=handlers)
            async with stream:
                await stream.get_final_result()
        assert scope.cancelled_caught
        return stream

    stream = trio.run(use)
    assert len(client.transport.requests) == 3
    assert stream._turn.stream.response.closed


def artifact(path: str, name: str = "f", turn_id: str = "t") -> dict[str, Any]:
    """Return an artifact."""
    return {
        "id": name, "object": "agent.session.artifact", "session_id": "s", "turn_id": turn_id,
        "path": path,
    }  # fmt: skip


PAGES = [
    {"data": [artifact("/a", "f1", "other"), artifact("/b", "f2")], "has_more": True},
    {"data": [artifact("/a", "f3")], "has_more": False},
]


def result_of(world: Any) -> Any:
    """Return the result of a turn."""
    return final(world, world.client(answers(BEGIN, DONE, END)))


def test_artifact_when_asked_for_by_its_path_then_it_is_that_of_the_turn(
    world: Any, tmp_path: Path
) -> None:
    """On any page; its content comes as bytes, or as a file."""
    client = world.client([*PAGES, Reply(200, b"bytes"), *PAGES, Reply(200, [b"by", b"tes"])])
    found = client.beta.agents.sessions.artifacts.for_result(result_of(world))
    content = world.run(lambda: world.do(found.content("/a", timeout=7)))
    assert content.content == b"bytes"
    selected = world.run(lambda: world.do(found.download("/a", to=tmp_path / "a", timeout=7)))
    assert (selected.id, (tmp_path / "a").read_bytes()) == ("f3", b"bytes")
    requests = client.transport.requests
    assert requests[-1].url.path == "/v1/agents/sessions/s/artifacts/f3/content"
    assert {one.timeout.read for one in requests} == {7}


@pytest.mark.parametrize(("count", "text"), [(0, "no artifact at '/a'"), (2, "2 artifacts")])
def test_artifact_when_it_is_not_one_then_the_error_says_how_many(
    world: Any, count: int, text: str
) -> None:
    page = {"data": [artifact("/a", f"f{n}") for n in range(count)], "has_more": False}
    client = world.client([page])
    found = client.beta.agents.sessions.artifacts.for_result(result_of(world))
    with pytest.raises(ValueError, match=text):
        world.run(lambda: world.do(found.content("/a")))

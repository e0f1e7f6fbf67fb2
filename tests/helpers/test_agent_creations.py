"""New sessions of agents: typed, with functions, and the result of their first turn."""

from __future__ import annotations

import json
from traceback import walk_tb
from typing import Any

import attrs
import pytest

from tests.helpers.test_agent_turns import streamed
from tests.snapshots.recorded_agents import BEGIN, DONE, END, IDLE, called, event, said
from trunkline import (
    AgentOutputParseError,
    AgentTurnResultError,
    APIUserAbortError,
    BadRequestError,
)
from trunkline.structured.agent_tools import AgentFunctionTool
from trunkline.testing import Reply, fake_client
from trunkline.tools import agent_function_tool

CREATED = event("created", 0, session=IDLE)
ENVIRONMENT: Any = {"type": "none"}


@attrs.define
class Sum:
    """The type of an answer."""

    total: int


def add(a: int, b: int = 1) -> dict[str, int]:
    """Add two numbers."""
    return {"sum": a + b}


def start(world: Any, client: Any, **options: Any) -> Any:
    """Return the stream of a new session."""
    create = client.beta.agents.sessions.create
    return world.run(lambda: world.do(create(environment=ENVIRONMENT, stream=True, **options)))


def result_of(world: Any, stream: Any) -> Any:
    return world.run(lambda: world.do(stream.get_final_result()))


def test_session_when_typed_then_its_schema_is_sent_and_its_answer_parsed(world: Any) -> None:
    client = world.client([streamed(CREATED, BEGIN, said('{"total": 2}'), DONE, END)])
    agent: Any = {"model": "m", "text": {"verbosity": "low"}}
    stream = start(world, client, output_type=Sum, agent=agent, input="Hi")
    result = result_of(world, stream)
    assert result_of(world, stream) is not None
    assert (result.output_parsed, result.session_id) == (Sum(2), "s")
    sent = json.loads(client.transport.requests[0].body)
    format_ = sent["agent"]["text"].pop("format")
    assert sent == {
        "environment": {"type": "none"}, "stream": True, "input": "Hi",
        "agent": {"model": "m", "text": {"verbosity": "low"}},
    }  # fmt: skip
    assert (format_["type"], list(format_["schema"]["properties"])) == ("json_schema", ["total"])
    assert agent == {"model": "m", "text": {"verbosity": "low"}}


def test_call_when_a_function_is_given_then_it_is_answered_after_its_event(world: Any) -> None:
    """With its arguments checked, once, and not after the stream was closed."""
    script = [CREATED, BEGIN, called('{"a": 1}'), called('{"a": 1}'), said("2"), DONE, END]
    client = world.client([streamed(*script), {}])
    tool = agent_function_tool(add)
    stream = start(
        world, client, tool_handlers={tool.name: tool}, extra_headers={"Idempotency-Key": "k"}
    )
    assert result_of(world, stream).output_text == "2"
    _, sent = client.transport.requests
    assert sent.url.path == "/v1/agents/sessions/s/events"
    assert json.loads(sent.body)["events"][0]["output"] == '{"sum":2}'
    assert sent.headers["idempotency-key"] != "k"


def test_tool_when_defined_then_the_agent_knows_its_types() -> None:
    tool = agent_function_tool(add, defer_loading=True)
    definition = tool.definition
    assert set(definition) == {"type", "name", "description", "parameters", "defer_loading"}
    assert "defer_loading" not in agent_function_tool(add).definition
    assert definition["type"] == "function"
    assert (definition["name"], definition["defer_loading"]) == ("add", True)
    assert definition["description"] == "Add two numbers."
    assert set(definition["parameters"]["properties"]) == {"a", "b"}
    definition["name"] = "changed"
    assert tool.name == "add"
    assert tool({"a": 1}) == '{"sum":2}'
    with pytest.raises(ValueError, match="a"):
        tool({"a": "one"})


def test_tool_when_its_function_returns_then_parts_and_texts_are_sent_as_they_are() -> None:
    """A part has a type that is known, and its content, and nothing else."""
    part = {"type": "input_text", "text": "a"}
    parts = [part, {"type": "input_image", "image_url": "https://h/a.png"}]
    for output in (parts, "text", None):
        assert AgentFunctionTool({}, dict, lambda _, given=output: given)({}) == output
    assert AgentFunctionTool({}, dict, lambda _: iter(parts))({}) == parts
    for other in ([part, {**part, "more": 1}], [{**part, "text": 5}], [], part, 5):
        made = AgentFunctionTool({}, dict, lambda _, given=other: given)({})
        assert made == json.dumps(other, separators=(",", ":"))


def test_arguments_when_they_do_not_fit_then_the_function_is_not_called(world: Any) -> None:
    script = [CREATED, BEGIN, called('{"a": "one"}'), said("sorry"), DONE, END]
    client = world.client([streamed(*script), {}])
    stream = start(world, client, tool_handlers={"add": agent_function_tool(add)})
    assert result_of(world, stream).output_text == "sorry"
    (sent,) = json.loads(client.transport.requests[1].body)["events"]
    assert (sent["success"], sent["error"]) == (False, "The function has failed.")


def test_stream_when_read_before_then_messages_are_kept_on_request(world: Any) -> None:
    script = [CREATED, BEGIN, said("2"), DONE, END]
    client = world.client([streamed(*script), streamed(*script)])
    kept = start(world, client).with_result_collection()
    assert len(world.run(lambda: world.items(kept))) == len(script)
    assert result_of(world, kept).output_text == "2"
    lost = start(world, client)
    world.run(lambda: world.items(lost))
    with pytest.raises(RuntimeError, match="with_result_collection"):
        result_of(world, lost)


def test_result_when_there_is_none_then_the_error_says_why(world: Any) -> None:
    ends = [streamed(BEGIN, *said_before, DONE, END) for said_before in ([said("{")], [])]
    client = world.client([streamed(CREATED, BEGIN), *ends])
    with pytest.raises(AgentTurnResultError) as caught:
        result_of(world, start(world, client))
    assert (caught.value.reason, caught.value.session_id) == ("incomplete", "s")
    for _ in ends:
        with pytest.raises(AgentOutputParseError):
            result_of(world, start(world, client, output_type=Sum))


def test_answer_when_it_cannot_be_sent_then_the_loop_raises_and_the_stream_is_closed(
    world: Any,
) -> None:
    """An error tracker sees neither arguments nor results."""
    script = [CREATED, BEGIN, called('{"a": 1}'), DONE, END]
    client = world.client([streamed(*script), Reply(400, b"{}")])
    handlers = {"add": agent_function_tool(add)}
    stream = start(world, client, tool_handlers=handlers).with_result_collection()
    with pytest.raises(BadRequestError) as refused:
        world.run(lambda: world.items(stream))
    assert stream.response.closed
    frames = [frame for frame, _ in walk_tb(refused.value.__traceback__)]
    of_flow = [one for one in frames if one.f_globals["__name__"] == "trunkline.flows.agent_turns"]
    assert of_flow
    assert not any(one.f_locals for one in of_flow)
    with pytest.raises(AgentTurnResultError) as caught:
        result_of(world, stream)
    assert caught.value.__cause__ is refused.value


def test_raw_response_when_parsed_then_it_has_the_result() -> None:
    client = fake_client([streamed(CREATED, BEGIN, said("2"), DONE, END)])
    create = client.beta.agents.sessions.with_raw_response.create
    stream = create(environment=ENVIRONMENT, stream=True).parse()
    assert stream.get_final_result().output_text == "2"


def test_loop_when_left_early_then_the_stream_is_closed() -> None:
    client = fake_client([streamed(CREATED, BEGIN, DONE, END), streamed(CREATED)])
    stream = client.beta.agents.sessions.create(environment=ENVIRONMENT, stream=True)
    for _ in stream:
        break
    assert stream.response.closed
    short = client.beta.agents.sessions.create(environment=ENVIRONMENT, stream=True)
    assert next(short).type == CREATED["type"]
    with pytest.raises(StopIteration):
        next(short)


def test_stream_when_closed_after_a_call_then_the_call_is_not_answered() -> None:
    client = fake_client([streamed(CREATED, called('{"a": 1}'), DONE, END)])
    create = client.beta.agents.sessions.create
    handlers = {"add": agent_function_tool(add)}
    stream = create(environment=ENVIRONMENT, stream=True, tool_handlers=handlers)
    for _ in range(2):
        next(stream)
    stream.close()
    with pytest.raises(APIUserAbortError):
        next(stream)
    assert len(client.transport.requests) == 1


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"tool_handlers": {"add": add}}, ValueError, "needs stream=True"),
        (
            {"output_type": Sum, "agent": {"text": {"format": {"type": "text"}}}},
            ValueError,
            "either output_type or",
        ),
        ({"output_type": object}, TypeError, "object"),
        ({"tool_handlers": {"add": 5}, "stream": True}, TypeError, "must be a function"),
    ],
)
def test_session_when_it_cannot_work_then_nothing_is_sent(
    options: Any, error: type[Exception], message: str
) -> None:
    client = fake_client([{}])
    with pytest.raises(error, match=message):
        client.beta.agents.sessions.create(environment=ENVIRONMENT, **options)
    assert client.transport.requests == []


def test_async_function_when_the_client_is_sync_then_nothing_is_sent() -> None:
    async def add(a: int) -> int:
        return a

    client = fake_client([{}])
    with pytest.raises(TypeError, match="use AsyncOpenAI"):
        client.beta.agents.sessions.create(
            environment=ENVIRONMENT, stream=True, tool_handlers={"add": agent_function_tool(add)}
        )
    assert client.transport.requests == []

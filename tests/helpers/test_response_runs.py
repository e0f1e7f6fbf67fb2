"""`responses.run_tools`: the items that are sent back, in sync code, on asyncio and on trio."""

from __future__ import annotations

import json
from dataclasses import dataclass
from traceback import walk_tb
from typing import Any

import pytest

from tests.helpers.answers import bodies
from tests.snapshots.recorded_responses import event, message, reply, response, text_of
from trunkline.errors import APIStatusError, APIUserAbortError
from trunkline.testing import Reply, fake_client

ASKED: dict[str, Any] = {"model": "m", "input": "How is the weather?"}
QUESTION = {"role": "user", "content": "How is the weather?"}
THOUGHT = {"type": "reasoning", "id": "rs", "summary": [], "encrypted_content": "gAAA", "new": 1}
USAGE = {
    "input_tokens": 1, "input_tokens_details": {"cached_tokens": 1}, "output_tokens": 2,
    "output_tokens_details": {"reasoning_tokens": 1}, "total_tokens": 3,
}  # fmt: skip
both = pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])


def get_weather(location: str) -> dict[str, str]:
    """Return the weather."""
    return {"location": location}


def call(text: str = '{"location": "Boston"}', **fields: Any) -> dict[str, Any]:
    usual = {"type": "function_call", "id": "fc", "call_id": "c1", "name": "get_weather"}
    return {**usual, "arguments": text, **fields}


OUTPUT = {"type": "function_call_output", "call_id": "c1", "output": '{"location":"Boston"}'}
SCRIPT = [
    {**response("completed", THOUGHT, call()), "usage": USAGE},
    {**response("completed", message("It is cold.")), "usage": USAGE},
]


def streamed(whole: dict[str, Any]) -> Any:
    """The same response as a stream."""
    texts = [one for one in whole["output"] if one["type"] == "message"]
    *begin, _ = text_of("It is ", "cold.") if texts else [event("created", response=whole), None]
    return reply([*begin, event(whole["status"], response=whole)])


def answers(script: list[dict[str, Any]], stream: bool) -> list[Any]:
    return [streamed(one) for one in script] if stream else script


@both
def test_run_when_functions_are_called_then_all_items_are_sent_back(
    world: Any, stream: bool
) -> None:
    client = world.client(answers(SCRIPT, stream))
    runner = client.responses.run_tools(**ASKED, tools=[get_weather], stream=stream)
    assert client.transport.requests == []

    async def scenario() -> list[Any]:
        names = ("final_text", "total_usage", "final_response", "final_function_call_result")
        return [await world.do(getattr(runner, name)()) for name in names]

    text, usage, last, result = world.run(scenario)
    first, second = bodies(client)
    assert (text, last.output_text, result) == ("It is cold.", "It is cold.", OUTPUT["output"])
    assert (first["input"], second["input"]) == (
        [QUESTION],
        [QUESTION, THOUGHT, call(), OUTPUT],
    )
    assert [first.get("stream"), second.get("stream")] == [True if stream else None] * 2
    assert runner.items == [*second["input"], message("It is cold.")]
    assert [len(one.output) for one in runner.all_responses] == [2, 1]
    assert (usage.total_tokens, usage.output_tokens_details.reasoning_tokens) == (6, 2)


def test_tools_when_of_several_kinds_then_each_is_described_as_it_must_be() -> None:
    client = fake_client(SCRIPT[1:])
    schema = {"type": "object", "properties": {}}
    described = {"function": get_weather, "name": "g", "parameters": schema, "defer_loading": True}
    client.responses.run_tools(
        **ASKED, tools=[{"type": "web_search"}, get_weather, {"type": "function", **described}]
    ).done()
    (sent,) = bodies(client)
    search, plain, own = sent["tools"]
    assert search == {"type": "web_search"}
    assert (plain["type"], plain["name"], plain["strict"]) == ("function", "get_weather", True)
    assert plain["parameters"]["required"] == ["location"]
    assert own == {
        "type": "function", "strict": False, "name": "g", "description": "Return the weather.",
        "parameters": schema, "defer_loading": True,
    }  # fmt: skip


def test_input_when_the_server_keeps_the_conversation_then_only_what_is_new_is_sent() -> None:
    client = fake_client(SCRIPT)
    client.responses.run_tools(**ASKED, tools=[get_weather], conversation="conv").done()
    first, second = bodies(client)
    assert (first["input"], second["input"]) == ([QUESTION], [OUTPUT])
    assert (first["conversation"], second["conversation"]) == ("conv", "conv")


def test_input_when_it_continues_a_response_then_stays_after_it() -> None:
    client = fake_client(SCRIPT)
    given = {**ASKED, "input": [QUESTION], "previous_response_id": "r0"}
    client.responses.run_tools(**given, tools=[get_weather]).done()
    first, second = bodies(client)
    assert (first["previous_response_id"], second["previous_response_id"]) == ("r0", "r0")
    assert second["input"] == [QUESTION, THOUGHT, call(), OUTPUT]


def test_input_when_a_prompt_has_it_then_none_is_sent_first() -> None:
    client = fake_client([response("completed", call()), SCRIPT[1]])
    client.responses.run_tools(prompt={"id": "p"}, tools=[get_weather]).done()
    first, second = bodies(client)
    assert "input" not in first
    assert second["input"] == [call(), OUTPUT]


def test_call_when_a_program_made_it_then_result_names_the_program() -> None:
    caller = {"type": "program", "caller_id": "p1"}
    client = fake_client([response("completed", call(caller=caller)), SCRIPT[1]])
    runner = client.responses.run_tools(**ASKED, tools=[get_weather]).until_done()
    assert runner.items[2] == {**OUTPUT, "caller": caller}


def test_call_when_it_is_wrong_then_model_is_told() -> None:
    wrong = [call("{"), call(name="g", call_id="c2"), call(name=None, call_id="c3")]
    client = fake_client([response("completed", *wrong), SCRIPT[1]])
    runner = client.responses.run_tools(**ASKED, tools=[get_weather]).until_done()
    results = [one for one in runner.items if one.get("type") == "function_call_output"]
    first, second, third = results
    assert first["output"].startswith("The arguments cannot be parsed")
    assert second["output"] == "There is no function 'g': the functions are 'get_weather'."
    assert third["output"] == "There is no function '': the functions are 'get_weather'."


@both
def test_response_when_it_is_incomplete_then_its_calls_do_not_run(stream: bool) -> None:
    client = fake_client(answers([response("incomplete", call())], stream))
    runner = client.responses.run_tools(**ASKED, tools=[get_weather], stream=stream)
    assert runner.final_response().status == "incomplete"
    assert runner.final_text() == ""
    assert runner.final_function_call_result() is None
    assert runner.final_function_call().name == "get_weather"
    assert runner.total_usage().to_dict() == {
        "input_tokens": 0, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 0,
        "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 0,
    }  # fmt: skip


def test_choice_when_it_names_a_function_then_run_ends_after_its_call() -> None:
    client = fake_client(SCRIPT[:1])
    chosen = {"type": "function", "name": "get_weather"}
    runner = client.responses.run_tools(**ASKED, tools=[get_weather], tool_choice=chosen)
    assert runner.final_function_call_result() == OUTPUT["output"]


def test_run_when_it_does_not_end_then_stops_after_max_responses() -> None:
    client = fake_client(lambda _: SCRIPT[0])
    client.responses.run_tools(**ASKED, tools=[get_weather], max_responses=3).done()
    assert len(client.transport.requests) == 3


@dataclass
class Report:
    """A report."""

    text: str


@both
def test_answer_when_a_type_is_given_then_it_is_parsed(stream: bool) -> None:
    said = message('{"text": "cold"}')
    script: list[Any] = [SCRIPT[0], response("completed", said)]
    if stream:
        script = [streamed(SCRIPT[0]), reply([event("completed", response=script[1])])]
    client = fake_client(script)
    runner = client.responses.run_tools(
        **ASKED, tools=[get_weather], text_format=Report, stream=stream
    )
    assert runner.final_response().output_parsed == Report("cold")
    assert runner.items[-1] == said
    assert bodies(client)[1]["text"]["format"]["name"] == "Report"


def test_run_when_iterated_then_yields_items_or_events(world: Any) -> None:
    async def scenario(stream: bool) -> Any:
        client = world.client(answers(SCRIPT, stream))
        runner = client.responses.run_tools(**ASKED, tools=[get_weather], stream=stream)
        return await world.items(runner), runner

    found, runner = world.run(lambda: scenario(False))
    assert found == runner.items[1:]
    found, runner = world.run(lambda: scenario(True))
    assert [one.type for one in found].count("response.completed") == 2
    assert [one.snapshot for one in found if one.type.endswith("text.delta")][-1] == "It is cold."


@both
def test_run_when_listened_to_then_events_come_in_order(stream: bool) -> None:
    client = fake_client(answers(SCRIPT, stream))
    runner = client.responses.run_tools(**ASKED, tools=[get_weather], stream=stream)
    names, texts = list[str](), list[Any]()
    for name in (
        "connect", "item", "response", "function_call", "function_call_result", "final_text",
        "final_response", "final_function_call", "final_function_call_result", "total_usage", "end",
    ):  # fmt: skip
        runner.on(name, lambda *_, name=name: names.append(name))
    runner.on("text", lambda *values: texts.append(values))
    events: list[str] = []
    if stream:
        runner.on("event", lambda one: events.append(one.type))
    else:
        with pytest.raises(ValueError, match="event"):
            runner.on("event", print)
    runner.until_done()
    assert events.count("response.completed") == (2 if stream else 0)
    assert names == [
        "item", "connect", "response", "item", "item", "function_call", "item",
        "function_call_result", "connect", "response", "item", "final_text", "final_response",
        "final_function_call", "final_function_call_result", "total_usage", "end",
    ]  # fmt: skip
    whole = "It is cold."
    assert texts == ([("It is ", "It is "), ("cold.", whole)] if stream else [(whole, whole)])


def test_run_when_asked_for_raw_responses_then_it_is_refused() -> None:
    """A run has several."""
    with pytest.raises(TypeError, match="has no single response"):
        fake_client().responses.with_raw_response.run_tools(**ASKED, tools=[get_weather])


def test_run_when_aborted_then_nothing_more_is_sent(world: Any) -> None:
    client = world.client(answers(SCRIPT, True))
    runner = client.responses.run_tools(**ASKED, tools=[get_weather], stream=True)
    heard: list[Any] = []
    for name in ("abort", "error", "end"):
        runner.on(name, lambda *_, name=name: heard.append(name))

    async def scenario() -> None:
        await world.first(runner)
        await world.do(runner.abort())
        await world.items(runner)

    with pytest.raises(APIUserAbortError):
        world.run(scenario)
    assert (len(client.transport.requests), client.transport.open_responses) == (1, 0)
    assert heard == ["abort", "end"]


def test_run_when_it_fails_then_its_flow_keeps_no_prompt_in_the_traceback() -> None:
    runner = fake_client([Reply(400)]).responses.run_tools(**ASKED, tools=[get_weather])
    heard: list[Any] = []
    runner.on("error", heard.append)
    with pytest.raises(APIStatusError) as info:
        runner.until_done()
    assert heard == [info.value]
    frames = [one for one, _ in walk_tb(info.value.__traceback__)]
    of_run = [one.f_locals for one in frames if "response_runs" in one.f_globals["__name__"]]
    assert of_run
    assert "How is the weather?" not in repr(of_run)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"tools": [{"type": "web_search"}]}, "no function to call"),
        *(
            ({"tools": [get_weather, {"type": kind}]}, f"'{kind}' needs an answer from you")
            for kind in (
                "custom",
                "apply_patch",
                "computer",
                "computer_use_preview",
                "local_shell",
            )
        ),
        ({"tool_choice": {"type": "function", "name": "g"}}, "tool_choice names 'g', but"),
        ({"tools": [{"type": "function", "name": "f"}]}, "the tool 'f' has no function to call"),
        ({"background": True}, "background must be False"),
        ({"tools": get_weather}, "tools must be a list, not function"),
        ({"input": {"role": "user", "content": "Hi"}}, "input must be a list, not dict"),
    ],
)
def test_arguments_when_they_are_wrong_then_a_clear_error_comes_first(
    arguments: dict[str, Any], message: str
) -> None:
    client = fake_client()
    with pytest.raises((TypeError, ValueError), match=message):
        client.responses.run_tools(**{**ASKED, "tools": [get_weather], **arguments})
    assert json.dumps(bodies(client)) == "[]"

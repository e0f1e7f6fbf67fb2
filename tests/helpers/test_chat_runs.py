"""`chat.completions.run_tools` and `run_functions`, in sync code, on asyncio and on trio."""

from __future__ import annotations

import asyncio
import json
import threading
from dataclasses import dataclass
from functools import partial
from traceback import walk_tb
from typing import Any

import pytest

from tests.helpers.answers import bodies, calling, completion, legacy, streamed
from trunkline.errors import (
    APIStatusError,
    APIUserAbortError,
    ContentFilterFinishReasonError,
    LengthFinishReasonError,
    OpenAIError,
)
from trunkline.testing import Reply, fake_async_client, fake_client

FLOWS = ("trunkline.flows.chat_runs", "trunkline.flows.tools")
QUESTION = {"role": "user", "content": "How is the weather this week?"}
ASKED: dict[str, Any] = {"model": "m", "messages": [QUESTION]}
ANSWER = "It is cold and rainy."
both = pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])


def get_current_location() -> str:
    """Return the city in which the user is."""
    return "Boston"


def get_weather(location: str) -> dict[str, Any]:
    """Return the weather of a week.

    Args:
        location: Name of a city.
    """
    return {"location": location, "temperature": "50degF"}


async def get_slow_weather(location: str) -> dict[str, Any]:
    return get_weather(location)


TOOLS = [get_current_location, get_weather]
SCRIPT = [
    calling(("get_current_location", "{}")),
    calling(("get_weather", '{"location": "Boston"}')),
    completion(content=ANSWER),
]
LEGACY = [
    legacy("get_current_location", "{}"),
    legacy("get_weather", '{"location": "Boston"}'),
    completion(content=ANSWER),
]
RESULTS = ["Boston", '{"location":"Boston","temperature":"50degF"}']
SCHEMA = {"type": "object", "properties": {"location": {"type": "string"}}}


def answers(script: list[dict[str, Any]], stream: bool) -> list[Any]:
    return [streamed(one) for one in script] if stream else script


def run(world: Any, runner: Any, method: str = "until_done") -> Any:
    """Run to the end, and return what the method returns."""
    return world.run(lambda: world.do(getattr(runner, method)()))


def run_sync(*script: Any, **arguments: Any) -> tuple[Any, list[dict[str, Any]]]:
    """Run with a sync client to the end, and return the runner and what was sent."""
    client = fake_client(script)
    runner = client.chat.completions.run_tools(**{**ASKED, "tools": TOOLS, **arguments})
    return runner.until_done(), bodies(client)


def note(events: list[Any], name: str, *values: Any) -> None:
    events.append((name, *values))


def results(runner: Any) -> list[str]:
    return [one["content"] for one in runner.messages if one["role"] in ("tool", "function")]


@both
@pytest.mark.parametrize("name", ["chat", "beta.chat"])
def test_run_when_functions_are_called_then_model_gets_their_results(
    world: Any, stream: bool, name: str
) -> None:
    client = world.client(answers(SCRIPT, stream))
    resource = client.beta.chat if name == "beta.chat" else client.chat
    runner = resource.completions.run_tools(**ASKED, tools=TOOLS, stream=stream)
    assert client.transport.requests == []
    assert run(world, runner, "final_content") == ANSWER
    sent = bodies(client)
    assert [len(one["messages"]) for one in sent] == [1, 3, 5]
    assert [one["role"] for one in runner.messages] == [
        "user", "assistant", "tool", "assistant", "tool", "assistant",
    ]  # fmt: skip
    assert sent[-1]["messages"] == runner.messages[:-1]
    assert results(runner) == RESULTS
    assert {one["messages"][2]["tool_call_id"] for one in sent[1:]} == {"i0"}
    assert {one.get("stream") for one in sent} == {True if stream else None}
    assert len(runner.all_chat_completions) == 3
    usage = run(world, runner, "total_usage")
    assert (usage.total_tokens, usage.prompt_tokens_details.cached_tokens) == (9, 3)
    assert run(world, runner, "final_message").content == ANSWER
    assert run(world, runner, "final_chat_completion").usage.total_tokens == 3
    assert run(world, runner, "final_function_call").name == "get_weather"
    assert run(world, runner, "final_function_call_result") == RESULTS[1]


def test_run_when_functions_are_plain_then_they_are_described_strictly() -> None:
    _, sent = run_sync(completion(content=ANSWER))
    assert sent[0]["tools"] == [
        {
            "type": "function",
            "function": {
                "name": "get_current_location",
                "description": "Return the city in which the user is.",
                "strict": True,
                "parameters": {
                    "type": "object", "properties": {}, "required": [],
                    "additionalProperties": False,
                },
            },
        },
        {
            "type": "function",
            "function": {
                "name": "get_weather",
                "description": "Return the weather of a week.",
                "strict": True,
                "parameters": {
                    "type": "object",
                    "properties": {
                        "location": {"type": "string", "description": "Name of a city."}
                    },
                    "required": ["location"],
                    "additionalProperties": False,
                },
            },
        },
    ]  # fmt: skip


@pytest.mark.parametrize("script", [SCRIPT, LEGACY], ids=["tools", "functions"])
def test_run_when_streamed_or_not_then_messages_and_events_are_the_same(
    script: list[dict[str, Any]],
) -> None:
    found: list[Any] = []
    for stream in (False, True):
        client, events = fake_client(answers(script, stream)), list[Any]()
        completions: Any = client.chat.completions
        made = (
            completions.run_tools(**ASKED, tools=TOOLS, stream=stream)
            if script is SCRIPT
            else completions.run_functions(**ASKED, functions=TOOLS, stream=stream)
        )
        for name in ("message", "function_call_result", "final_content", "connect", "end"):
            made.on(name, partial(note, events, name))
        found.append((made.until_done().messages, events, made.total_usage()))
    assert found[0] == found[1]


def test_run_functions_when_called_then_uses_the_legacy_messages() -> None:
    client = fake_client(LEGACY)
    runner = client.chat.completions.run_functions(**ASKED, functions=TOOLS)
    assert runner.final_content() == ANSWER
    assert runner.final_function_call_result() == RESULTS[1]
    sent = bodies(client)
    assert sent[2]["messages"][1:3] == [
        {
            "role": "assistant",
            "content": None,
            "function_call": {"name": "get_current_location", "arguments": "{}"},
        },
        {"role": "function", "name": "get_current_location", "content": "Boston"},
    ]
    assert [sorted(one) for one in sent[0]["functions"]] == [
        ["description", "name", "parameters"]
    ] * 2


LISTENED = (
    "connect", "content", "message", "chat_completion", "function_call", "function_call_result",
    "final_content", "final_message", "final_chat_completion", "final_function_call",
    "final_function_call_result", "total_usage", "error", "abort", "end",
)  # fmt: skip
ROUND = [
    "connect",
    "chat_completion",
    "message",
    "function_call",
    "message",
    "function_call_result",
]


def test_run_when_listened_to_then_events_come_in_order() -> None:
    runner = fake_client(SCRIPT).chat.completions.run_tools(**ASKED, tools=TOOLS)
    names: list[str] = []
    for name in LISTENED:
        runner.on(name, lambda *_, name=name: names.append(name))
    runner.done()
    assert names == [
        "message", *ROUND, *ROUND, "connect", "chat_completion", "message", "content",
        "final_content", "final_message", "final_chat_completion", "final_function_call",
        "final_function_call_result", "total_usage", "end",
    ]  # fmt: skip


def test_run_when_streamed_then_listeners_get_pieces_and_chunks() -> None:
    client = fake_client(answers(SCRIPT, True))
    runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS, stream=True)
    pieces, names = list[Any](), list[str]()
    runner.on("content", lambda *values: pieces.append(values))
    runner.on("chunk", lambda *_: names.append("chunk"))
    runner.on("tool_calls.function.arguments.done", lambda event: names.append(event.name))
    runner.until_done()
    assert pieces == [(ANSWER[:3], ANSWER[:3]), (ANSWER[3:], ANSWER)]
    assert [name for name in names if name != "chunk"] == ["get_current_location", "get_weather"]
    assert names.count("chunk") == 5 + 5 + 5


def test_run_when_iterated_then_yields_messages_or_events(world: Any) -> None:
    async def scenario(stream: bool) -> Any:
        client = world.client(answers(SCRIPT, stream))
        runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS, stream=stream)
        return await world.items(runner), runner

    found, runner = world.run(lambda: scenario(False))
    assert found == runner.messages[1:]
    found, runner = world.run(lambda: scenario(True))
    kinds = [one.type for one in found if one.type != "chunk"]
    arguments = ["tool_calls.function.arguments." + end for end in ("delta", "delta", "done")]
    assert kinds == [*arguments, *arguments, "content.delta", "content.delta", "content.done"]
    done = [one for one in found if one.type == arguments[2]]
    assert [one.parsed_arguments for one in done] == [{}, {"location": "Boston"}]


def test_run_when_an_event_is_awaited_then_reads_until_it(world: Any) -> None:
    client = world.client(SCRIPT)
    runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS)

    async def scenario() -> Any:
        first = await world.do(runner.emitted("function_call_result"))
        return first, len(client.transport.requests)

    assert world.run(scenario) == ("Boston", 1)


def fails(*_: Any) -> Any:
    raise KeyError("no weather")


FORMS: dict[str, Any] = {
    "parsed": {"function": lambda found: found["location"], "parse": json.loads},
    "text": {"function": lambda text: json.loads(text)["location"]},
    "nothing": {"function": lambda: "Boston"},
}


@pytest.mark.parametrize("form", FORMS)
def test_tool_when_described_by_a_schema_then_gets_one_value(form: str) -> None:
    tool = {"type": "function", "function": {**FORMS[form], "name": "f", "parameters": SCHEMA}}
    runner, sent = run_sync(
        calling(("f", '{"location": "Boston"}')), completion(content=ANSWER), tools=[tool]
    )
    assert results(runner) == ["Boston"]
    assert sent[0]["tools"] == [
        {"type": "function", "function": {"name": "f", "parameters": SCHEMA}}
    ]


@dataclass
class Place:
    """A place."""

    city: str
    country: str = "US"


def find(place: Place) -> list[Any]:
    return [place, None]


@pytest.mark.parametrize("tool", [find, {"function": find, "parameters": Place}])
def test_tool_when_it_takes_a_class_then_gets_a_value_of_it(tool: Any) -> None:
    asked = calling(("find", '{"city": "Boston", "country": "UK"}'))
    runner, sent = run_sync(asked, completion(content=ANSWER), tools=[tool])
    assert results(runner) == ['[{"city":"Boston","country":"UK"},null]']
    assert list(sent[0]["tools"][0]["function"]["parameters"]["properties"]) == ["city", "country"]


def fails_silently(text: str) -> None:
    raise LookupError


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("get_wether", "{}"), "There is no function 'get_wether': the functions are 'get_current"),
        (("get_weather", "{"), "The arguments cannot be parsed: "),
        (("get_weather", '{"location": 5}'), "Expected `str`, got `int`"),
        (("get_weather", " "), "(KeyError): 'location' is missing"),
        (("get_weather", "[5]"), "The arguments cannot be parsed: they must be a JSON object"),
        (("get_weather", '{"location": "B", "x": 1}'), "Extra fields"),
        (("f", "{}"), "The arguments cannot be parsed: 'no weather'"),
        (("g", "{}"), "The arguments cannot be parsed: LookupError"),
    ],
)
@both
def test_call_when_it_is_wrong_then_model_is_told(
    asked: tuple[str, str], told: str, stream: bool
) -> None:
    tool = {"function": print, "name": "f", "parameters": SCHEMA, "parse": fails}
    silent = {**tool, "name": "g", "parse": fails_silently}
    script = answers([calling(asked), completion(content=ANSWER)], stream)
    runner, _ = run_sync(*script, tools=[*TOOLS, tool, silent], stream=stream)
    assert told in results(runner)[0]
    assert runner.final_content() == ANSWER


@both
def test_function_when_it_raises_then_run_ends_with_its_error(world: Any, stream: bool) -> None:
    script = [calling(("f", "")), completion(content=ANSWER)]
    client = world.client(answers(script, stream))
    tool = {"function": fails, "name": "f", "parameters": SCHEMA}
    runner = client.chat.completions.run_tools(**ASKED, tools=[tool], stream=stream)
    events: list[Any] = []
    runner.on("error", events.append).on("end", lambda: events.append("end"))
    for _ in range(2):
        with pytest.raises(KeyError, match="no weather") as info:
            run(world, runner, "final_content")
    assert events == [info.value, "end"]
    assert len(client.transport.requests) == 1
    assert client.transport.open_responses == 0


class Interrupt(BaseException):
    """Not an Exception, as KeyboardInterrupt."""


def interrupts() -> None:
    raise Interrupt


def test_function_when_it_is_interrupted_then_no_group_contains_the_error(world: Any) -> None:
    client = world.client([calling(("interrupts", ""))])
    runner = client.chat.completions.run_tools(**ASKED, tools=[interrupts])
    with pytest.raises(Interrupt):
        run(world, runner)


@pytest.mark.parametrize("error", [StopIteration, StopAsyncIteration])
@pytest.mark.parametrize("where", ["function", "approve", "listener"])
def test_function_when_it_raises_an_end_of_iteration_then_run_does_not_seem_to_end(
    world: Any, where: str, error: type[Exception]
) -> None:
    def ends(*_: Any) -> str:
        raise error

    client = world.client([calling(("f", "")), completion(content=ANSWER)])
    function = ends if where == "function" else get_current_location
    runner = client.chat.completions.run_tools(
        **ASKED, tools=[{"function": function, "name": "f", "parameters": SCHEMA}],
        approve=ends if where == "approve" else lambda _: True,
    )  # fmt: skip
    if where == "listener":
        runner.on("function_call", ends)
    with pytest.raises(RuntimeError, match=f"{error.__name__}"):
        run(world, runner, "final_content")
    assert len(client.transport.requests) == 1


@pytest.mark.parametrize("name", ["connect", "chunk", "content"])
def test_listener_when_it_raises_then_connection_is_closed(world: Any, name: str) -> None:
    client = world.client([streamed(completion(content=ANSWER))])
    runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS, stream=True)
    runner.on(name, fails)

    async def scenario() -> None:
        with pytest.raises(KeyError, match="no weather"):
            await world.items(runner)
        assert client.transport.open_responses == 0

    world.run(scenario)


def test_run_when_a_function_reads_it_then_error_says_that_it_is_being_read(world: Any) -> None:
    def reads() -> str:
        runner.until_done()
        return "not reached" if world.is_sync else "a coroutine"

    async def reads_later() -> Any:
        return await runner.until_done()

    client = world.client([calling(("f", ""))])
    function = reads if world.is_sync else reads_later
    tool = {"function": function, "name": "f"}
    runner = client.chat.completions.run_tools(**ASKED, tools=[tool])
    with pytest.raises(RuntimeError, match="the run is being read: read it in one task or thread"):
        run(world, runner)


async def city(secret: str) -> str:
    return secret


def sneaks(secret: str) -> Any:
    return city(secret)


@pytest.mark.parametrize(
    ("options", "name"),
    [({}, "the function sneaks"), ({"approve": lambda _: city("x")}, "approve")],
)
def test_function_when_it_returns_a_coroutine_then_error_has_its_name_and_no_values(
    options: Any, name: str
) -> None:
    with pytest.raises(TypeError, match=f"^{name} is async, but this client is sync"):
        run_sync(calling(("sneaks", '{"secret": "s3cret"}')), tools=[sneaks], **options)


def says(secret: str) -> str:
    return secret


SECRET = calling(("says", '{"secret": "s3cret"}'))
ENDS: dict[str, Any] = {
    "request": ([Reply(400)], {}),
    "second request": ([SECRET, Reply(400)], {}),
    "length": ([calling(("says", '{"secret": "s3cret"}'), reason="length")], {}),
    "approve": ([SECRET], {"approve": fails}),
    "after_call": ([SECRET], {"after_call": fails}),
}


@pytest.mark.parametrize("end", ENDS)
def test_run_when_it_fails_then_its_flow_keeps_no_prompt_in_the_traceback(
    world: Any, end: str
) -> None:
    script, options = ENDS[end]
    runner = world.client(script, max_retries=0).chat.completions.run_tools(
        model="m", messages=[{"role": "user", "content": "s3cret"}], tools=[says], **options
    )
    with pytest.raises((APIStatusError, LengthFinishReasonError, KeyError)) as info:
        run(world, runner)
    frames = [one for one, _ in walk_tb(info.value.__traceback__)]
    of_run = [one.f_locals for one in frames if one.f_globals["__name__"] in FLOWS]
    assert of_run
    assert "s3cret" not in repr(of_run)


def test_call_when_a_server_names_no_type_then_function_is_called() -> None:
    answer = calling(("get_current_location", "{}"))
    del answer["choices"][0]["message"]["tool_calls"][0]["type"]
    runner, _ = run_sync(answer, completion(content=ANSWER))
    assert results(runner) == ["Boston"]


def test_result_when_it_is_no_json_then_run_ends_with_a_clear_error() -> None:
    with pytest.raises(TypeError, match=r"the result of f cannot be sent as JSON .*: return a str"):
        run_sync(calling(("f", "")), tools=[{"function": object, "name": "f", "parameters": {}}])


def test_run_when_it_does_not_end_then_stops_after_max_chat_completions(world: Any) -> None:
    client = world.client(lambda _: calling(("get_current_location", "{}")))
    made = client.chat.completions.run_tools
    runner = made(**ASKED, tools=TOOLS, max_chat_completions=2)
    assert run(world, runner, "final_content") is None
    assert len(client.transport.requests) == 2
    assert results(runner) == ["Boston", "Boston"]
    assert len(run(world, made(**ASKED, tools=TOOLS)).all_chat_completions) == 10


FORCED = {"type": "function", "function": {"name": "get_weather"}}


@both
def test_choice_when_it_names_a_function_then_run_ends_after_its_call(stream: bool) -> None:
    script = [
        calling(("get_current_location", "{}"), ("get_weather", "{")),
        calling(("get_weather", '{"location": "Boston"}'), ("get_weather", '{"location": "B"}')),
    ]
    options: dict[str, Any] = {"tool_choice": FORCED, "max_concurrency": 4}
    runner, sent = run_sync(*answers(script, stream), stream=stream, **options)
    assert [one["tool_choice"] for one in sent] == [FORCED, FORCED]
    first, second, third = results(runner)
    assert (
        first == "The function 'get_current_location' must not be called now: call 'get_weather'."
    )
    assert second.startswith("The arguments cannot be parsed")
    assert third == RESULTS[1]


def test_choice_when_it_names_a_legacy_function_then_run_ends_after_its_call() -> None:
    client = fake_client(LEGACY[1:])
    runner = client.chat.completions.run_functions(
        **ASKED, functions=TOOLS, function_call={"name": "get_weather"}
    )
    assert runner.final_function_call_result() == RESULTS[1]
    assert len(client.transport.requests) == 1


MANY = [
    calling(*[("get_weather", f'{{"location": "{n}"}}') for n in "abcd"]),
    completion(content=""),
]


def test_calls_when_several_run_at_once_then_results_keep_their_order(world: Any) -> None:
    together = threading.Barrier(4) if world.is_sync else None
    running: list[int] = [0, 0]
    loop = world.client().transport.loop if not world.is_sync else None

    def meet(location: str) -> str:
        assert together is not None
        together.wait(5)
        return location

    async def wait(location: str) -> str:
        assert loop is not None
        running[0] += 1
        running[1] = max(running)
        await loop().sleep({"a": 3, "b": 2, "c": 1, "d": 0}[location])
        running[0] -= 1
        return location

    tool = {"function": meet if world.is_sync else wait, "name": "get_weather"}
    client = world.client(MANY)
    runner = client.chat.completions.run_tools(**ASKED, tools=[tool], max_concurrency=4)
    assert results(run(world, runner)) == ["a", "b", "c", "d"]
    if not world.is_sync:
        assert running == [0, 4]
        running[1] = 0
        run(world, world.client(MANY).chat.completions.run_tools(**ASKED, tools=[tool]))
        assert running == [0, 1]


@pytest.mark.parametrize("at_once", [1, 2])
def test_calls_when_approved_then_only_they_run(world: Any, at_once: int) -> None:
    seen: list[Any] = []

    order: list[str] = []

    def approve(call: Any) -> Any:
        order.append("approve")
        return {"a": True, "b": False, "c": "Not there.", "d": True}[call.parsed["location"]]

    async def approve_later(call: Any) -> Any:
        return approve(call)

    def after(call: Any, result: Any) -> None:
        order.append("called")
        seen.append((call.id, result["location"]))

    runner = world.client(MANY).chat.completions.run_tools(
        **ASKED, tools=[get_weather], max_concurrency=at_once,
        approve=approve if world.is_sync else approve_later,
        after_call=after,
    )  # fmt: skip
    told = results(run(world, runner))
    assert told[1:3] == ["The call of 'get_weather' was not approved.", "Not there."]
    assert sorted(seen) == [("i0", "a"), ("i3", "d")]
    assert order.index("called") == (1 if at_once == 1 else 4)


def test_approve_when_it_returns_nothing_then_nothing_is_called() -> None:
    with pytest.raises(TypeError, match="must return True, False or a text, not NoneType"):
        run_sync(SCRIPT[0], tools=[fails_if_called], approve=lambda _: None)


def fails_if_called() -> None:
    raise AssertionError


fails_if_called.__name__ = "get_current_location"


@pytest.mark.parametrize("where", ["tool", "listener", "outside"])
@both
def test_run_when_aborted_then_nothing_more_is_sent(world: Any, where: str, stream: bool) -> None:
    client = world.client(answers(SCRIPT, stream))
    events: list[Any] = []

    async def stop() -> str:
        await world.do(runner.abort())
        return "stopped"

    def stop_now() -> str:
        runner.abort()
        return "stopped"

    tool: Any = stop_now if world.is_sync else stop
    tools = [{"function": tool, "name": "get_current_location"}] if where == "tool" else TOOLS
    runner = client.chat.completions.run_tools(**ASKED, tools=tools, stream=stream)
    runner.on("abort", events.append).on("end", lambda: events.append("end"))
    if where == "listener" and world.is_sync:
        runner.on("chat_completion", lambda _: runner.abort())

    async def scenario() -> None:
        if where == "outside" or (where == "listener" and not world.is_sync):
            await world.first(runner)
            await world.do(runner.abort())
        await world.items(runner)

    with pytest.raises(APIUserAbortError) as info:
        world.run(scenario)
    assert events == [info.value, "end"]
    assert len(client.transport.requests) == 1
    assert client.transport.open_responses == 0


def test_run_when_left_then_connection_is_closed(world: Any) -> None:
    client = world.client(answers(SCRIPT, True))

    async def scenario() -> int:
        runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS, stream=True)
        if world.is_sync:
            with runner:
                next(runner)
                return int(client.transport.open_responses)
        async with runner:
            await runner.__anext__()
            return int(client.transport.open_responses)

    assert world.run(scenario) == 1
    assert client.transport.open_responses == 0


def test_run_when_cancelled_then_it_does_not_seem_to_have_ended() -> None:
    async def scenario() -> None:
        client = fake_async_client([Reply.of_json(SCRIPT[0])])
        runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS)
        task = asyncio.ensure_future(runner.until_done())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(APIUserAbortError, match="cancelled before its end"):
            await runner.final_content()

    asyncio.run(scenario())


def test_request_when_it_fails_then_run_ends_with_its_error(world: Any) -> None:
    client = world.client([SCRIPT[0], Reply.of_error(400)])
    runner = client.chat.completions.run_tools(**ASKED, tools=TOOLS)
    with pytest.raises(APIStatusError, match="scripted"):
        run(world, runner, "final_message")
    assert results(runner) == ["Boston"]


@both
@pytest.mark.parametrize(
    ("reason", "error"),
    [("length", LengthFinishReasonError), ("content_filter", ContentFilterFinishReasonError)],
)
def test_answer_when_it_ends_early_then_its_calls_do_not_run(
    reason: str, error: type[OpenAIError], stream: bool
) -> None:
    cut = calling(("get_current_location", "{}"), reason=reason)
    with pytest.raises(error):
        run_sync(*answers([cut], stream), tools=[fails_if_called], stream=stream)
    runner, _ = run_sync(*answers([completion(reason, content="It is")], stream), stream=stream)
    assert runner.final_content() == "It is"
    assert runner.final_chat_completion().choices[0].finish_reason == reason


@both
def test_answer_when_a_type_is_given_then_it_is_parsed(stream: bool) -> None:
    script = [SCRIPT[0], completion(content='{"city": "Boston", "country": "UK"}')]
    runner, sent = run_sync(*answers(script, stream), stream=stream, response_format=Place)
    assert runner.final_message().parsed == Place("Boston", "UK")
    assert "parsed" not in runner.messages[-1]
    assert {one["response_format"]["json_schema"]["name"] for one in sent} == {"Place"}


@pytest.mark.parametrize("choices", [[], [{"index": 0}], [{"index": 0, "message": None}]])
def test_answer_when_it_has_no_message_then_run_ends_with_an_error(choices: Any) -> None:
    with pytest.raises(OpenAIError, match="a completion without a message"):
        run_sync({**completion(), "choices": choices})


def test_options_when_given_then_apply_to_each_request() -> None:
    client = fake_client(SCRIPT, idempotency_header="Key")
    client.chat.completions.run_tools(
        **ASKED, tools=TOOLS, temperature=0.5, extra_headers={"X-A": "1"}, idempotency_key="k"
    ).done()
    assert [one["temperature"] for one in bodies(client)] == [0.5] * 3
    headers = [one.headers for one in client.transport.requests]
    assert [one["x-a"] for one in headers] == ["1"] * 3
    assert [one.get("key") == "k" for one in headers] == [True, False, False]


NAMELESS: Any = lambda: 0  # noqa: E731  # the name is what is tested
WRONG: dict[str, tuple[dict[str, Any], type[Exception], str]] = {
    "none": ({"tools": []}, ValueError, "no function to call"),
    "twice": ({"tools": [*TOOLS, get_weather]}, ValueError, "two functions have the name 'get_we"),
    "lambda": ({"tools": [NAMELESS]}, ValueError, "has no name that the model could call"),
    "async": ({"tools": [get_slow_weather]}, TypeError, "get_slow_weather is async, but this cli"),
    "async approve": ({"approve": get_slow_weather}, TypeError, "approve is async, but this"),
    "no approve": ({"approve": 1}, TypeError, "approve must be a function, not int"),
    "n": ({"n": 2}, ValueError, "n must be 1: use create"),
    "stream": ({"stream": 1}, TypeError, "stream must be True or False, not int"),
    "most": ({"max_chat_completions": 0}, ValueError, "max_chat_completions must be at least 1"),
    "at once": ({"max_concurrency": 1.5}, TypeError, "max_concurrency must be an int, not float"),
    "custom": ({"tools": [{"type": "custom"}]}, ValueError, "functions only, not 'custom'"),
    "choice": (
        {"tool_choice": {"function": {"name": "g"}}}, ValueError,
        "tool_choice names 'g', but the functions are 'get_current_location', 'get_weather'",
    ),
    "one tool": ({"tools": get_weather}, TypeError, "tools must be a list, not function"),
    "one dictionary": ({"tools": {"function": repr}}, TypeError, "tools must be a list, not dict"),
    "a text": ({"messages": "Hi"}, TypeError, "messages must be a list, not str"),
    "argument": ({"temprature": 1}, TypeError, "did you mean 'temperature'"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_arguments_when_they_are_wrong_then_a_clear_error_comes_first(wrong: str) -> None:
    arguments, error, message = WRONG[wrong]
    with pytest.raises(error, match=message):
        run_sync(**arguments)


def test_listener_when_its_event_cannot_come_then_it_is_refused() -> None:
    runner = fake_client().chat.completions.run_tools(**ASKED, tools=TOOLS)
    with pytest.raises(ValueError, match="there is no event 'chunk'"):
        runner.on("chunk", print)
    with pytest.raises(TypeError, match="has no single response"):
        fake_client().chat.completions.with_raw_response.run_tools(**ASKED, tools=TOOLS)

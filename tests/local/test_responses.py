"""The local API: responses, plain, streamed and stored."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI
from trunkline.local.call import LocalCall
from trunkline.local.response_items import Item
from trunkline.local.responses import Responses
from trunkline.local.store import Shelf
from trunkline.local.stored_responses import StoredResponse

WEATHER = {
    "type": "function",
    "name": "get_weather",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
        "required": ["city", "days"],
    },
}
CLOCK = {"type": "function", "name": "get_time"}
CALL = {"type": "function_call", "call_id": "c1", "name": "get_time", "arguments": "{}"}
OUTPUT = {"type": "function_call_output", "call_id": "c1", "output": "noon"}
DEFAULTS: dict[str, Any] = {
    "background": False,
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "prompt": None,
    "prompt_cache_key": None,
    "reasoning": {"effort": None, "summary": None},
    "safety_identifier": None,
    "service_tier": "default",
    "store": True,
    "temperature": 1.0,
    "text": {"format": {"type": "text"}, "verbosity": "medium"},
    "tool_choice": "auto",
    "tools": [],
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
    "user": None,
}
"""The parameters that a response repeats, if the request has none of them."""
BOUNDS = [
    pytest.param({name: value}, name, told, marks=pytest.mark.thorough)
    for name, value, told in (
        ("temperature", -0.5, "must be between 0 and 2."),
        ("top_p", 1.5, "must be between 0 and 1."),
        ("top_logprobs", 21, "must be between 0 and 20."),
        ("max_tool_calls", 0, "must be at least 1."),
    )
]


def send(api: LocalAPI, method: str, target: str, body: object = None) -> tuple[int, Any]:
    """Return the status and the JSON of one plain call."""
    content = b"" if body is None else json.dumps(body).encode()
    reply = api.handle(method, f"/v1/responses{target}", {}, content)
    return reply.status, json.loads(b"".join(reply.chunks))


def ask(given: object = "Hello there", api: LocalAPI | None = None, **more: Any) -> Any:
    """Return the response to one request, which must succeed."""
    status, response = send(api or LocalAPI(), "POST", "", {"model": "m", "input": given, **more})
    assert status == 200, response
    return response


def refuse(given: object = "Hi", **more: Any) -> tuple[int, Any]:
    """Return the status and the error of a request that must fail."""
    status, body = send(LocalAPI(), "POST", "", {"model": "m", "input": given, **more})
    assert status >= 400
    return status, body["error"]


def events_of(chunks: Any) -> list[Any]:
    """Return the events of a stream after checking that each is named after its type."""
    events: list[Any] = []
    for chunk in chunks:
        name, data = chunk.decode().removesuffix("\n\n").split("\n")
        event = json.loads(data.removeprefix("data: "))
        assert name == f"event: {event['type']}"
        events.append(event)
    return events


def stream(given: object = "Hello there", api: LocalAPI | None = None, **more: Any) -> list[Any]:
    """Return the events of one streamed request."""
    body = {"model": "m", "input": given, "stream": True, **more}
    reply = (api or LocalAPI()).handle("POST", "/v1/responses", {}, json.dumps(body).encode())
    assert ("content-type", "text/event-stream; charset=utf-8") in reply.headers
    return events_of(reply.chunks)


def text_of(response: Any) -> str:
    """Return the text of a response's only message."""
    (item,) = response["output"]
    (part,) = item["content"]
    text: str = part["text"]
    return text


def test_response_given_a_text_then_it_answers_with_that_text() -> None:
    """The answer quotes the text, as chat does, and depends only on the request."""
    response = ask("Hello there")
    assert text_of(response).startswith("You said: Hello there\n\nThis is trunkline's local")
    assert (response["object"], response["status"]) == ("response", "completed")
    assert response["usage"]["input_tokens"] == 2
    assert ask("Hello there") == response
    assert ask("Hello!")["id"] != response["id"]
    digest = response["id"].removeprefix("resp_local_")
    assert len(digest) == 24
    part = {"type": "output_text", "annotations": [], "logprobs": [], "text": text_of(response)}
    message = {"type": "message", "status": "completed", "role": "assistant", "content": [part]}
    assert response == {
        "id": f"resp_local_{digest}",
        "object": "response",
        "created_at": 1735689600,
        "completed_at": 1735689600,
        "status": "completed",
        "error": None,
        "incomplete_details": None,
        "model": "m",
        "output": [{"id": f"msg_local_{digest}_0", **message}],
        **DEFAULTS,
        "usage": {
            "input_tokens": 2,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": 17,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": 19,
        },
    }


def test_response_given_items_then_the_last_message_of_the_user_is_answered() -> None:
    """The last user message is quoted; parts that are not text are named."""
    parts = [
        {"type": "input_text", "text": "Look"},
        {"type": "input_image", "image_url": "data:,"},
    ]
    given = [
        {"role": "user", "content": "First"},
        {"type": "message", "role": "assistant", "content": "Yes?"},
        {"role": "user", "content": parts},
        {"role": "developer", "content": "Be kind"},
    ]
    assert text_of(ask(given)).startswith("You said: Look [input_image]\n")
    assert text_of(ask(given[1:2])).startswith("You said: Yes?\n")
    template = ask(None, model=None, prompt={"id": "pmpt_1"})
    assert text_of(template).startswith("You said: \n")
    assert (template["model"], template["prompt"]) == ("local", {"id": "pmpt_1"})


def test_response_given_parameters_then_it_repeats_them() -> None:
    """The response repeats the parameters and has defaults for the others."""
    sent: Any = {
        "metadata": {"a": "b"},
        "temperature": 0.5,
        "instructions": "Be kind",
        "tools": [CLOCK],
    }
    response = ask("Hi", **sent)
    assert {name: response[name] for name in DEFAULTS} == {**DEFAULTS, **sent}
    assert response["usage"]["input_tokens"] == 3
    most: Any = {"temperature": 2, "top_p": 1, "top_logprobs": 20, "max_tool_calls": 1}
    assert ask("Hi", **most).items() >= most.items()
    least: Any = {"temperature": 0, "top_p": 0, "top_logprobs": 0, "max_output_tokens": 1}
    assert ask("Hi", **least).items() >= least.items()
    text: Any = {"format": None, "verbosity": "low"}
    assert ask("Hi", text=text)["text"] == {**text, "format": {"type": "text"}}


def test_response_when_functions_are_mentioned_then_it_calls_them() -> None:
    """Mentioned functions are called with valid arguments and unique ids."""
    response = ask("Use get_weather and get_time", tools=[WEATHER, CLOCK])
    calls = response["output"]
    assert [call["name"] for call in calls] == ["get_weather", "get_time"]
    digest = response["id"].removeprefix("resp_local_")
    assert calls[0] == {
        "id": f"fc_local_{digest}_0",
        "type": "function_call",
        "status": "completed",
        "call_id": f"call_local_{digest}_0",
        "name": "get_weather",
        "arguments": '{"city": "string", "days": 1}',
    }
    assert response["usage"]["output_tokens"] == 5
    assert len({call["call_id"] for call in calls} | {call["id"] for call in calls}) == 4
    (only,) = ask("get_weather get_time", tools=[WEATHER, CLOCK], parallel_tool_calls=False)[
        "output"
    ]
    assert only["name"] == "get_weather"


@pytest.mark.parametrize(
    ("choice", "called"),
    [
        ("none", []),
        ("auto", []),
        ("required", ["get_weather"]),
        ({"type": "function", "name": "get_time"}, ["get_time"]),
        ({"type": "allowed_tools", "mode": "required", "tools": [CLOCK]}, ["get_time"]),
        ({"type": "allowed_tools", "mode": "auto", "tools": [CLOCK]}, []),
        ({"type": "web_search_preview"}, []),
    ],
)
def test_tool_choice_when_given_then_it_decides(choice: object, called: list[str]) -> None:
    """`tool_choice` decides even if the text mentions no function."""
    output = ask("Hi", tools=[WEATHER, CLOCK], tool_choice=choice)["output"]
    assert [item["name"] for item in output if item["type"] == "function_call"] == called


def test_function_output_when_given_back_then_it_is_said() -> None:
    """The output is quoted, whether the call is in the input or in the previous response."""
    given = [{"role": "user", "content": "get_time"}, CALL, OUTPUT]
    assert text_of(ask(given, tools=[CLOCK])).startswith("The tool said: noon")
    api = LocalAPI()
    first = ask("get_time", api, tools=[CLOCK])
    parts = [{"type": "input_text", "text": "half"}, {"type": "input_text", "text": "past one"}]
    output = {**OUTPUT, "call_id": first["output"][0]["call_id"], "output": parts}
    second = ask([output], api, previous_response_id=first["id"])
    assert text_of(second).startswith("The tool said: half past one")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([OUTPUT], "No tool call found for function call output with call_id c1."),
        ([OUTPUT, CALL], "No tool call found for function call output with call_id c1."),
        ([CALL], "No tool output found for function call c1."),
        ([{**CALL, "id": "x"}, {**OUTPUT, "id": "x"}], "Duplicate item found with id x."),
    ],
)
def test_conversation_when_it_is_broken_then_it_is_400(given: object, message: str) -> None:
    """A call without its output, or the reverse, gets a 400, as in the API."""
    status, error = refuse(given)
    assert (status, error["message"], error["param"]) == (400, message, "input")


def test_format_given_a_schema_then_the_text_fits_it() -> None:
    """The text fits the schema, and without a schema it is a JSON object."""
    schema = {"type": "json_schema", "name": "x", "schema": WEATHER["parameters"]}
    assert json.loads(text_of(ask(text={"format": schema}))) == {"city": "string", "days": 1}
    assert json.loads(text_of(ask(text={"format": {"type": "json_object"}}))) == {
        "answer": "You said: Hello there"
    }


def test_text_when_it_is_too_long_then_it_is_incomplete() -> None:
    """A truncated response is incomplete and has the reason, also in a stream."""
    response = ask(max_output_tokens=3)
    assert text_of(response) == "You said: Hello"
    assert response["status"] == "incomplete"
    assert response["incomplete_details"] == {"reason": "max_output_tokens"}
    assert stream(max_output_tokens=3)[-1]["type"] == "response.incomplete"


def test_stream_of_a_text_when_read_then_the_events_are_the_apis() -> None:
    """The events are numbered, in the API's order, and the last has the whole response."""
    events = stream()
    kinds = [event["type"].removeprefix("response.") for event in events]
    deltas = kinds.count("output_text.delta")
    assert kinds == [
        "created",
        "in_progress",
        "output_item.added",
        "content_part.added",
        *["output_text.delta"] * deltas,
        "output_text.done",
        "content_part.done",
        "output_item.done",
        "completed",
    ]
    assert [event["sequence_number"] for event in events] == list(range(len(events)))
    whole = events[-1]["response"]
    assert "".join(event.get("delta", "") for event in events) == text_of(whole) == text_of(ask())
    empty: Any = {"output": [], "usage": None, "completed_at": None, "status": "in_progress"}
    assert events[0]["response"] == events[1]["response"] == {**whole, **empty}
    (item,) = whole["output"]
    (part,) = item["content"]
    begun = {**item, "status": "in_progress", "content": []}
    here = {"item_id": item["id"], "output_index": 0, "content_index": 0}
    first, *_, last = [event for event in events if event["type"].endswith("text.delta")]
    assert [events[2], events[3], first, *events[-4:]] == [
        {"type": "response.output_item.added", "sequence_number": 2, "output_index": 0}
        | {"item": begun},
        {"type": "response.content_part.added", "sequence_number": 3, **here}
        | {"part": {**part, "text": ""}},
        {"type": "response.output_text.delta", "sequence_number": 4, **here}
        | {"delta": "You", "logprobs": []},
        {"type": "response.output_text.done", "sequence_number": len(events) - 4, **here}
        | {"text": part["text"], "logprobs": []},
        {"type": "response.content_part.done", "sequence_number": len(events) - 3, **here}
        | {"part": part},
        {"type": "response.output_item.done", "sequence_number": len(events) - 2}
        | {"output_index": 0, "item": item},
        {"type": "response.completed", "sequence_number": len(events) - 1, "response": whole},
    ]
    assert last["delta"] == " answer."


def test_stream_of_calls_when_read_then_the_arguments_come_in_pieces() -> None:
    """Each call has its events, whose deltas add up to its arguments."""
    events = stream("get_weather get_time", tools=[WEATHER, CLOCK])
    kinds = [event["type"].removeprefix("response.") for event in events[2:-1]]
    assert kinds[:2] == ["output_item.added", "function_call_arguments.delta"]
    assert kinds[-2:] == ["function_call_arguments.done", "output_item.done"]
    for place, call in enumerate(events[-1]["response"]["output"]):
        own = [event for event in events if event.get("output_index") == place]
        assert "".join(event.get("delta", "") for event in own) == call["arguments"]
        assert own[-1]["item"] == call
        assert own[0]["item"] == {**call, "status": "in_progress", "arguments": ""}
        numbered = {"output_index": place, "sequence_number": own[-2]["sequence_number"]}
        told = {"name": call["name"], "arguments": call["arguments"], "item_id": call["id"]}
        kind = "response.function_call_arguments.done"
        assert own[-2] == {"type": kind, **numbered, **told}


def test_stream_given_a_failing_model_then_it_fails_in_the_apis_way() -> None:
    """A failing stream has an error event, and a truncated one just ends."""
    assert stream(model="error-stream")[2:] == [
        {
            "type": "error",
            "code": "server_error",
            "message": "The server had an error while processing your request.",
            "param": None,
            "sequence_number": 2,
        }
    ]
    assert len(stream(model="error-truncated")) == 3


def test_response_when_kept_then_it_can_be_had_again() -> None:
    """A stored response can be retrieved, also streamed from any event, until it is deleted."""
    api = LocalAPI()
    made = ask("Hi", api)
    assert send(api, "GET", f"/{made['id']}") == (200, made)
    target = f"/v1/responses/{made['id']}?stream=true&starting_after=4"
    events = events_of(api.handle("GET", target, {}, b"").chunks)
    assert events[0]["sequence_number"] == 5
    assert events[-1]["response"] == made
    deleted = {"id": made["id"], "object": "response", "deleted": True}
    assert send(api, "DELETE", f"/{made['id']}") == (200, deleted)
    for method, rest in (("GET", ""), ("DELETE", ""), ("POST", "/cancel"), ("GET", "/input_items")):
        status, body = send(api, method, f"/{made['id']}{rest}")
        assert (status, body["error"]["param"]) == (404, "response_id")


def test_response_when_it_is_not_to_be_stored_then_it_is_not() -> None:
    """A response with `store=False` cannot be retrieved."""
    api = LocalAPI()
    made = ask("Hi", api, store=False)
    assert made["store"] is False
    assert send(api, "GET", f"/{made['id']}")[0] == 404


def test_response_when_many_follow_then_the_oldest_is_forgotten() -> None:
    """The number of stored responses is bounded, so the memory of a server is too."""
    api = LocalAPI()
    first = ask("first", api)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: ask(f"{number}", api), range(1000)))
    assert send(api, "GET", f"/{first['id']}")[0] == 404
    assert send(api, "GET", f"/{made[-1]['id']}")[0] == 200


@pytest.mark.thorough
def test_response_when_it_is_too_large_then_it_is_not_kept() -> None:
    """Besides the body, each item counts for 1040 bytes, and each previous one for 16."""
    previous = tuple(Item({"id": name, "type": "message"}) for name in "ab")

    def takes(given: object, size: int, **more: str) -> bool:
        body = json.dumps({"model": "m", "input": given, **more}).encode()
        shelf: Shelf[StoredResponse] = Shelf(2, len(body) + size)
        shelf.replace("p", StoredResponse({}, previous, ()), 0)
        Responses(shelf).routes([])["POST"](LocalCall("POST", "/responses", {}, body))
        return len(shelf.all()) == 2

    message = {"role": "user", "content": "Hi"}
    assert [takes("Hi", size) for size in (1039, 1040)] == [False, True]
    assert [takes([message] * 3, size) for size in (3119, 3120)] == [False, True]
    assert [takes(None, size, previous_response_id="p") for size in (31, 32)] == [False, True]


def test_background_when_polled_then_it_comes_a_step_further_each_time() -> None:
    """Each retrieval advances the status, so polling ends without a clock."""
    api = LocalAPI()
    made = ask("Hi", api, background=True)
    asked = [send(api, "GET", f"/{made['id']}")[1] for _ in range(3)]
    assert [one["status"] for one in (made, *asked)] == [
        "queued",
        "in_progress",
        "completed",
        "completed",
    ]
    assert made["output"] == []
    assert text_of(asked[1]).startswith("You said: Hi")
    assert send(api, "POST", f"/{made['id']}/cancel") == (200, asked[1])


def test_background_when_cancelled_then_it_stays_so() -> None:
    """A cancelled response stays cancelled and empty, and cannot be streamed."""
    api = LocalAPI()
    made = ask("Hi", api, background=True)
    cancelled = send(api, "POST", f"/{made['id']}/cancel")[1]
    assert (cancelled["status"], cancelled["output"]) == ("cancelled", [])
    reply = api.handle("GET", f"/v1/responses/{made['id']}", {}, b"")
    assert "openai-poll-after-ms" not in dict(reply.headers)
    assert send(api, "GET", f"/{made['id']}") == (200, cancelled)
    status, answer = send(api, "GET", f"/{made['id']}?stream=true")
    message = f"Response '{made['id']}' was cancelled: it has no stream."
    assert (status, answer["error"]["message"]) == (400, message)
    following = ask("Go on", api, previous_response_id=made["id"])
    assert following["usage"]["input_tokens"] == 3


def test_background_when_streamed_then_it_is_queued_first_and_then_done() -> None:
    """The stream begins with queued, and afterwards the response is completed."""
    api = LocalAPI()
    events = stream("Hi", api, background=True)
    assert [event["type"] for event in events[:3]] == [
        "response.created",
        "response.queued",
        "response.in_progress",
    ]
    name = events[-1]["response"]["id"]
    assert send(api, "GET", f"/{name}")[1]["status"] == "completed"
    queued = ask("Hello", api, background=True)["id"]
    reply = api.handle("GET", f"/v1/responses/{queued}?stream=true", {}, b"")
    assert events_of(reply.chunks)[0]["sequence_number"] == 0
    assert send(api, "GET", f"/{queued}")[1]["status"] == "completed"


def test_cancel_when_it_is_not_in_the_background_then_it_is_400() -> None:
    """Only a background response can be cancelled."""
    api = LocalAPI()
    assert send(api, "POST", f"/{ask('Hi', api)['id']}/cancel")[0] == 400


def test_previous_response_when_unknown_then_it_is_400() -> None:
    """The error has the API's code and names the parameter."""
    status, error = refuse(previous_response_id="resp_none")
    assert (status, error["code"]) == (400, "previous_response_not_found")
    assert error["param"] == "previous_response_id"


def test_input_items_when_listed_then_they_are_the_whole_conversation() -> None:
    """The items include the previous response and its answer; they are paged in either order."""
    api = LocalAPI()
    first = ask("One", api)
    given = [{"role": "assistant", "content": "Two"}, {"id": "mine", "role": "user", "content": ""}]
    second = ask(given, api, previous_response_id=first["id"])
    target = f"/{second['id']}/input_items"
    _, whole = send(api, "GET", f"{target}?order=asc")
    names = [item["id"] for item in whole["data"]]
    assert names[1] == first["output"][0]["id"]
    assert names[3] == "mine"
    digest = second["id"].removeprefix("resp_")
    said = {"type": "output_text", "text": "Two", "annotations": [], "logprobs": []}
    head = {"id": f"msg_{digest}_input_0", "type": "message", "status": "completed"}
    assert whole["data"][2] == {**head, "role": "assistant", "content": [said]}
    assert [item["content"][0]["type"] for item in whole["data"]] == [
        "input_text",
        "output_text",
        "output_text",
        "input_text",
    ]
    assert whole["has_more"] is False
    _, page = send(api, "GET", f"{target}?limit=2&after={names[3]}")
    assert [item["id"] for item in page["data"]] == [names[2], names[1]]
    assert (page["first_id"], page["last_id"], page["has_more"]) == (names[2], names[1], True)


def test_input_items_of_other_kinds_when_listed_then_they_are_as_they_were_sent() -> None:
    """Unknown kinds of items are kept unchanged."""
    api = LocalAPI()
    reasoning = {"type": "reasoning", "id": "rs_1", "summary": []}
    search = {"type": "web_search_call", "status": "completed"}
    made = ask([reasoning, search, {"role": "user", "content": "Hi"}], api)
    _, listed = send(api, "GET", f"/{made['id']}/input_items?order=asc")
    assert listed["data"][0] == reasoning
    assert listed["data"][1].items() >= search.items()
    digest = made["id"].removeprefix("resp_")
    assert listed["data"][1]["id"] == f"item_{digest}_input_1"
    image = {"type": "input_image", "image_url": "data:,"}
    made = ask([CALL, {**OUTPUT, "output": [image]}], api)
    _, listed = send(api, "GET", f"/{made['id']}/input_items?order=asc")
    digest = made["id"].removeprefix("resp_")
    assert listed["data"] == [
        {**CALL, "id": f"fc_{digest}_input_0", "status": "completed"},
        {**OUTPUT, "id": f"fco_{digest}_input_1", "status": "completed"}
        | {"output": [{**image, "detail": "auto"}]},
    ]


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "order=up", "after=no"])
def test_input_items_given_a_bad_query_then_it_is_400(query: str) -> None:
    """An invalid query gets a 400 that names the parameter."""
    api = LocalAPI()
    status, body = send(api, "GET", f"/{ask('Hi', api)['id']}/input_items?{query}")
    assert (status, body["error"]["param"]) == (400, query.partition("=")[0])


def test_input_tokens_when_counted_then_they_are_what_the_response_reads() -> None:
    """The count equals the input tokens in the usage of the response."""
    api = LocalAPI()
    first = ask("One two", api)
    request = {"input": "three four", "instructions": "Be", "previous_response_id": first["id"]}
    status, counted = send(api, "POST", "/input_tokens", request)
    assert (status, counted["object"]) == (200, "response.input_tokens")
    made = send(api, "POST", "", {"model": "m", **request})[1]
    assert counted["input_tokens"] == made["usage"]["input_tokens"]


@pytest.mark.parametrize(
    ("more", "param", "told"),
    [
        ({"model": None}, "model", "missing_required_parameter"),
        ({"input": None}, "input", "missing_required_parameter"),
        ({"input": 3}, "input", "invalid_type"),
        ({"input": [{"role": "user"}]}, "input[0].content", "missing_required_parameter"),
        ({"input": [{"role": "tool", "content": "x"}]}, "input[0].role", "invalid_type"),
        ({"input": [{"type": 3}]}, "input[0].type", "must be a string."),
        (
            {"input": [{"role": "user", "content": [{"type": "text", "text": "x"}]}]},
            "input[0].content[0].type",
            "must be one of 'input_text', 'input_image', 'input_file'.",
        ),
        (
            {"input": [{"role": "user", "content": [{"type": "input_text"}]}]},
            "input[0].content[0].text",
            "missing_required_parameter",
        ),
        (
            {"input": [{"role": "assistant", "content": [{"type": "refusal"}]}]},
            "input[0].content[0].refusal",
            "missing_required_parameter",
        ),
        ({"input": [{**CALL, "arguments": {}}]}, "input[0].arguments", "invalid_type"),
        ({"temperature": 2.5}, "temperature", "must be between 0 and 2."),
        ({"top_logprobs": -1}, "top_logprobs", "must be between 0 and 20."),
        ({"max_output_tokens": 0}, "max_output_tokens", "must be at least 1."),
        ({"truncation": "never"}, "truncation", "invalid_type"),
        *BOUNDS,
        (
            {"background": True, "store": False},
            "background",
            "must not be true when 'store' is false.",
        ),
        (
            {"tools": [{"type": "function", "function": {"name": "x"}}]},
            "tools[0].name",
            "missing_required_parameter",
        ),
        (
            {"tool_choice": "sometimes"},
            "tool_choice",
            "must be 'none', 'auto', 'required' or name a function.",
        ),
        (
            {"tool_choice": "required"},
            "tool_choice",
            "is 'required', which needs a function in 'tools'.",
        ),
        (
            {"tool_choice": {"type": "function", "name": "x"}},
            "tool_choice",
            "must name a function in 'tools'.",
        ),
        (
            {"text": {"format": {"type": "xml"}}},
            "text.format.type",
            "must be 'text', 'json_object' or 'json_schema'.",
        ),
        (
            {"text": {"format": {"type": "json_schema", "name": "x"}}},
            "text.format.schema",
            "missing_required_parameter",
        ),
        ({"model": "error-stream"}, "stream", "must be true for the model 'error-stream'."),
    ],
)
def test_request_when_the_api_would_refuse_it_then_it_is_400(
    more: Any, param: str, told: str
) -> None:
    """An invalid parameter gets a 400 that names its place, however deep."""
    status, error = refuse(**{"given": "Hi", **more})
    assert status == 400
    check_error(error, param, told)


@pytest.mark.parametrize(
    "more", [{"conversation": "conv_1"}, {"input": [{"type": "item_reference", "id": "msg_1"}]}]
)
def test_request_given_what_is_not_kept_then_it_is_404(more: Any) -> None:
    """Conversations and items outside stored responses cannot be referred to."""
    assert refuse(**{"given": "Hi", **more})[0] == 404


@pytest.mark.parametrize("query", ["stream=maybe", "stream=true&starting_after=x"])
def test_retrieve_given_a_bad_query_then_it_is_400(query: str) -> None:
    """An invalid query gets a 400 that names its last parameter."""
    api = LocalAPI()
    status, body = send(api, "GET", f"/{ask('Hi', api)['id']}?{query}")
    assert status == 400
    assert body["error"]["param"] == query.rsplit("&", maxsplit=1)[-1].partition("=")[0]


@pytest.mark.parametrize("target", ["/", "/a/b", "/a/input_items/c"])
def test_route_when_it_is_none_then_it_is_404(target: str) -> None:
    """Any other path below /responses gets a 404."""
    status, body = send(LocalAPI(), "GET", target)
    assert (status, body["error"]["code"]) == (404, None)


def test_response_given_a_failing_model_then_it_fails() -> None:
    """A model whose name requests a failure fails here too."""
    assert refuse(model="error-503")[0] == 503
    assert send(LocalAPI(), "POST", "/input_tokens", {"model": "error-429"})[0] == 429

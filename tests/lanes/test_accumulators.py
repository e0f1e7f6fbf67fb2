"""The snapshots of a response while it arrives."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from tests.lanes.peers import event, message, whole
from trunkline.codec.structure import CODEC
from trunkline.responses_websocket import ResponsesWebSocketAccumulator, ResponsesWebSocketError
from trunkline.types.responses.responses_server_event import ResponsesServerEvent

pytestmark = pytest.mark.thorough


def typed(value: dict[str, Any]) -> Any:
    return CODEC.structure(value, ResponsesServerEvent)


def accumulated(*events: dict[str, Any]) -> ResponsesWebSocketAccumulator:
    made = ResponsesWebSocketAccumulator()
    for value in events:
        made.add_event(typed(value))
    return made


def step(kind: str, index: int = 0, item_id: str = "i", **fields: Any) -> dict[str, Any]:
    return event(f"response.{kind}", output_index=index, item_id=item_id, **fields)


def item(kind: str, index: int = 0, **fields: Any) -> dict[str, Any]:
    value = {"type": kind, "id": "i", **fields}
    return event("response.output_item.added", output_index=index, item=value)


def text(delta: str, content_index: int = 0, **fields: Any) -> dict[str, Any]:
    return step("output_text.delta", content_index=content_index, delta=delta, **fields)


def summary(value: str) -> dict[str, Any]:
    return {"type": "summary_text", "text": value}


def part(made: ResponsesWebSocketAccumulator, index: int = 0) -> Any:
    """Return a part of the first item."""
    rows = made.detailed_snapshot()["output"][0]["content"]
    return next(row["part"] for row in rows if row["content_index"] == index)


def test_texts_when_they_arrive_in_any_order_then_the_snapshot_has_them_by_index() -> None:
    """Indexes may have gaps. A snapshot does not change, and can be a key of a dictionary."""
    made = accumulated(
        whole("created", "lane"),
        event("response.output_text.delta", "lane", output_index=7, item_id="b", content_index=0,
              delta="last"),
        event("response.output_text.delta", "lane", output_index=0, item_id="a", content_index=9,
              delta="se"),
        event("response.output_text.delta", "lane", output_index=0, item_id="a", content_index=2,
              delta="first "),
    )  # fmt: skip
    before = made.snapshot()
    made.add_event({"type": "response.output_text.delta", "stream_id": "lane", "output_index": 0,
                    "item_id": "a", "content_index": 9, "delta": "cond "})  # fmt: skip
    assert before.output_text == "first selast"
    assert made.snapshot().output_text == "first second last"
    assert {before: 1}[before] == 1
    row = asdict(made.snapshot())["output"][0]
    assert row["text"] == ((2, "first "), (9, "second "))
    assert (before.stream_id, before.response_id, before.terminal_type) == (
        "lane", "resp_lane", None,
    )  # fmt: skip
    details = made.detailed_snapshot()
    assert [details[name] for name in ("stream_id", "response_id", "terminal_type")] == [
        "lane", "resp_lane", None,
    ]  # fmt: skip
    assert [row["output_index"] for row in details["output"]] == [0, 7]
    assert details["output"][1]["item"] == {"id": "b"}
    made.add_event(typed(whole("queued", "lane", status="queued")))
    assert made.detailed_snapshot()["response"]["status"] == "queued"


def test_inputs_of_tools_when_they_arrive_then_the_last_word_counts() -> None:
    """Deltas, then the whole input, then the whole item."""
    made = accumulated(
        item("function_call", name="f", call_id="c", arguments=""),
        step("function_call_arguments.delta", delta='{"a"'),
        step("function_call_arguments.delta", delta=": 1}"),
        item("custom_tool_call", 1, name="g", call_id="d", input="x"),
        step("custom_tool_call_input.delta", 1, delta="y"),
        item("mcp_call", 2, name="h", server_label="s", arguments="{}"),
    )
    outputs = made.snapshot().output
    assert [(one.type, one.name, one.call_id) for one in outputs] == [
        ("function_call", "f", "c"), ("custom_tool_call", "g", "d"), ("mcp_call", "h", None),
    ]  # fmt: skip
    assert [(one.arguments, one.input) for one in outputs] == [
        ('{"a": 1}', ""), ("", "xy"), ("{}", ""),
    ]  # fmt: skip
    made.add_event(typed(step("function_call_arguments.done", arguments="{}", name="f")))
    made.add_event(typed(step("custom_tool_call_input.done", 1, input="z")))
    made.add_event(typed(step("mcp_call_arguments.done", 2, arguments="[]")))
    details = made.detailed_snapshot()["output"]
    assert [row["item"].get("arguments", row["item"].get("input")) for row in details] == [
        "{}", "z", "[]",
    ]  # fmt: skip
    made.add_event(typed(item("function_call", name="f", call_id="c", arguments="1")))
    assert made.snapshot().output[0].arguments == "1"


def test_item_when_another_one_takes_its_place_then_events_of_the_first_do_not_count() -> None:
    """Also if the second one is known by an event about it only."""
    made = accumulated(text("old"), text("new", item_id="j"), text("late"))
    assert made.snapshot().output_text == "new"
    made.add_event(typed(item("message", content=[])))
    assert [(one.item_id, one.type) for one in made.snapshot().output] == [("j", None)]
    third = message("third", "k")
    made.add_event(typed(event("response.output_item.done", output_index=0, item=third)))
    made.add_event(typed(text("late", item_id="j")))
    assert made.snapshot().output_text == "third"
    made.add_event(typed(event("response.output_item.done", output_index=0, item=None)))
    assert made.snapshot().output_text == "third"
    nameless = {"type": "message", "content": []}
    made.add_event(typed(event("response.output_item.done", output_index=0, item=nameless)))
    made.add_event(typed(text("of the third", item_id="k")))
    assert made.snapshot().output_text == "of the third"


def test_call_without_an_id_when_events_follow_then_only_its_own_count() -> None:
    """Events of other kinds at this index are of an item that was there before."""
    call = {"type": "function_call", "name": "f", "call_id": "c", "arguments": "{"}
    made = accumulated(event("response.output_item.added", output_index=0, item=call))
    made.add_event(typed(text("stray", item_id="m")))
    made.add_event(typed(step("function_call_arguments.delta", delta="}", item_id="i")))
    made.add_event(typed(step("function_call_arguments.delta", delta="?", item_id="j")))
    (found,) = made.snapshot().output
    assert (found.item_id, found.arguments, found.text) == ("i", "{}", ())


def test_parts_when_replaced_then_nothing_is_left_of_what_they_were() -> None:
    """Log probabilities add up with deltas; null and missing differ."""
    score = {"token": "a", "logprob": -1.0}
    made = accumulated(text("a", logprobs=[score]), text("b", logprobs=[score]))
    assert part(made) == {"text": "ab", "logprobs": [score, score]}
    made.add_event(typed(step("output_text.done", content_index=0, text="c", logprobs=None)))
    assert part(made) == {"text": "c", "logprobs": None}
    note = {"type": "file_path", "file_id": "f", "index": 0}
    added = step("output_text.annotation.added", content_index=0, annotation_index=2)
    made.add_event(typed({**added, "annotation": note}))
    row = {"annotation_index": 2, "annotation": note}
    assert part(made) == {"text": "c", "logprobs": None, "annotations": [row]}
    new = {"type": "output_text", "text": "d", "annotations": [note]}
    made.add_event(typed(step("content_part.done", content_index=0, part=new)))
    first = {"annotation_index": 0, "annotation": note}
    assert part(made) == {**new, "annotations": [first]}
    made.add_event(typed({**added, "annotation": note}))
    assert part(made)["annotations"] == [first, row]
    refusal = {"type": "refusal", "refusal": "no"}
    made.add_event(typed(step("content_part.added", content_index=0, part=refusal)))
    made.add_event(typed(step("refusal.delta", content_index=0, delta="!")))
    assert part(made) == {"type": "refusal", "refusal": "no!"}
    assert made.snapshot().output_text == ""
    made.add_event(typed(step("refusal.done", content_index=0, refusal="never")))
    for piece in ("o", "h"):
        made.add_event(typed(step("refusal.delta", content_index=2, delta=piece)))
    assert part(made, 2) == {"refusal": "oh"}
    made.add_event(typed(step("content_part.done", content_index=1, part=new)))
    made.add_event(typed(step("refusal.delta", content_index=1, delta="stray")))
    assert (part(made)["refusal"], part(made, 1).get("refusal")) == ("never", None)


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ({}, {}),
        ({"content": None}, {"content": None}),
        ({"content": []}, {"content": []}),
        ({"content": [None]}, {"content": []}),
        (
            {"content": [None, {"type": "output_text"}]},
            {"content": [{"content_index": 1, "part": {"type": "output_text"}}]},
        ),
    ],
)
def test_message_when_it_has_no_content_then_the_row_says_what_was_sent(
    content: dict[str, Any], row: dict[str, Any]
) -> None:
    """Missing, null and empty differ."""
    made = accumulated(item("message", **content))
    expected = {"output_index": 0, "item": {"type": "message", "id": "i"}, **row}
    assert made.detailed_snapshot()["output"] == [expected]


def test_reasoning_when_it_arrives_then_its_texts_are_not_those_of_the_answer() -> None:
    """Parts of the summary and of the content grow."""
    made = accumulated(
        item("reasoning", summary=[{"type": "summary_text", "text": "I "}]),
        step("reasoning_summary_text.delta", summary_index=0, delta="think"),
        step("reasoning_summary_part.added", summary_index=1, part=summary("")),
        step("reasoning_summary_text.done", summary_index=1, text="So"),
        step("content_part.added", content_index=0, part={"type": "reasoning_text", "text": "a"}),
        step("reasoning_text.delta", content_index=0, delta="b"),
        step("content_part.added", content_index=2, part={"type": "reasoning_text", "text": "z"}),
    )  # fmt: skip
    (row,) = made.detailed_snapshot()["output"]
    assert [one["text"] for one in row["item"]["summary"]] == ["I think", "So"]
    assert row["item"]["content"] == [{"type": "reasoning_text", "text": "ab"}]
    assert [one["content_index"] for one in row["content"]] == [0, 2]
    assert made.snapshot().output_text == ""
    given = [{"type": "reasoning_text", "text": "x"}, None]
    made.add_event(typed(item("reasoning", 1, summary=[], content=given)))
    made.add_event(typed(step("reasoning_text.delta", 1, content_index=0, delta="y")))
    second = made.detailed_snapshot()["output"][1]
    assert second["item"]["content"] == [{"type": "reasoning_text", "text": "xy"}, None]
    assert [one["part"]["text"] for one in second["content"]] == ["xy"]
    made.add_event(typed(step("reasoning_text.done", content_index=0, text="c")))
    assert part(made)["text"] == "c"
    made.add_event(typed(step("reasoning_summary_part.done", summary_index=1,
                              part={"type": "summary_text", "text": "Then"})))  # fmt: skip
    assert made.detailed_snapshot()["output"][0]["item"]["summary"][1]["text"] == "Then"


def test_code_and_statuses_when_they_arrive_then_the_items_have_them() -> None:
    """Events about items that are not there, or of another type, do not count."""
    made = accumulated(
        item("code_interpreter_call", container_id="c", code=None, status="in_progress"),
        step("code_interpreter_call_code.delta", delta="print"),
        step("code_interpreter_call_code.delta", delta="()"),
        step("code_interpreter_call.interpreting"),
        step("web_search_call.completed"),
        step("web_search_call.completed", 5),
        step("code_interpreter_call.completed", item_id="other"),
    )
    (row,) = made.detailed_snapshot()["output"]
    assert (row["item"]["code"], row["item"]["status"]) == ("print()", "interpreting")
    made.add_event(typed(step("code_interpreter_call_code.done", code="x")))
    made.add_event(typed(step("code_interpreter_call.completed")))
    (row,) = made.detailed_snapshot()["output"]
    assert (row["item"]["code"], row["item"]["status"]) == ("x", "completed")


STATUSES = {
    "code_interpreter_call": ("in_progress", "interpreting", "completed"),
    "file_search_call": ("in_progress", "searching", "completed"),
    "web_search_call": ("in_progress", "searching", "completed"),
    "image_generation_call": ("in_progress", "generating", "completed"),
    "mcp_call": ("in_progress", "completed", "failed"),
}


@pytest.mark.parametrize("kind", STATUSES)
def test_call_when_the_server_reports_its_status_then_the_item_has_it(kind: str) -> None:
    """The status is the end of the type of the event."""
    made = accumulated(item(kind))
    for status in STATUSES[kind]:
        made.add_event(typed(step(f"{kind}.{status}")))
        assert made.detailed_snapshot()["output"][0]["item"]["status"] == status


def test_outputs_of_commands_when_their_calls_are_unknown_then_any_index_is_taken() -> None:
    """Those without a call_id belong to no call; a call may have no list of commands."""
    for call, call_id in (({}, None), ({"call_id": "c"}, "c"), ({"call_id": "d"}, "c")):
        made = accumulated(
            item("shell_call", action={} if call == {"call_id": "c"} else {"commands": []}, **call),
            item("shell_call_output", 1, output=[], call_id=call_id),
            step("shell_call_output_content.delta", 1, command_index=7, delta={"stdout": "a"}),
        )
        row = made.detailed_snapshot()["output"][1]["shell_output"][0]
        assert row == {"command_index": 7, "data": {"stdout": "a"}}


def test_commands_when_they_write_then_their_outputs_are_rows() -> None:
    """Commands may write in any order, and no outcome is invented."""
    made = accumulated(
        item("shell_call", call_id="c", action={"commands": ["l"]}),
        event("response.shell_call_command.delta", output_index=0, command_index=0, delta="s"),
        event("response.shell_call_command.added", output_index=0, command_index=1, command="d"),
        event("response.shell_call_command.done", output_index=0, command_index=1, command="df"),
        item("shell_call_output", 1, call_id="c", output=[]),
        step("shell_call_output_content.delta", 1, command_index=1, delta={"stderr": "oh"}),
        step("shell_call_output_content.delta", 1, command_index=1, delta={"stderr": " no"}),
    )
    call, output = made.detailed_snapshot()["output"]
    assert call["item"]["action"]["commands"] == ["ls", "df"]
    assert output["item"]["output"] == []
    assert output["shell_output"] == [{"command_index": 1, "data": {"stderr": "oh no"}}]
    with pytest.raises(ValueError, match="the index of the event is 2, and 2 have begun"):
        made.add_event(typed(step("shell_call_output_content.delta", 1, command_index=2,
                                  delta={"stdout": "x"})))  # fmt: skip
    done = [{"stdout": "a", "stderr": "", "outcome": {"type": "exit", "exit_code": 0}}]
    made.add_event(typed(step("shell_call_output_content.done", 1, command_index=0, output=done)))
    assert [row["data"] for row in made.detailed_snapshot()["output"][1]["shell_output"]] == [
        {"output": done}, {"stderr": "oh no"},
    ]  # fmt: skip
    made.add_event(typed(item("shell_call_output", 1, call_id="c", output=[])))
    assert made.detailed_snapshot()["output"][1]["shell_output"] == []


@pytest.mark.parametrize("output", ["missing", None, []])
@pytest.mark.parametrize("kind", ["completed", "failed", "incomplete"])
def test_response_when_it_ends_then_it_is_as_the_server_has_sent_it(kind: str, output: Any) -> None:
    """A list of items replaces what is known; null and a missing one do not."""
    last = whole(kind, output=output)
    if output == "missing":
        del last["response"]["output"]
    made = accumulated(whole("created", future=[1]), text("known"))
    with pytest.raises(RuntimeError, match="the last event of the response has not been added"):
        made.get_final_response()
    made.add_event(typed(last))
    final = made.get_final_response()
    assert final.to_dict() == last["response"]
    final.id = "changed"
    assert made.get_final_response().id == "resp_default"
    found = made.snapshot()
    assert (found.terminal_type, found.output_text) == (
        f"response.{kind}", "" if output == [] else "known",
    )  # fmt: skip
    details = made.detailed_snapshot()
    assert details["response"] == {k: v for k, v in last["response"].items() if k != "output"}
    details["response"]["id"] = "changed"
    assert made.detailed_snapshot()["response"]["id"] == "resp_default"
    with pytest.raises(RuntimeError, match=r"call reset\(\)"):
        made.add_event(typed(text("more")))
    made.reset()
    assert made.snapshot() == ResponsesWebSocketAccumulator().snapshot()
    made.add_event(typed(whole("created", "other", id="resp_2")))
    assert (made.snapshot().stream_id, found.stream_id) == ("other", None)


def test_error_event_when_added_then_it_is_raised_and_kept() -> None:
    """The text of the error says nothing of the event, which may have data of users."""
    made = accumulated(whole("created"))
    sent = typed(event("error", error={"code": "c", "message": "the prompt", "type": "t"}))
    with pytest.raises(ResponsesWebSocketError) as caught:
        made.add_event(sent)
    assert caught.value.event is sent
    assert "prompt" not in str(caught.value)
    with pytest.raises(ResponsesWebSocketError):
        made.get_final_response()
    with pytest.raises(RuntimeError, match="has ended"):
        made.add_event(typed(text("more")))


BAD = [
    {**text("a"), "output_index": -1},
    {**text("a"), "output_index": None},
    {**text("a"), "content_index": "0"},
    {**text("a"), "delta": 1},
    step("content_part.done", content_index=-1, part={"type": "output_text", "text": ""}),
    step("content_part.added", content_index="0", part={"type": "output_text", "text": ""}),
    step("reasoning_text.done", 1, "r", content_index=0, text="a"),
    step("refusal.done", content_index=None, refusal="a"),
    step("output_text.done", content_index="0", text="a"),
    {**text("a"), "item_id": None},
    step("output_text.done", content_index=0),
    step("content_part.added", content_index=0, part={"type": "output_text"}),
    step("content_part.added", content_index=0, part=1),
    item("message", content=1),
    item("message", content=[{"text": "a"}]),
    item("message", content=["a"]),
    item("function_call", arguments=1),
    item("function_call", name=1),
    event("response.output_item.added", output_index=0, item={"id": "i"}),
    event("response.output_item.added", output_index=0, item={"type": "message", "id": 1}),
    event("response.in_progress"),
    whole("in_progress", id=1),
    whole("in_progress", output=1),
    whole("in_progress", output=[{"type": 1}]),
    whole("in_progress", id="resp_other"),
    {**text("a"), "stream_id": "other"},
    {**text("a"), "stream_id": 1},
    step("reasoning_summary_text.delta", 1, "r", summary_index=1, delta="a"),
    step("reasoning_summary_text.delta", 1, "r", summary_index=0, delta=1),
    step("reasoning_text.delta", 1, "r", content_index=0, delta="a"),
    step("reasoning_summary_part.added", 1, "r", summary_index=2, part=summary("")),
    step("reasoning_summary_part.done", 1, "r", summary_index=1, part=summary("")),
    step("reasoning_summary_part.added", 1, "r", summary_index=0, part={"type": "x", "text": ""}),
    step("reasoning_summary_text.delta", 2, "s", summary_index=0, delta="a"),
    step("refusal.delta", 3, "m", content_index=0, delta="a"),
]  # fmt: skip


@pytest.mark.parametrize("value", BAD, ids=range(len(BAD)))
def test_event_when_it_does_not_fit_then_it_is_refused_and_changes_nothing(
    value: dict[str, Any],
) -> None:
    """The error is a ValueError, as openai-python's."""
    made = accumulated(
        whole("created"),
        text("known"),
        item("reasoning", 1, id="r", summary=[{"type": "summary_text", "text": "a"}]),
        item("reasoning", 2, id="s", summary=[1]),
        item("message", 3, id="m", content=[{"type": "refusal", "refusal": 1}]),
    )
    before = made.detailed_snapshot()
    with pytest.raises(ValueError, match=r"event|lane|response|text|content|output|part|item"):
        made.add_event(typed(value))
    assert made.detailed_snapshot() == before
    made.add_event(typed(text("!")))
    assert made.snapshot().output_text == "known!"


def test_last_event_when_it_does_not_fit_then_the_response_has_ended_with_the_error() -> None:
    """Nothing can follow it."""
    for value in (event("response.completed"), whole("failed", output=1), whole("failed", id=1)):
        made = accumulated(whole("created"))
        with pytest.raises(ValueError, match=r"event|output|id") as caught:
            made.add_event(typed(value))
        with pytest.raises(ValueError, match=r"event|output|id") as again:
            made.get_final_response()
        assert again.value is caught.value
        with pytest.raises(RuntimeError, match="has ended"):
            made.add_event(typed(text("more")))


def test_events_when_they_are_of_no_interest_then_they_are_ignored() -> None:
    """Unknown ones, those without a type, and annotations of what is not known."""
    note = {"type": "file_path", "file_id": "f", "index": 0}
    added = step("output_text.annotation.added", content_index=0, annotation_index=0)
    made = accumulated({**added, "annotation": note}, event("response.future", "other"), {})
    made.add_event({"type": ["response.created"]})
    assert made.snapshot() == ResponsesWebSocketAccumulator().snapshot()
    made.add_event(typed(text("a")))
    for change in ({"stream_id": "b"}, {"item_id": "j"}, {"annotation_index": -1}):
        made.add_event(typed({**added, "annotation": note, **change}))
    made.add_event(typed(added))
    made.add_event(typed(whole("completed", output=None)))
    made.add_event(typed({**added, "annotation": note}))
    assert part(made) == {"text": "a"}

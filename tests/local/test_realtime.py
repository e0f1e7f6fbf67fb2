"""Sessions of the Realtime API: messages in, messages out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.local.dialogues import HANDSHAKE, dialogue, text
from trunkline.local import LocalAPI

pytestmark = pytest.mark.thorough

SAID = "You said: Hi"
ENDS = (
    "conversation.item.created",
    "conversation.item.done",
    "response.done",
    "response.completed",
)


def test_session_when_repeated_then_it_says_the_same() -> None:
    """Ids are counted in the session."""
    messages = [
        {"type": "conversation.item.create", "item": text("Hi")},
        {"type": "response.create"},
    ]
    first, second = (dialogue("/v1/realtime?model=m", *messages) for _ in range(2))
    assert first == second
    assert len({one["event_id"] for one in first}) == len(first)


def test_answer_when_made_then_each_of_its_events_is_whole() -> None:
    """A text that is cut after two words."""
    told = {"output_modalities": ["text"], "max_output_tokens": 2, "metadata": {"a": "b"}}
    create = {"type": "conversation.item.create", "item": {**text("Hi"), "id": "a"}}
    found = dialogue("/v1/realtime?model=m", create, {"type": "response.create", "response": told})
    place = {"response_id": "resp_local_1", "output_index": 0}
    head: dict[str, Any] = {"id": "msg_local_1_0", "type": "message", "object": "realtime.item"}
    head |= {"role": "assistant"}
    begun = {**head, "status": "in_progress", "content": []}
    content = [{"type": "output_text", "text": "You said:"}]
    done = {**head, "status": "incomplete", "content": content}
    here: dict[str, Any] = {**place, "item_id": "msg_local_1_0", "content_index": 0}
    response: dict[str, Any] = {
        "id": "resp_local_1",
        "object": "realtime.response",
        "metadata": {"a": "b"},
    }
    response |= {"conversation_id": "conv_local", "output_modalities": ["text"]}
    response |= {"max_output_tokens": 2, "status": "in_progress", "status_details": None}
    response |= {"output": [], "usage": None}
    usage: dict[str, Any] = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
    usage |= {"input_token_details": {"text_tokens": 1, "audio_tokens": 0, "cached_tokens": 0}}
    usage |= {"output_token_details": {"text_tokens": 2, "audio_tokens": 0}}
    details = {"type": "incomplete", "reason": "max_output_tokens"}
    finished: dict[str, Any] = {**response, "status": "incomplete", "status_details": details}
    finished |= {"output": [done], "usage": usage}
    assert [{**one, "event_id": ""} for one in found[3:]] == [
        {"event_id": "", **event}
        for event in (
            {"type": "response.created", "response": response},
            {"type": "response.output_item.added", **place, "item": begun},
            {"type": "conversation.item.added", "previous_item_id": "a", "item": begun},
            {"type": "response.content_part.added", **here, "part": {"type": "text", "text": ""}},
            {"type": "response.output_text.delta", **here, "delta": "You"},
            {"type": "response.output_text.delta", **here, "delta": " said:"},
            {"type": "response.output_text.done", **here, "text": "You said:"},
            {
                "type": "response.content_part.done",
                **here,
                "part": {"type": "text", "text": "You said:"},
            },
            {"type": "response.output_item.done", **place, "item": done},
            {"type": "conversation.item.done", "previous_item_id": "a", "item": done},
            {"type": "response.done", "response": finished},
        )
    ]


def test_calls_when_made_then_each_of_their_events_is_whole() -> None:
    """The second call is placed after the first one."""
    tool = {"type": "function", "name": "f", "parameters": {"type": "object"}}
    told = {"tools": [tool], "input": [text("f and f")]}
    found = dialogue("/v1/realtime?model=m", {"type": "response.create", "response": told})
    places = [one["previous_item_id"] for one in found if one["type"] == "conversation.item.added"]
    assert places == [None, "fc_local_1_0"]
    here: dict[str, Any] = {
        "response_id": "resp_local_1",
        "output_index": 1,
        "item_id": "fc_local_1_1",
    }
    here |= {"call_id": "call_local_1_1"}
    kind = "response.function_call_arguments"
    events = [{**one, "event_id": ""} for one in found if one["type"].startswith(kind)]
    assert events[3:] == [
        {"type": f"{kind}.delta", "event_id": "", **here, "delta": "{"},
        {"type": f"{kind}.delta", "event_id": "", **here, "delta": "}"},
        {"type": f"{kind}.done", "event_id": "", **here, "name": "f", "arguments": "{}"},
    ]
    assert found[-1]["response"]["max_output_tokens"] == "inf"


def test_answers_when_kept_then_the_next_item_is_placed_after_them() -> None:
    """An answer is a part of the conversation."""
    create = {"type": "conversation.item.create", "item": text("Hi")}
    respond = {"type": "response.create"}
    found = dialogue("/v1/realtime?model=m", create, respond, create)
    assert found[-1]["previous_item_id"] == "msg_local_1_0"
    retrieve = {"type": "conversation.item.retrieve", "item_id": "msg_local_1_0"}
    truncate: dict[str, Any] = {"type": "conversation.item.truncate", "item_id": "msg_local_1_0"}
    truncate |= {"content_index": 1, "audio_end_ms": 5}
    *_, cut = dialogue("/v1/realtime?model=m", create, respond, retrieve, truncate)
    assert cut == {
        "type": "conversation.item.truncated", "event_id": cut["event_id"], "audio_end_ms": 5,
        "item_id": "msg_local_1_0", "content_index": 1,
    }  # fmt: skip


def test_items_when_placed_and_removed_then_events_say_so() -> None:
    """`previous_item_id` is that of the item before."""
    create, one = "conversation.item.create", "/v1/realtime?model=m"
    found = dialogue(
        one,
        {"type": create, "item": {**text("a"), "id": "a"}},
        {"type": create, "item": {**text("b"), "id": "b"}, "previous_item_id": "root"},
        {"type": create, "item": {**text("c"), "id": "c"}, "previous_item_id": "b"},
        {"type": "conversation.item.retrieve", "item_id": "c"},
        {"type": "conversation.item.delete", "item_id": "a"},
        {"type": create, "item": {**text("d"), "id": "d"}},
        {"type": "conversation.item.delete", "item_id": "a", "event_id": "mine"},
        {"type": create, "item": {**text("c"), "id": "c"}},
        {"type": create, "item": {"type": "message", "role": "user"}},
        {"type": create, "item": {"type": "mcp_call"}},
        {"type": create, "item": text("e"), "previous_item_id": "none"},
        {"type": "conversation.item.truncate", "item_id": "c"},
        {"type": "conversation.item.delete"},
        {"type": "response.output_text.delta"},
    )
    added = [one for one in found if one["type"] == "conversation.item.added"]
    places = [(event["item"]["id"], event["previous_item_id"]) for event in added]
    assert places == [("a", None), ("b", None), ("c", "b"), ("d", "c")]
    retrieved = next(one for one in found if one["type"] == "conversation.item.retrieved")
    assert retrieved["item"]["content"] == [{"type": "input_text", "text": "c"}]
    errors = [one["error"] for one in found if one["type"] == "error"]
    assert [one["param"] for one in errors] == [
        "item_id", "item.id", "item.content", "item.type", "previous_item_id", "audio_end_ms",
        "item_id", "type",
    ]  # fmt: skip
    assert errors[-2]["message"] == "Missing required parameter: 'item_id'."
    assert (errors[0]["event_id"], errors[0]["code"]) == ("mine", "item_not_found")


def test_conversation_when_too_long_then_its_oldest_items_are_forgotten() -> None:
    """A connection that never ends keeps a bounded amount."""
    create = {"type": "conversation.item.create", "item": text("x" * 2**20)}
    gone = {"type": "conversation.item.retrieve", "item_id": "item_local_1"}
    *_, last = dialogue("/v1/realtime?model=m", *[create] * 15, gone)
    assert last["type"] == "conversation.item.retrieved"
    *_, last = dialogue("/v1/realtime?model=m", *[create] * 16, gone)
    assert last["error"]["code"] == "item_not_found"


def test_sound_when_it_comes_in_then_its_bytes_are_what_was_heard() -> None:
    """It is counted, and not kept. A transcript comes if the session asks for one."""
    append = {"type": "input_audio_buffer.append", "audio": "AAAA"}
    commit = {"type": "input_audio_buffer.commit"}
    answer = {"type": "response.create", "response": {"output_modalities": ["text"]}}
    clear = {"type": "input_audio_buffer.clear"}
    wrong = {**append, "audio": "?"}
    found = dialogue("/v1/realtime?model=m", append, append, commit, answer, wrong, append, clear)
    kinds = [one["type"] for one in found]
    assert kinds[1:4] == [
        "input_audio_buffer.committed", "conversation.item.added", "conversation.item.done",
    ]  # fmt: skip
    done = next(one["response"] for one in found if one["type"] == "response.done")
    assert done["output"][0]["content"][0]["text"].startswith("You said: 6 bytes of sound")
    assert kinds[-2:] == ["error", "input_audio_buffer.cleared"]
    audio = {"input": {"transcription": {"model": "t"}}}
    change = {"type": "session.update", "session": {"type": "transcription", "audio": audio}}
    path = "/v1/realtime?intent=transcription"
    found = dialogue(path, change, append, commit, commit, {"type": "response.create"})
    heard = [one["transcript"] for one in found if one["type"].endswith("transcription.completed")]
    assert heard == ["3 bytes of sound"]
    delta = next(one for one in found if one["type"].endswith("transcription.delta"))
    assert (delta["content_index"], delta["delta"]) == (0, "3 bytes of sound")
    assert found[-2]["error"]["code"] == "input_audio_buffer_commit_empty"
    assert "makes no responses" in found[-1]["error"]["message"]


@pytest.mark.parametrize("depth", [500, 990, 100_000])
@pytest.mark.parametrize("path", ["/v1/realtime?model=m", "/v1/responses"])
def test_event_when_it_is_nested_too_deeply_then_it_is_refused(depth: int, path: str) -> None:
    """Wherever that is noticed: the connection stays open."""
    deep = "[" * depth + "]" * depth
    part = f'{{"type": "input_text", "text": "x", "deep": {deep}}}'
    item = f'{{"type": "message", "role": "user", "content": [{part}]}}'
    create = f'{{"type": "conversation.item.create", "item": {item}}}'.encode()
    respond = f'{{"type": "response.create", "model": "m", "input": [{item}]}}'.encode()
    for headers in ({}, {"openai-beta": "realtime=v1"}):
        reply = LocalAPI().handle("GET", path, {**HANDSHAKE, **headers}, b"")
        tunnel: Any = reply.tunnel
        for message in (create, respond):
            last = json.loads([*tunnel._talk.answer(message)][-1])
            assert last["type"] in {"error", *ENDS}, depth
            assert depth < 100_000 or last["type"] == "error"


def test_sound_in_the_beta_then_its_transcript_has_a_setting_of_its_own() -> None:
    """`input_audio_transcription`, which is not in a group."""
    headers = {**HANDSHAKE, "openai-beta": "realtime=v1"}
    reply = LocalAPI().handle("GET", "/v1/realtime?model=m", headers, b"")
    tunnel: Any = reply.tunnel
    change = {"type": "session.update", "session": {"input_audio_transcription": {"model": "t"}}}
    append = {"type": "input_audio_buffer.append", "audio": "AAAA"}
    kinds = [
        json.loads(one)["type"]
        for message in (change, append, {"type": "input_audio_buffer.commit"})
        for one in tunnel._talk.answer(json.dumps(message).encode())
    ]
    heard = "conversation.item.input_audio_transcription"
    assert kinds == [
        "session.updated", "input_audio_buffer.committed", "conversation.item.created",
        f"{heard}.delta", f"{heard}.completed",
    ]  # fmt: skip


def test_response_when_out_of_band_then_the_conversation_does_not_change() -> None:
    """Its input may be items of the event, and references to others."""
    create = {"type": "conversation.item.create", "item": {**text("Hi"), "id": "a"}}
    given: Any = [{"type": "item_reference", "id": "a"}, text("Ho")]
    told = {"conversation": "none", "input": given, "output_modalities": ["text"]}
    again = {"type": "response.create", "response": {"output_modalities": ["text"]}}
    ask = {"type": "response.create", "response": told}
    found = dialogue("/v1/realtime?model=m", create, ask, again)
    first, second = (one["response"] for one in found if one["type"] == "response.done")
    assert first["output"][0]["content"][0]["text"].startswith("You said: Ho")
    assert first["conversation_id"] is None
    assert second["output"][0]["content"][0]["text"].startswith(SAID)
    assert [one["type"] for one in found].count("conversation.item.added") == 2


@pytest.mark.parametrize(
    ("session", "param"),
    [
        ({"output_modalities": ["text"]}, "session.type"),
        ({"type": "transcription"}, "session.type"),
        ({"type": "realtime", "output_modalities": ["smell"]}, "output_modalities"),
        ({"type": "realtime", "tools": [{"type": "function"}]}, "tools[0].name"),
        ({"type": "realtime", "max_output_tokens": 0}, "max_output_tokens"),
    ],
)
def test_session_when_its_settings_are_invalid_then_nothing_changes(
    session: Any, param: str
) -> None:
    update = {"type": "session.update", "session": session}
    created, error = dialogue("/v1/realtime?model=m", update)
    assert error["error"]["param"] == param
    *_, after = dialogue(
        "/v1/realtime?model=m", update, {"type": "session.update", "session": {"type": "realtime"}}
    )
    assert after["session"] == created["session"]


def test_items_when_they_have_ids_of_another_session_then_new_ids_are_others() -> None:
    """A program that connects again sends the conversation with the ids of the first session."""
    ids = ("item_local_1", "msg_local_1_0", "fc_local_2_1")
    items = [{**text("Hi"), "id": name} for name in ids]
    old = [{"type": "conversation.item.create", "item": item} for item in items]
    new = {"type": "conversation.item.create", "item": text("Ho")}
    sound = {"type": "input_audio_buffer.append", "audio": "AAAA"}
    found = dialogue(
        "/v1/realtime?model=m",
        *old, new, {"type": "response.create"}, sound, {"type": "input_audio_buffer.commit"},
    )  # fmt: skip
    assert not [one for one in found if one["type"] == "error"]
    kept = [one["item"]["id"] for one in found if one["type"] == "conversation.item.done"]
    assert kept[:3] == list(ids)
    assert kept[4] == "msg_local_3_0"
    assert len(set(kept)) == 6


def test_session_when_its_settings_are_huge_then_they_are_not_kept() -> None:
    """Of any names: together they are limited."""
    parts = [
        {"type": "session.update", "session": {"type": "realtime", f"n{number}": "x" * 600_000}}
        for number in range(3)
    ]
    found = dialogue("/v1/realtime?model=m", *parts)
    assert [one["type"] for one in found[1:]] == ["session.updated", "error", "error"]
    assert "more than 1048576 bytes" in found[-1]["error"]["message"]


@pytest.mark.parametrize(
    ("model", "status", "details"),
    [
        ("error-failed", "failed", "error"),
        ("error-content-filter", "incomplete", "content_filter"),
        ("error-refusal", "completed", None),
    ],
)
def test_response_when_its_model_fails_then_the_status_says_so(
    model: str, status: str, details: str | None
) -> None:
    *_, done = dialogue(f"/v1/realtime?model={model}", {"type": "response.create"})
    assert done["response"]["status"] == status
    assert details is None or details in json.dumps(done["response"]["status_details"])
    found = dialogue("/v1/realtime?model=error-stream", {"type": "response.create"})
    assert [one["type"] for one in found[1:]] == [
        "response.created", "response.output_item.added", "error",
    ]  # fmt: skip

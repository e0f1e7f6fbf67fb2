"""A response as the stream of events that the Responses API sends while it makes one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from trunkline.local.chat_completions import pieces, words

Event = dict[str, object]


def events(response: Mapping[str, object]) -> Iterator[Event]:
    """Yield the numbered events that lead to `response`; the last one has all of it."""
    for number, event in enumerate(_events(response)):
        yield {"type": event["type"], "sequence_number": number, **event}


def unfinished(response: Mapping[str, object], status: str) -> dict[str, object]:
    """Return the response with `status` and without output."""
    return {
        **response,
        "status": status,
        "completed_at": None,
        "error": None,
        "incomplete_details": None,
        "output": [],
        "usage": None,
    }


def _events(response: Mapping[str, object]) -> Iterator[Event]:
    begun = unfinished(response, "in_progress")
    if response["background"]:
        queued = unfinished(response, "queued")
        yield {"type": "response.created", "response": queued}
        yield {"type": "response.queued", "response": queued}
    else:
        yield {"type": "response.created", "response": begun}
    yield {"type": "response.in_progress", "response": begun}
    output = cast("list[Mapping[str, object]]", response["output"])  # made by response_items
    for index, item in enumerate(output):
        place: Event = {"item_id": item["id"], "output_index": index}
        is_message = item["type"] == "message"
        begun_item = {**item, "status": "in_progress"}
        begun_item |= {"content": ()} if is_message else {"arguments": ""}
        yield _item_event("response.output_item.added", index, begun_item)
        yield from _message(item, place) if is_message else _call(item, place)
        yield _item_event("response.output_item.done", index, item)
    yield {"type": f"response.{response['status']}", "response": response}


def _message(item: Mapping[str, object], place: Event) -> Iterator[Event]:
    parts = cast("list[Mapping[str, object]]", item["content"])  # made by response_items
    for index, part in enumerate(parts):
        here: Event = {**place, "content_index": index}
        is_text = part["type"] == "output_text"
        name, kind = ("text", "output_text") if is_text else ("refusal", "refusal")
        more: Event = {"logprobs": []} if is_text else {}
        text = str(part[name])
        yield {"type": "response.content_part.added", **here, "part": {**part, name: ""}}
        for word in words(text):
            yield {"type": f"response.{kind}.delta", **here, "delta": word, **more}
        yield {"type": f"response.{kind}.done", **here, name: text, **more}
        yield {"type": "response.content_part.done", **here, "part": part}


def _call(item: Mapping[str, object], place: Event) -> Iterator[Event]:
    kind, arguments = "response.function_call_arguments", str(item["arguments"])
    for piece in pieces(arguments):
        yield {"type": f"{kind}.delta", **place, "delta": piece}
    yield {"type": f"{kind}.done", **place, "name": item["name"], "arguments": arguments}


def _item_event(kind: str, index: int, item: Mapping[str, object]) -> Event:
    return {"type": kind, "output_index": index, "item": item}

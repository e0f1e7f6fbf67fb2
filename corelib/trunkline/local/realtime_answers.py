"""An answer of the Realtime API: the events that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trunkline.local.chat_completions import pieces, words
from trunkline.local.faults import FAILED
from trunkline.local.realtime_sessions import Event, request_of, speaks
from trunkline.local.response_items import Item
from trunkline.local.responses import failure, output_of, size_of
from trunkline.local.speech import pieces_of, tone


@dataclass(frozen=True)
class RealtimeAnswer:
    """A response that is finished, and the events that lead to it."""

    done: Mapping[str, object]
    items: Sequence[Item]
    is_spoken: bool
    is_kept: bool
    """Whether its items belong to the conversation, after `last`."""
    last: str | None

    def events(self) -> Iterator[Event]:
        """Yield the events, without their ids."""
        begun: Event = {"status": "in_progress", "status_details": None, "output": []}
        yield {"type": "response.created", "response": {**self.done, **begun, "usage": None}}
        last = self.last
        for index, item in enumerate(self.items):
            place: Event = {"response_id": self.done["id"], "output_index": index}
            yield from self._item(item, place, last)
            last = item.id
        yield {"type": "response.done", "response": self.done}

    def _item(self, item: Item, place: Event, last: str | None) -> Iterator[Event]:
        is_message = item.listed["type"] == "message"
        blank: Event = {"content": []} if is_message else {"arguments": ""}
        begun = {**item.listed, **blank, "status": "in_progress"}
        yield {"type": "response.output_item.added", **place, "item": begun}
        if self.is_kept:
            yield {"type": "conversation.item.added", "previous_item_id": last, "item": begun}
        here = {**place, "item_id": item.id}
        yield from self._message(item, here) if is_message else _call(item, here)
        yield {"type": "response.output_item.done", **place, "item": item.listed}
        if self.is_kept:
            yield {"type": "conversation.item.done", "previous_item_id": last, "item": item.listed}

    def _message(self, item: Item, place: Event) -> Iterator[Event]:
        here = {**place, "content_index": 0}
        name, kind = ("text", "response.output_text")
        if self.is_spoken:
            name, kind = ("transcript", "response.output_audio_transcript")
        part = {"type": "audio" if self.is_spoken else "text"}
        yield {"type": "response.content_part.added", **here, "part": {**part, name: ""}}
        for word in words(item.text):
            yield {"type": f"{kind}.delta", **here, "delta": word}
        if self.is_spoken:
            for piece in pieces_of(tone(item.text)):
                yield {"type": "response.output_audio.delta", **here, "delta": piece}
            yield {"type": "response.output_audio.done", **here}
        yield {"type": f"{kind}.done", **here, name: item.text}
        yield {"type": "response.content_part.done", **here, "part": {**part, name: item.text}}


def answer_of(
    settings: Event, context: tuple[Item, ...], name: str, last: str | None
) -> RealtimeAnswer:
    """Return the response with the id `name`. Raises RefusedError (400) for invalid settings."""
    request = request_of(settings)
    is_spoken, is_kept = speaks(settings), settings.get("conversation") != "none"
    output, reason = output_of(request, context, name.removeprefix("resp_"))
    status, details = "completed", None
    if request.model == FAILED:
        status, details = "failed", {"type": "failed", "error": failure()}
    elif reason is not None:
        status, details = "incomplete", {"type": "incomplete", "reason": reason}
    items = [_as_realtime(item, is_spoken=is_spoken) for item in output]
    done: Event = {
        "object": "realtime.response",
        "id": name,
        "status": status,
        "status_details": details,
        "output": [item.listed for item in items],
        "conversation_id": "conv_local" if is_kept else None,
        "output_modalities": ["audio" if is_spoken else "text"],
        "max_output_tokens": request.max_output_tokens or "inf",
        "metadata": settings.get("metadata"),
        "usage": _usage(size_of(request, context), sum(len(words(item.text)) for item in output)),
    }
    return RealtimeAnswer(done, items, is_spoken, is_kept, last)


def _usage(read: int, written: int) -> Event:
    return {
        "input_tokens": read,
        "input_token_details": {"text_tokens": read, "audio_tokens": 0, "cached_tokens": 0},
        "output_tokens": written,
        "output_token_details": {"text_tokens": written, "audio_tokens": 0},
        "total_tokens": read + written,
    }


def _as_realtime(item: Item, *, is_spoken: bool) -> Item:
    """Return an item of a response in the form that the Realtime API has for it."""
    listed = {**item.listed, "object": "realtime.item"}
    if listed["type"] == "message":
        text = {"type": "output_text", "text": item.text}
        spoken = {"type": "output_audio", "transcript": item.text}
        listed["content"] = [spoken if is_spoken else text]
    return Item(listed, item.text)


def _call(item: Item, place: Event) -> Iterator[Event]:
    here = {**place, "call_id": item.listed["call_id"]}
    kind, arguments = "response.function_call_arguments", item.text
    for piece in pieces(arguments):
        yield {"type": f"{kind}.delta", **here, "delta": piece}
    name = item.listed["name"]
    yield {"type": f"{kind}.done", **here, "name": name, "arguments": arguments}

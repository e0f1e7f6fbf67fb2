"""The Realtime API over WebSocket connections: sessions, items, sound that comes in, answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from trunkline.local import faults
from trunkline.local.call import LocalCall
from trunkline.local.realtime_answers import answer_of
from trunkline.local.realtime_items import (
    RealtimeConversation,
    heard,
    item_of,
    sound_bytes,
    sound_item,
)
from trunkline.local.realtime_sessions import (
    Event,
    at,
    in_beta,
    new_session,
    updated,
)
from trunkline.local.refusals import (
    RefusedError,
    convert,
    decode,
    error_object,
    invalid_value,
    missing,
    refusal_of,
    usual_refusal,
)
from trunkline.local.reply import LocalReply, encoded
from trunkline.local.response_items import Item
from trunkline.local.talks import HangUpError
from trunkline.local.upgrades import upgrade

_Value = TypeVar("_Value")


class RealtimeMessage(Struct):
    """The fields of the events of clients. Each event has some of them."""

    type: str
    event_id: str | None = None
    audio: str | None = None
    item: dict[str, object] | None = None
    item_id: str | None = None
    content_index: int | None = None
    audio_end_ms: int | None = None
    previous_item_id: str | None = None
    response: dict[str, object] | None = None
    session: dict[str, object] | None = None


def connect_to_realtime(call: LocalCall) -> LocalReply:
    """Answer GET /realtime. Raises RefusedError if the API would refuse the request."""
    query = call.query
    kind = "transcription" if query.get("intent") == "transcription" else "realtime"
    if "realtime=v1" in call.headers.get("openai-beta", ""):
        kind = "beta"
    if "call_id" in query:
        raise RefusedError(404, "The stand-in has no calls.", param="call_id")
    model = query.get("model") or query.get("deployment")  # as Azure calls it
    if model is None and kind != "transcription":
        raise missing("model")
    broken = faults.reply_of_model(model or "")
    return broken or upgrade(call, RealtimeTalk(new_session(model or "", kind), kind))


class RealtimeTalk:
    """One session. Ids are counted within it, so that equal sessions say the same."""

    def __init__(self, session: Event, kind: str) -> None:
        self._conversation = RealtimeConversation()
        self._kind = kind
        self._numbers = {"event": 0, "item": 0, "resp": 0}
        self._session = session
        self._sound = 0
        self._answers: Mapping[str, Callable[[RealtimeMessage], Iterable[Event]]] = {
            "conversation.item.create": self._create_item,
            "conversation.item.delete": self._delete_item,
            "conversation.item.retrieve": self._retrieve_item,
            "conversation.item.truncate": self._truncate_item,
            "input_audio_buffer.append": self._append,
            "input_audio_buffer.clear": self._clear,
            "input_audio_buffer.commit": self._commit,
            "response.cancel": self._cancel,
            "response.create": self._respond,
            "session.update": self._update,
        }

    def greeting(self) -> Iterator[bytes]:
        yield from self._said([{"type": "session.created", "session": self._session}])

    def answer(self, message: bytes) -> Iterator[bytes]:
        event_id = None
        try:
            event = decode(message, RealtimeMessage)
            event_id = event.event_id
            answer = self._answers.get(event.type)
            if answer is None:
                kinds = ", ".join(map(repr, self._answers))
                raise invalid_value("type", f"is '{event.type}', and must be one of {kinds}")
            yield from self._said(answer(event))
        except (RefusedError, RecursionError) as error:
            yield from self._said([_error(refusal_of(error), event_id)])

    def _said(self, events: Iterable[Event]) -> Iterator[bytes]:
        """Yield the messages of events, in the names of this session, with ids."""
        for newest in events:
            event = in_beta(newest) if self._kind == "beta" else newest
            if event is not None:
                yield encoded({"event_id": self._id("event"), **event})

    def _id(self, kind: str) -> str:
        self._numbers[kind] += 1
        return f"{kind}_local_{self._numbers[kind]}"

    def _unused(self, kind: str) -> str:
        """Return an id that leads to no id of an item: clients may send those of other sessions."""
        while True:
            name = self._id(kind)
            own = name.removeprefix("resp_")
            ids = (name,) if kind == "item" else (f"msg_{own}_", f"fc_{own}_")
            if not any(item.id.startswith(ids) for item in self._conversation.items):
                return name

    def _update(self, event: RealtimeMessage) -> Iterator[Event]:
        self._session = updated(self._session, _given(event.session, "session"))
        yield {"type": "session.updated", "session": self._session}

    def _create_item(self, event: RealtimeMessage) -> Iterator[Event]:
        item = item_of(_given(event.item, "item"), self._unused("item"))
        yield from self._insert(item, event.previous_item_id)

    def _insert(self, item: Item, after: str | None = None) -> Iterator[Event]:
        before = self._conversation.insert(item, after)
        told: Event = {"previous_item_id": before, "item": item.listed}
        yield {"type": "conversation.item.added", **told}
        yield {"type": "conversation.item.done", **told}

    def _delete_item(self, event: RealtimeMessage) -> Iterator[Event]:
        name = _given(event.item_id, "item_id")
        self._conversation.remove(name)
        yield {"type": "conversation.item.deleted", "item_id": name}

    def _retrieve_item(self, event: RealtimeMessage) -> Iterator[Event]:
        item = self._conversation.find(_given(event.item_id, "item_id"))
        yield {"type": "conversation.item.retrieved", "item": item.listed}

    def _truncate_item(self, event: RealtimeMessage) -> Iterator[Event]:
        item = self._conversation.find(_given(event.item_id, "item_id"))
        place: Event = {"item_id": item.id, "content_index": event.content_index or 0}
        end = _given(event.audio_end_ms, "audio_end_ms")
        yield {"type": "conversation.item.truncated", **place, "audio_end_ms": end}

    def _append(self, event: RealtimeMessage) -> Iterator[Event]:
        self._sound += sound_bytes(_given(event.audio, "audio"))
        yield from ()

    def _clear(self, event: RealtimeMessage) -> Iterator[Event]:
        self._sound = 0
        yield {"type": "input_audio_buffer.cleared"}

    def _commit(self, event: RealtimeMessage) -> Iterator[Event]:
        count, self._sound = self._sound, 0
        if not count:
            raise RefusedError(
                400, "The input audio buffer is empty.", code="input_audio_buffer_commit_empty"
            )
        is_wanted = at(self._session, "audio", "input", "transcription") is not None
        is_wanted = is_wanted or self._session.get("input_audio_transcription") is not None
        item = sound_item(self._unused("item"), count, heard(count) if is_wanted else None)
        before = self._conversation.last
        told: Event = {"previous_item_id": before, "item_id": item.id}
        yield {"type": "input_audio_buffer.committed", **told}
        yield from self._insert(item)
        if is_wanted:
            yield from _transcribed(item)

    def _cancel(self, event: RealtimeMessage) -> Iterator[Event]:
        said = "Cancellation failed: no active response found."
        raise RefusedError(400, said, code="response_cancel_not_active")

    def _respond(self, event: RealtimeMessage) -> Iterator[Event]:
        if self._kind == "transcription":
            raise RefusedError(400, "A session for transcription makes no responses.")
        told = event.response or {}
        settings = {**self._session, **told}
        context = self._context(told.get("input"))
        answer = answer_of(settings, context, self._unused("resp"), self._conversation.last)
        error = _error(usual_refusal(500), event.event_id)
        yield from faults.cut(str(settings["model"]), answer.events(), error)
        if settings["model"] == faults.TRUNCATED:
            raise HangUpError
        for item in answer.items if answer.is_kept else ():
            self._conversation.insert(item)

    def _context(self, given: object) -> tuple[Item, ...]:
        """Return the items that are answered: those of the conversation, or of the event."""
        if given is None:
            return self._conversation.items
        return tuple(self._input(raw) for raw in convert(given, list[Event], "response.input"))

    def _input(self, raw: Event) -> Item:
        if raw.get("type") == "item_reference":
            return self._conversation.find(str(raw.get("id")))
        return item_of(raw, self._id("item"))


def _given(value: _Value | None, name: str) -> _Value:
    if value is None:
        raise missing(name)
    return value


def _transcribed(item: Item) -> Iterator[Event]:
    kind = "conversation.item.input_audio_transcription"
    place: Event = {"item_id": item.id, "content_index": 0}
    yield {"type": f"{kind}.delta", **place, "delta": item.text}
    usage: Event = {"type": "duration", "seconds": 0.0}
    yield {"type": f"{kind}.completed", **place, "transcript": item.text, "usage": usage}


def _error(refusal: RefusedError, event_id: str | None) -> Event:
    fields = convert(error_object(refusal)["error"], Event, "error")
    return {"type": "error", "error": {**fields, "event_id": event_id}}

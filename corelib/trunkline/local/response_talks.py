"""Responses over a WebSocket connection, each with the events of a stream over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from trunkline.local.call import Answer, LocalCall
from trunkline.local.faults import TRUNCATED
from trunkline.local.refusals import (
    RefusedError,
    decode,
    error_object,
    invalid_value,
    missing,
    usual_refusal,
)
from trunkline.local.reply import data_of, encoded
from trunkline.local.talks import HangUpError


class ResponsesMessage(Struct):
    """The fields that every event may have."""

    type: str
    stream_id: str | None = None


class ResponsesTalk:
    """Makes responses one after the other, with the function that makes those over HTTP."""

    def __init__(self, create: Answer) -> None:
        self._create = create

    def greeting(self) -> tuple[bytes, ...]:
        return ()

    def answer(self, message: bytes) -> Iterator[bytes]:
        marks: dict[str, object] = {}
        try:
            stream_id = decode(message, ResponsesMessage).stream_id
            if stream_id is not None:
                marks["stream_id"] = stream_id
            for said in self._answers(decode(message, dict[str, object])):
                yield encoded({**decode(said, dict[str, object]), **marks}) if marks else said
        except RefusedError as refusal:
            status = refusal.status
            yield encoded({"type": "error", "status": status, **error_object(refusal), **marks})

    def _answers(self, event: dict[str, object]) -> Iterator[bytes]:
        kind = event["type"]
        if kind in _FAILING:
            yield _failed(event)
            return
        if kind != "response.create":
            kinds = ", ".join(map(repr, ("response.create", *_FAILING)))
            raise invalid_value("type", f"must be one of {kinds}")
        own = {name: value for name, value in event.items() if name not in _OF_CONNECTIONS}
        body = encoded({**own, "stream": True})
        reply = self._create(LocalCall("POST", "/responses", {}, body))
        for chunk in reply.chunks:
            if chunk.startswith(b"event: error\n"):
                raise usual_refusal(500)  # whose event has another form here
            yield data_of(chunk) if reply.streams else chunk
        if own.get("model") == TRUNCATED:
            raise HangUpError


_OF_CONNECTIONS = frozenset({"type", "event_id", "stream_id"})
_FAILING = {
    "response.steer": ("steer", "previous_response_id"),
    "response.inject": (None, "response_id"),
}
"""Events for a response that is being made: the field that repeats them, and the response's id."""


def _failed(event: dict[str, object]) -> bytes:
    """Return the refusal of input for a response, because all have been made when it arrives."""
    place, name = _FAILING[str(event["type"])]
    for required in (name, "input"):
        if required not in event:
            raise missing(required)
    sent = {name: event[name], "input": event["input"]}
    error = {
        "type": "invalid_request_error",
        "code": "response_already_completed",
        "message": f"Response '{event[name]}' has been completed.",
    }
    repeated = sent if place is None else {place: sent}
    kind = f"{event['type']}.failed"
    return encoded({"type": kind, "sequence_number": 0, "error": error, **repeated})

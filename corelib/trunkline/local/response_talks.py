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
    refusal_of,
    usual_refusal,
)
from trunkline.local.reply import data_of, encoded
from trunkline.local.talks import HangUpError

_OF_CONNECTIONS = frozenset({"type", "event_id", "stream_id"})


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
        except (RefusedError, RecursionError) as error:
            refusal = refusal_of(error)
            status = refusal.status
            yield encoded({"type": "error", "status": status, **error_object(refusal), **marks})

    def _answers(self, event: dict[str, object]) -> Iterator[bytes]:
        if event["type"] != "response.create":
            raise invalid_value("type", "must be 'response.create': responses are made at once")
        own = {name: value for name, value in event.items() if name not in _OF_CONNECTIONS}
        body = encoded({**own, "stream": True})
        reply = self._create(LocalCall("POST", "/responses", {}, body))
        for chunk in reply.chunks:
            if chunk.startswith(b"event: error\n"):
                raise usual_refusal(500)  # whose event has another form here
            yield data_of(chunk) if reply.streams else chunk
        if own.get("model") == TRUNCATED:
            raise HangUpError

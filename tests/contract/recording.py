"""A server that answers each call by its name and records the requests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, unquote

import attrs

from tests.contract.answers import Answer
from tests.contract.peer import CALL
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange, Received

_JSON = "application/json"
_COMPARED = ("accept", "authorization", "openai-beta")


@attrs.frozen
class Sent:
    """A request in a form that is independent of the client's formatting."""

    method: str
    path: list[str]
    query: list[tuple[str, str]]
    headers: dict[str, str]
    media_type: str
    body: Any
    """The decoded JSON, the sorted parts of a form, or None if there is no body."""


def serving(answers: Mapping[str, Answer]) -> FaultyServer:
    """Return a server with the API under ``/v1``."""
    return FaultyServer(behaviours={"v1": partial(_reply, answers)})


def _reply(answers: Mapping[str, Answer], exchange: Exchange) -> None:
    answer = answers[exchange.request.headers[CALL]]
    exchange.reply("200 OK", answer.content, f"content-type: {answer.media_type}")


def recorded(server: FaultyServer) -> dict[str, Sent]:
    """Return the requests by the name of the call."""
    return {one.headers[CALL]: _sent(one) for one in server.requests}


def _sent(received: Received) -> Sent:
    path, _, query = received.target.partition("?")
    media_type = received.headers.get("content-type", "") if received.body else ""
    return Sent(
        received.method,
        [unquote(segment, errors="strict") for segment in path.split("/")],
        sorted(parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))),
        {name: received.headers.get(name, "") for name in _COMPARED},
        media_type.partition(";")[0],
        _body(received, media_type),
    )


def _body(received: Received, media_type: str) -> Any:
    if not media_type.startswith("multipart/form-data"):
        return _content(received.body, media_type) if received.body else None
    head = f"Content-Type: {media_type}\r\n\r\n".encode()
    form = BytesParser(EmailMessage, policy=HTTP).parsebytes(head + received.body)
    return sorted((_part(part) for part in form.iter_parts()), key=repr)


def _part(part: EmailMessage) -> dict[str, Any]:
    told = part.get("content-type", "")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return {
        "name": part.get_param("name", header="content-disposition"),
        "file": part.get_filename(),
        "type": str(told),
        "content": _content(content, told),
    }


def _content(content: bytes, media_type: str) -> Any:
    return json.loads(content) if media_type == _JSON else content

"""Messages to the stand-in over a connection, without a transport."""

from __future__ import annotations

import json
from typing import Any

from trunkline.local import LocalAPI

HANDSHAKE = {
    "connection": "Upgrade",
    "upgrade": "websocket",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    "sec-websocket-version": "13",
}


def text(said: str) -> Any:
    part = {"type": "input_text", "text": said}
    return {"type": "message", "role": "user", "content": [part]}


def dialogue(path: str, *messages: Any) -> list[Any]:
    """Return what the stand-in answers to messages over a new connection."""
    reply = LocalAPI().handle("GET", path, HANDSHAKE, b"")
    talk: Any = reply.tunnel
    talk = talk._talk
    found = [*talk.greeting()]
    for message in messages:
        data = message if isinstance(message, bytes) else json.dumps(message).encode()
        found += talk.answer(data)
    return [json.loads(one) for one in found]

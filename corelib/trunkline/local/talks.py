"""What the stand-in says over a WebSocket connection: messages in, messages out. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from trunkline.local.call import LocalCall
from trunkline.local.refusals import RefusedError, error_reply
from trunkline.local.reply import LocalReply


class Talk(Protocol):
    """One side of a conversation. Messages are JSON in UTF-8, one event in each."""

    def greeting(self) -> Iterable[bytes]:
        """Return the messages that come before any other."""
        ...

    def answer(self, message: bytes) -> Iterable[bytes]:
        """Yield the answers to a message. Raises HangUpError after the last one."""
        ...


class HangUpError(Exception):
    """The stand-in ends the connection: with `code`, or without a word, as if it was lost."""

    def __init__(self, code: int | None = None) -> None:
        super().__init__(f"the connection ends with the code {code}")
        self.code = code


def upgrade(call: LocalCall, talk: Talk) -> LocalReply:
    """Return the reply to a handshake. Raises RefusedError (501) without the library websockets."""
    try:
        from trunkline.local.connections import SocketTunnel, accept
    except ImportError as error:
        remedy = "pip install 'trunkline[realtime]'"
        said = (
            f"WebSocket connections need the library websockets where the stand-in runs: {remedy}"
        )
        raise RefusedError(501, said) from error
    try:
        headers = accept(call)
    except RefusedError as refusal:
        return error_reply(refusal, (("upgrade", "websocket"),))
    tunnel = SocketTunnel(talk)
    return LocalReply(101, headers, tunnel.greeting(), tunnel)

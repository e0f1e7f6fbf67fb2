"""Requests that open a WebSocket connection to the stand-in."""

from __future__ import annotations

from trunkline.local.call import LocalCall
from trunkline.local.refusals import RefusedError, error_reply
from trunkline.local.reply import LocalReply
from trunkline.local.talks import LocalTalk


def upgrade(call: LocalCall, talk: LocalTalk) -> LocalReply:
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

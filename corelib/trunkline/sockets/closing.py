"""Errors of connections that are closed, which programs written for `websockets` catch as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from websockets.exceptions import ConnectionClosedError, ConnectionClosedOK

from trunkline.websocket_errors import WebSocketConnectionClosedError

LOST: Final = 1006
"""The code of a connection that ended without a message that closes it (RFC 6455, 7.4.1)."""


class ClosedWell(WebSocketConnectionClosedError, ConnectionClosedOK):  # pyright: ignore[reportIncompatibleVariableOverride]  # `code`, `reason`
    """Both sides have closed the connection, for no reason that is an error."""


class ClosedBadly(WebSocketConnectionClosedError, ConnectionClosedError):  # pyright: ignore[reportIncompatibleVariableOverride]  # `code`, `reason`
    """The connection was lost, or a side has closed it because something is wrong."""


def closed_error(
    rcvd: Any, sent: Any, rcvd_then_sent: bool | None, *, unsent: Sequence[str | bytes] = ()
) -> WebSocketConnectionClosedError:
    """Return the error for what both sides have said when they closed, of the library's types."""
    codes = {1000, 1001}
    said = {None if close is None else close.code for close in (rcvd, sent)}
    agreed = said <= codes
    error = (ClosedWell if agreed else ClosedBadly)(_said(rcvd, sent), unsent_messages=unsent)
    if rcvd is not None:
        error.code, error.reason = rcvd.code, rcvd.reason
    error.agreed = agreed
    error.rcvd, error.sent, error.rcvd_then_sent = rcvd, sent, rcvd_then_sent
    return error


def _said(rcvd: Any, sent: Any) -> str:
    if rcvd is not None:
        return f"the server has closed the WebSocket connection: {rcvd}"
    if sent is not None:
        return f"the WebSocket connection was closed: {sent}"
    return "the WebSocket connection was lost"

"""The errors of WebSocket connections, in addition to those of `errors`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trunkline.errors import OpenAIError


class WebSocketConnectionClosedError(OpenAIError):
    """A WebSocket connection is closed.

    `code` and `reason` are those of the server; 1006 if the connection was lost. `unsent_frames`
    has the messages that waited to be sent, `unsent_messages` those of them that are texts. An
    error of a connection is also a ConnectionClosed of the library `websockets`.
    """

    # Not set by __init__: the library has properties of these names.
    code: int = 1006
    reason: str = ""
    agreed: bool = False
    """Whether both sides have closed it, without the code of an error."""

    def __init__(self, message: str, *, unsent_messages: Sequence[str | bytes] = ()) -> None:
        # Not by super(): subclasses are also errors of a library, which has other parameters.
        Exception.__init__(self, message)
        self.message = message
        self.unsent_frames = list(unsent_messages)

    def __str__(self) -> str:
        return self.message

    @property
    def unsent_messages(self) -> list[str]:
        return [one for one in self.unsent_frames if isinstance(one, str)]


class WebSocketQueueFullError(OpenAIError):
    """Too many bytes wait for a WebSocket connection to be opened, or opened again."""


class ResponsesWebSocketError(OpenAIError, RuntimeError):
    """A response over a WebSocket connection has ended with an event of the type ``error``.

    `event` is that event. It is not part of the message, since it may contain data of users.
    """

    def __init__(self, event: Any) -> None:
        super().__init__("the server has answered with an error, which is `event` of this error")
        self.event = event


class ResponsesWebSocketBufferError(OpenAIError, RuntimeError):
    """The events of a session, or of a response, exceed its `ResponsesWebSocketLimits`."""

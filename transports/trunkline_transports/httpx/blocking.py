"""httpx and httpx2 for sync code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from trunkline_transports.httpx.sending import HttpxExchange
from trunkline_transports.watchdog import hang_up

if TYPE_CHECKING:
    from trunkline.http import Request, Response
    from trunkline.network import Timeout
    from trunkline_transports.httpx.routes import HttpxLane


class BlockingExchange(HttpxExchange):
    """The head of its response has the limits of `Timeout.read` and `Timeout.total` as a whole.

    Not over a kept connection, whose socket the library shows with the head only: there each wait
    has them.
    """

    def __init__(self, lane: HttpxLane, request: Request, timeout: Timeout) -> None:
        super().__init__(lane, request, timeout)
        self.pieces: Iterator[bytes] = iter(())
        self._connected: Any = None
        self._process = os.getpid()

    def send(self) -> Response:
        try:
            self.found = self._lane.handle(self)
        except self._lane.library.module.HTTPStatusError as error:
            self.found = self.refused(error)
        finally:
            self.end()
            if self.upload is not None:
                self.upload.close()
        response = self.response()
        self.pieces = iter(self.found.stream if self.content is None else self.content)
        stream = self.stream()
        if stream is not None and self.content is None:  # else its connection is another's by now
            self._connected = stream.get_extra_info("socket")
        self.can_be_cut = self._connected is not None
        return response

    def cut(self) -> None:
        if self._connected is not None:
            hang_up(self._connected, self._process)

    def close(self) -> None:
        found, self.found = self.found or self.unused, None
        if found is not None:
            found.close()
        self.pieces = iter(())  # the library's refer to this object

"""Lanes: several responses at once over the connection of `client.responses.connect`."""

from __future__ import annotations

from trunkline.lanes.accumulator import ResponsesWebSocketAccumulator
from trunkline.lanes.awaiting import AsyncResponsesWebSocketLane, AsyncResponsesWebSocketSession
from trunkline.lanes.blocking import ResponsesWebSocketLane, ResponsesWebSocketSession
from trunkline.lanes.limits import ResponsesWebSocketLimits
from trunkline.lanes.snapshots import ResponsesWebSocketOutput, ResponsesWebSocketSnapshot
from trunkline.websocket_errors import ResponsesWebSocketBufferError, ResponsesWebSocketError

__all__ = [
    "AsyncResponsesWebSocketLane",
    "AsyncResponsesWebSocketSession",
    "ResponsesWebSocketAccumulator",
    "ResponsesWebSocketBufferError",
    "ResponsesWebSocketError",
    "ResponsesWebSocketLane",
    "ResponsesWebSocketLimits",
    "ResponsesWebSocketOutput",
    "ResponsesWebSocketSession",
    "ResponsesWebSocketSnapshot",
]

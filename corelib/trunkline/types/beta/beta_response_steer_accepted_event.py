"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.responses.response_steer_accepted_event import (
    ResponseSteerAcceptedEvent,
    Steer as Steer,
)


class BetaResponseSteerAcceptedEvent(ResponseSteerAcceptedEvent):
    """Input for a running response was accepted."""

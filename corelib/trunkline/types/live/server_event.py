"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.live.fork_server_event import (
    ForkServerEvent,
    SessionInputAudioAppend as SessionInputAudioAppend,
    TransportAnswered as TransportAnswered,
    TransportDtmfReceived as TransportDtmfReceived,
    TransportDtmfSend as TransportDtmfSend,
    TransportDtmfSent as TransportDtmfSent,
    TransportFailed as TransportFailed,
    TransportFailedError as TransportFailedError,
    TransportRinging as TransportRinging,
)

ServerEvent: TypeAlias = ForkServerEvent

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.media_session_fork_config_param import MediaSessionForkConfigParam


class Transport(TypedDict, total=False):
    sdp: Required[str]
    type: Required[Literal["webrtc"]]


class SessionForkParams(TypedDict, total=False):
    transport: Required[Transport]
    session: MediaSessionForkConfigParam

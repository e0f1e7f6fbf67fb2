"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.media_session_config_param import MediaSessionConfigParam


class Transport(TypedDict, total=False):
    sdp: Required[str]
    type: Required[Literal["webrtc"]]


class LiveCreateParams(TypedDict, total=False):
    session: Required[MediaSessionConfigParam]
    transport: Required[Transport]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.live.data_channel_config_param import DataChannelConfigParam


class ClientConfigParam(TypedDict, total=False):
    """What the client of a session may send and receive."""

    data_channel: Required[DataChannelConfigParam]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.live.data_channel_config_param import DataChannelConfigParam


class ClientConfigParam(TypedDict, total=False):
    data_channel: Required[DataChannelConfigParam]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import live


class ClientConfig(BaseModel):
    """What the client of a session may send and receive."""

    data_channel: live.DataChannelConfig

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.live.server_event_selector_param import ServerEventSelectorParam
from trunkline.types.sequence_not_str import SequenceNotStr


class DataChannelConfigParam(TypedDict, total=False):
    """Events that the data channel of a browser carries."""

    allowed_client_events: Literal["all"] | SequenceNotStr[str]
    allowed_server_events: Literal["all"] | Iterable[ServerEventSelectorParam]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_item_param import ResponseInputItemParam


class ResponseItemCreateEventParam(TypedDict, total=False):
    """Adds an item for responses."""

    item: Required[ResponseInputItemParam]
    type: Required[Literal["response.item.create"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseItemCreateEvent(BaseModel):
    item: responses.ResponseInputItem
    type: Literal["response.item.create"]
    event_id: str | None = None

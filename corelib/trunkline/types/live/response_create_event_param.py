"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseCreateEventParam(TypedDict, total=False):
    """Asks for a response now."""

    type: Required[Literal["response.create"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

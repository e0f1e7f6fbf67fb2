"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class SessionCloseEventParam(TypedDict, total=False):
    """Ends the session."""

    type: Required[Literal["session.close"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

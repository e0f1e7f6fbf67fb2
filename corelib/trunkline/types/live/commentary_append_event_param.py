"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class CommentaryAppendEventParam(TypedDict, total=False):
    """Adds commentary on delegated work, which may be said."""

    content: Required[str]
    delegation_id: Required[str | None]
    type: Required[Literal["session.commentary.append"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

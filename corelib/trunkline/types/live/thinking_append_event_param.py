"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ThinkingAppendEventParam(TypedDict, total=False):
    """Adds thoughts about delegated work, which are not said."""

    content: Required[str]
    delegation_id: Required[str | None]
    type: Required[Literal["session.thinking.append"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class RealtimeTranslationSessionCloseEventParam(TypedDict, total=False):
    """Ends a translation session."""

    type: Required[Literal["session.close"]]
    """Type of the object."""
    event_id: str
    """ID of the event."""

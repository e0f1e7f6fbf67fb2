"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ServerEventSelectorParam(TypedDict, total=False):
    """Selection of events by their type."""

    type: Required[str]
    """Type of the object."""
    response_event: str

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ServerEventSelectorParam(TypedDict, total=False):
    type: Required[str]
    response_event: str

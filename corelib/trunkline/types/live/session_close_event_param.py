"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class SessionCloseEventParam(TypedDict, total=False):
    type: Required[Literal["session.close"]]
    event_id: str | None

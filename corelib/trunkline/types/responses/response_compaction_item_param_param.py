"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseCompactionItemParamParam(TypedDict, total=False):
    encrypted_content: Required[str]
    """At most 20971520 characters."""
    type: Required[Literal["compaction"]]
    id: str | None

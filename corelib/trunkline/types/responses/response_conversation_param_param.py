"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ResponseConversationParamParam(TypedDict, total=False):
    id: Required[str]

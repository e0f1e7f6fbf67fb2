"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_includable import ResponseIncludable


class ItemRetrieveParams(TypedDict, total=False):
    conversation_id: Required[str]
    include: list[ResponseIncludable]

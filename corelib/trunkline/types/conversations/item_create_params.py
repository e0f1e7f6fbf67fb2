"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_includable import ResponseIncludable
from trunkline.types.responses.response_input_item_param import ResponseInputItemParam


class ItemCreateParams(TypedDict, total=False):
    items: Required[Iterable[ResponseInputItemParam]]
    include: list[ResponseIncludable]

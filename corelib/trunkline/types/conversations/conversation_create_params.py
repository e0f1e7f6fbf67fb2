"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypedDict

from trunkline.types.responses.response_input_item_param import ResponseInputItemParam
from trunkline.types.shared_params.metadata import Metadata


class ConversationCreateParams(TypedDict, total=False):
    items: Iterable[ResponseInputItemParam] | None
    metadata: Metadata | None

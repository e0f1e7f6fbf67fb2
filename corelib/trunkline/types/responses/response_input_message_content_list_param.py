"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from trunkline.types.responses.response_input_content_param import ResponseInputContentParam

__all__ = ["ResponseInputContentParam", "ResponseInputMessageContentListParam"]


ResponseInputMessageContentListParam: TypeAlias = Iterable[ResponseInputContentParam]

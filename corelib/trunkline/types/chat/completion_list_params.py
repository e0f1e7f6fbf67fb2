"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.shared_params.metadata import Metadata


class CompletionListParams(TypedDict, total=False):
    """Parameters of `chat.completions.list`."""

    after: str
    limit: int
    """Default `20`."""
    metadata: Metadata | None
    model: str
    order: Literal["asc", "desc"]
    """Default `asc`."""

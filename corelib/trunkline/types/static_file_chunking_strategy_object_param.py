"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.static_file_chunking_strategy_param import StaticFileChunkingStrategyParam


class StaticFileChunkingStrategyObjectParam(TypedDict, total=False):
    """The file is cut into pieces of one size."""

    static: Required[StaticFileChunkingStrategyParam]
    """The size, and how far the pieces overlap."""
    type: Required[Literal["static"]]
    """Which kind this is."""

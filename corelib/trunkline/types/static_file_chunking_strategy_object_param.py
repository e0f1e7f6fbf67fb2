"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.static_file_chunking_strategy_param import StaticFileChunkingStrategyParam


class StaticFileChunkingStrategyObjectParam(TypedDict, total=False):
    """Static chunking, with a fixed chunk size and overlap."""

    static: Required[StaticFileChunkingStrategyParam]
    """Chunk size and overlap."""
    type: Required[Literal["static"]]
    """Type of the object."""

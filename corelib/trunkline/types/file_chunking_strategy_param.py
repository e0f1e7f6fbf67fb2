"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.auto_file_chunking_strategy_param import AutoFileChunkingStrategyParam
from trunkline.types.static_file_chunking_strategy_object_param import (
    StaticFileChunkingStrategyObjectParam,
)

FileChunkingStrategyParam: TypeAlias = (
    AutoFileChunkingStrategyParam | StaticFileChunkingStrategyObjectParam
)

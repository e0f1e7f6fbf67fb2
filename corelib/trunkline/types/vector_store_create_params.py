"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.metadata import Metadata


class ExpiresAfter(TypedDict, total=False):
    anchor: Required[Literal["last_active_at"]]
    days: Required[int]
    """From 1 to 365."""


class VectorStoreCreateParams(TypedDict, total=False):
    chunking_strategy: FileChunkingStrategyParam
    description: str
    expires_after: ExpiresAfter
    file_ids: SequenceNotStr[str]
    metadata: Metadata | None
    name: str

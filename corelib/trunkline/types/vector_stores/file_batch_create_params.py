"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import Required, TypedDict

from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam
from trunkline.types.sequence_not_str import SequenceNotStr


class File(TypedDict, total=False):
    file_id: Required[str]
    attributes: dict[str, str | float | bool] | None
    chunking_strategy: FileChunkingStrategyParam


class FileBatchCreateParams(TypedDict, total=False):
    attributes: dict[str, str | float | bool] | None
    chunking_strategy: FileChunkingStrategyParam
    file_ids: SequenceNotStr[str]
    files: Iterable[File]

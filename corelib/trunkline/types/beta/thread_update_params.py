"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.metadata import Metadata


class ToolResourcesCodeInterpreter(TypedDict, total=False):
    file_ids: SequenceNotStr[str]


class ToolResourcesFileSearch(TypedDict, total=False):
    vector_store_ids: SequenceNotStr[str]


class ToolResources(TypedDict, total=False):
    code_interpreter: ToolResourcesCodeInterpreter
    file_search: ToolResourcesFileSearch


class ThreadUpdateParams(TypedDict, total=False):
    metadata: Metadata | None
    tool_resources: ToolResources | None

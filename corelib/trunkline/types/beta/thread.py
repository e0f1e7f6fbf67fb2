"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class ToolResourcesCodeInterpreter(BaseModel):
    file_ids: list[str] | None = None


class ToolResourcesFileSearch(BaseModel):
    vector_store_ids: list[str] | None = None


class ToolResources(BaseModel):
    code_interpreter: ToolResourcesCodeInterpreter | None = None
    file_search: ToolResourcesFileSearch | None = None


class Thread(BaseModel):
    id: str
    created_at: int
    metadata: shared.Metadata | None = None
    object: Literal["thread"]
    tool_resources: ToolResources | None = None

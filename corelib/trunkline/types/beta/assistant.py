"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta, shared


class ToolResourcesCodeInterpreter(BaseModel):
    file_ids: list[str] | None = None


class ToolResourcesFileSearch(BaseModel):
    vector_store_ids: list[str] | None = None


class ToolResources(BaseModel):
    code_interpreter: ToolResourcesCodeInterpreter | None = None
    file_search: ToolResourcesFileSearch | None = None


class Assistant(BaseModel):
    id: str
    created_at: int
    description: str | None = None
    """At most 512 characters."""
    instructions: str | None = None
    """At most 256000 characters."""
    metadata: shared.Metadata | None = None
    model: str
    name: str | None = None
    """At most 256 characters."""
    object: Literal["assistant"]
    tools: list[beta.AssistantTool]
    response_format: beta.AssistantResponseFormatOption | None = None
    temperature: float | None = None
    """From 0 to 2, default `1`."""
    tool_resources: ToolResources | None = None
    top_p: float | None = None
    """From 0 to 1, default `1`."""

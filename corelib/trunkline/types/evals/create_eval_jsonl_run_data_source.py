"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class SourceFileContentContent(BaseModel):
    item: dict[str, object]
    sample: dict[str, object] | None = None


class SourceFileContent(BaseModel):
    content: list[SourceFileContentContent]
    type: Literal["file_content"]


class SourceFileID(BaseModel):
    id: str
    type: Literal["file_id"]


Source: TypeAlias = Annotated[SourceFileContent | SourceFileID, Discriminator("type")]


class CreateEvalJSONLRunDataSource(BaseModel):
    source: Source
    type: Literal["jsonl"]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class SourceFileContentContent(TypedDict, total=False):
    item: Required[dict[str, object]]
    sample: dict[str, object]


class SourceFileContent(TypedDict, total=False):
    content: Required[Iterable[SourceFileContentContent]]
    type: Required[Literal["file_content"]]


class SourceFileID(TypedDict, total=False):
    id: Required[str]
    type: Required[Literal["file_id"]]


Source: TypeAlias = SourceFileContent | SourceFileID


class CreateEvalJSONLRunDataSourceParam(TypedDict, total=False):
    source: Required[Source]
    type: Required[Literal["jsonl"]]

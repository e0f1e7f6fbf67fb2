"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.code_interpreter_tool_param import CodeInterpreterToolParam
from trunkline.types.beta.threads.message_content_part_param import MessageContentPartParam
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.types.shared_params.metadata import Metadata


class MessageAttachmentToolFileSearch(TypedDict, total=False):
    type: Required[Literal["file_search"]]


MessageAttachmentTool: TypeAlias = CodeInterpreterToolParam | MessageAttachmentToolFileSearch


class MessageAttachment(TypedDict, total=False):
    file_id: str
    tools: Iterable[MessageAttachmentTool]


class Message(TypedDict, total=False):
    content: Required[str | Iterable[MessageContentPartParam]]
    role: Required[Literal["user", "assistant"]]
    attachments: Iterable[MessageAttachment] | None
    metadata: Metadata | None


class ToolResourcesCodeInterpreter(TypedDict, total=False):
    file_ids: SequenceNotStr[str]


class ToolResourcesFileSearchVectorStoreChunkingStrategyAuto(TypedDict, total=False):
    type: Required[Literal["auto"]]


class ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic(TypedDict, total=False):
    chunk_overlap_tokens: Required[int]
    max_chunk_size_tokens: Required[int]
    """From 100 to 4096."""


class ToolResourcesFileSearchVectorStoreChunkingStrategyStatic(TypedDict, total=False):
    static: Required[ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic]
    type: Required[Literal["static"]]


ToolResourcesFileSearchVectorStoreChunkingStrategy: TypeAlias = (
    ToolResourcesFileSearchVectorStoreChunkingStrategyAuto
    | ToolResourcesFileSearchVectorStoreChunkingStrategyStatic
)


class ToolResourcesFileSearchVectorStore(TypedDict, total=False):
    chunking_strategy: ToolResourcesFileSearchVectorStoreChunkingStrategy
    file_ids: SequenceNotStr[str]
    metadata: Metadata | None


class ToolResourcesFileSearch(TypedDict, total=False):
    vector_store_ids: SequenceNotStr[str]
    vector_stores: Iterable[ToolResourcesFileSearchVectorStore]


class ToolResources(TypedDict, total=False):
    code_interpreter: ToolResourcesCodeInterpreter
    file_search: ToolResourcesFileSearch


class ThreadCreateParams(TypedDict, total=False):
    messages: Iterable[Message]
    metadata: Metadata | None
    tool_resources: ToolResources | None

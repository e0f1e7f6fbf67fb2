"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.code_interpreter_tool_param import CodeInterpreterToolParam
from trunkline.types.beta.threads.message_content_part_param import MessageContentPartParam
from trunkline.types.shared_params.metadata import Metadata


class AttachmentToolFileSearch(TypedDict, total=False):
    type: Required[Literal["file_search"]]


AttachmentTool: TypeAlias = CodeInterpreterToolParam | AttachmentToolFileSearch


class Attachment(TypedDict, total=False):
    file_id: str
    tools: Iterable[AttachmentTool]


class MessageCreateParams(TypedDict, total=False):
    content: Required[str | Iterable[MessageContentPartParam]]
    role: Required[Literal["user", "assistant"]]
    attachments: Iterable[Attachment] | None
    metadata: Metadata | None

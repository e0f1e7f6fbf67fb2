"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_image_param import (
    ChatCompletionContentPartImageParam,
)
from trunkline.types.chat.chat_completion_content_part_input_audio_param import (
    ChatCompletionContentPartInputAudioParam,
)
from trunkline.types.chat.chat_completion_content_part_text_param import (
    ChatCompletionContentPartTextParam,
)


class FileFile(TypedDict, total=False):
    """File by its ID, or by its name and base64 content."""

    file_data: str
    """File content, base64 encoded."""
    file_id: str
    """ID of the file."""
    filename: str
    """Name of the file."""


class FilePromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a prefix to cache."""

    mode: Required[Literal["explicit"]]
    """Always `explicit`."""
    ttl: Literal["30m", "12h"]
    """How long the cached prefix is kept at least."""


class File(TypedDict, total=False):
    """File input in a message."""

    file: Required[FileFile]
    type: Required[Literal["file"]]
    """Type of the object."""
    prompt_cache_breakpoint: FilePromptCacheBreakpoint
    """Marks the end of a prefix to cache."""


ChatCompletionContentPartParam: TypeAlias = (
    ChatCompletionContentPartTextParam
    | ChatCompletionContentPartImageParam
    | ChatCompletionContentPartInputAudioParam
    | File
)

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
    """A file by its id, or by its name and base64 content."""

    file_data: str
    """The file's content, base64 encoded."""
    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""


class FilePromptCacheBreakpoint(TypedDict, total=False):
    """Marks the end of a part of the prompt to cache."""

    mode: Required[Literal["explicit"]]


class File(TypedDict, total=False):
    """A file in a message."""

    file: Required[FileFile]
    type: Required[Literal["file"]]
    """Which kind this is."""
    prompt_cache_breakpoint: FilePromptCacheBreakpoint
    """Marks the end of a part of the prompt to cache."""


ChatCompletionContentPartParam: TypeAlias = (
    ChatCompletionContentPartTextParam
    | ChatCompletionContentPartImageParam
    | ChatCompletionContentPartInputAudioParam
    | File
)

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import chat
from trunkline.types.chat.reasoning_text import ReasoningText


class AnnotationURLCitation(BaseModel):
    """Citation of a web page."""

    end_index: int
    """Index in the message at which the citation ends, in characters."""
    start_index: int
    """Index in the message at which the citation starts, in characters."""
    title: str
    """Title of the web page."""
    url: str
    """URL of the web page."""


class Annotation(BaseModel):
    """Annotation of a message, such as a citation."""

    type: Literal["url_citation"]
    """Type of the object."""
    url_citation: AnnotationURLCitation
    """Citation of a web page."""


class FunctionCall(BaseModel):
    """Legacy function call; replaced by tool calls."""

    arguments: str
    """Arguments as JSON text, which may be invalid."""
    name: str
    """Name of the function."""


class ChatCompletionMessage(ReasoningText):
    """Message that the model generated."""

    content: str | None = None
    """Text of the message."""
    refusal: str | None = None
    """Refusal text."""
    role: Literal["assistant"]
    """Role of the message author."""
    annotations: list[Annotation] | None = None
    """Citations, if the model searched the web."""
    audio: chat.ChatCompletionAudio | None = None
    """Audio output, if the request asked for it."""
    function_call: FunctionCall | None = None
    """Function to call; replaced by `tool_calls`. Deprecated."""
    tool_calls: list[chat.ChatCompletionMessageToolCallUnion] | None = None
    """Tool calls that the model generated."""

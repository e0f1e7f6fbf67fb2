"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import chat


class AnnotationURLCitation(BaseModel):
    """A web page that part of a message rests on."""

    end_index: int
    """Where the cited part of the message ends, in characters."""
    start_index: int
    """Where the cited part of the message starts, in characters."""
    title: str
    """The page's title."""
    url: str
    """The page's address."""


class Annotation(BaseModel):
    """A remark on part of a message, such as the source of a claim."""

    type: Literal["url_citation"]
    """Which kind this is."""
    url_citation: AnnotationURLCitation
    """The web page, and the part of the message."""


class FunctionCall(BaseModel):
    """A function call, in the style that tool calls replaced."""

    arguments: str
    """JSON text as the model wrote it: possibly invalid."""
    name: str
    """The function."""


class ChatCompletionMessage(BaseModel):
    """A message written by the model."""

    content: str | None = None
    """The text."""
    refusal: str | None = None
    """The words with which the model refused."""
    role: Literal["assistant"]
    """Whose message it is."""
    annotations: list[Annotation] | None = None
    """Sources, when the model searched the web."""
    audio: chat.ChatCompletionAudio | None = None
    """The spoken answer, if audio was asked for."""
    function_call: FunctionCall | None = None
    """The function to call; `tool_calls` replaced it. Deprecated."""
    tool_calls: list[chat.ChatCompletionMessageToolCallUnion] | None = None
    """The tools to call."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class CustomFormatText(TypedDict, total=False):
    """Unconstrained text as custom tool input."""

    type: Required[Literal["text"]]
    """Type of the object."""


class CustomFormatGrammarGrammar(TypedDict, total=False):
    """Grammar and its syntax."""

    definition: Required[str]
    """Definition of the grammar."""
    syntax: Required[Literal["lark", "regex"]]
    """Syntax of the grammar: Lark or regular expression."""


class CustomFormatGrammar(TypedDict, total=False):
    """Custom tool input that follows a grammar."""

    grammar: Required[CustomFormatGrammarGrammar]
    type: Required[Literal["grammar"]]
    """Type of the object."""


CustomFormat: TypeAlias = CustomFormatText | CustomFormatGrammar


class Custom(TypedDict, total=False):
    """Name, description and input format of a custom tool."""

    name: Required[str]
    """Name of the tool, which calls use."""
    description: str
    """Description of the tool, for the model."""
    format: CustomFormat
    """Format of the tool's input: free text or a grammar."""


class ChatCompletionCustomToolParam(TypedDict, total=False):
    """Custom tool, which takes text as input."""

    custom: Required[Custom]
    type: Required[Literal["custom"]]
    """Type of the object."""

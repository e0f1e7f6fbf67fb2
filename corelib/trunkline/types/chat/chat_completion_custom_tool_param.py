"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class CustomFormatText(TypedDict, total=False):
    """Tool input without constraints."""

    type: Required[Literal["text"]]
    """Which kind this is."""


class CustomFormatGrammarGrammar(TypedDict, total=False):
    """A grammar and the language it is written in."""

    definition: Required[str]
    syntax: Required[Literal["lark", "regex"]]


class CustomFormatGrammar(TypedDict, total=False):
    """Tool input that a grammar describes."""

    grammar: Required[CustomFormatGrammarGrammar]
    type: Required[Literal["grammar"]]
    """Which kind this is."""


CustomFormat: TypeAlias = CustomFormatText | CustomFormatGrammar


class Custom(TypedDict, total=False):
    """A custom tool's name, purpose and input format."""

    name: Required[str]
    description: str
    """What it is for."""
    format: CustomFormat


class ChatCompletionCustomToolParam(TypedDict, total=False):
    """A tool that takes text rather than JSON."""

    custom: Required[Custom]
    type: Required[Literal["custom"]]
    """Which kind this is."""

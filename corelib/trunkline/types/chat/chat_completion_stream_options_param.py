"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    """Options of a stream."""

    include_obfuscation: bool
    include_usage: bool

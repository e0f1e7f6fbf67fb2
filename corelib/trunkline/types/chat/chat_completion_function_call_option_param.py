"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ChatCompletionFunctionCallOptionParam(TypedDict, total=False):
    """Legacy choice that forces the call of a function."""

    name: Required[str]
    """Name of the function."""

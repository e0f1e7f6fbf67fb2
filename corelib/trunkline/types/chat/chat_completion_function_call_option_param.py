"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ChatCompletionFunctionCallOptionParam(TypedDict, total=False):
    """Makes the model call this function."""

    name: Required[str]

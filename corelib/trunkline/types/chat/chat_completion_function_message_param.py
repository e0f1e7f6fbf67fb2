"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionFunctionMessageParam(TypedDict, total=False):
    """A function's result, in the style that tool messages replaced."""

    content: Required[str | None]
    name: Required[str]
    role: Required[Literal["function"]]
    """Whose message it is."""

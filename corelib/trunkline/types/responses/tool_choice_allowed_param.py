"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceAllowedParam(TypedDict, total=False):
    """Narrows the model's choice to some of the tools."""

    mode: Required[Literal["auto", "required"]]
    """Whether one of them must be called."""
    tools: Required[Iterable[dict[str, object]]]
    """The tools to choose from."""
    type: Required[Literal["allowed_tools"]]
    """Which kind this is."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceShellParam(TypedDict, total=False):
    """Makes the model run shell commands."""

    type: Required[Literal["shell"]]
    """Which kind this is."""

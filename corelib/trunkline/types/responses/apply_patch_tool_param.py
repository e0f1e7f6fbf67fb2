"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ApplyPatchToolParam(TypedDict, total=False):
    """Tool with which the model edits files by patches."""

    type: Required[Literal["apply_patch"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""

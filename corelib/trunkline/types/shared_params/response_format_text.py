"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFormatText(TypedDict, total=False):
    """Output format: plain text."""

    type: Required[Literal["text"]]
    """Type of the object."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseOutputRefusalParam(TypedDict, total=False):
    """Refusal in an output message."""

    refusal: Required[str]
    """Refusal text."""
    type: Required[Literal["refusal"]]
    """Type of the object."""

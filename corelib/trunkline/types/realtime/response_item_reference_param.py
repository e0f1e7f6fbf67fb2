"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseItemReferenceParam(TypedDict, total=False):
    """Reference to an item of the conversation."""

    id: Required[str]
    """Unique ID."""
    type: Required[Literal["item_reference"]]
    """Type of the object."""

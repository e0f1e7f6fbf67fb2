"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ContainerReferenceParam(TypedDict, total=False):
    """Reference to an existing container."""

    container_id: Required[str]
    """ID of the container."""
    type: Required[Literal["container_reference"]]
    """Type of the object."""

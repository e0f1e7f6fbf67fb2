"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ContainerReferenceParam(TypedDict, total=False):
    """A container that exists, by its id."""

    container_id: Required[str]
    """The container's id."""
    type: Required[Literal["container_reference"]]
    """Which kind this is."""

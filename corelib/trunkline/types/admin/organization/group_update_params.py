"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class GroupUpdateParams(TypedDict, total=False):
    name: Required[str]
    """At most 255 characters."""

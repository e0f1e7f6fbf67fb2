"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class GroupRetrieveParams(TypedDict, total=False):
    project_id: Required[str]
    group_type: Literal["group", "tenant_group"]
    """Default `group`."""

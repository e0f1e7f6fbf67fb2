"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.group_create_params import GroupCreateParams


class GroupUpdateParams(GroupCreateParams, total=False):
    pass

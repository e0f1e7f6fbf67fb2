"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class PermissionsDefaultPermissionsParam(TypedDict, total=False):
    type: Required[Literal["service_account_default"]]


class PermissionsRestrictedPermissionsParam(TypedDict, total=False):
    scopes: Required[SequenceNotStr[str]]
    type: Required[Literal["restricted"]]


Permissions: TypeAlias = PermissionsDefaultPermissionsParam | PermissionsRestrictedPermissionsParam


class FederationRuleUpdateParams(TypedDict, total=False):
    workload_identity_provider_id: Required[str]
    attribute_matchers: dict[str, str | bool | int | float]
    description: str | None
    enabled: bool
    name: str | None
    permissions: Permissions

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class PermissionsServiceAccountDefault(TypedDict, total=False):
    type: Required[Literal["service_account_default"]]


class PermissionsRestricted(TypedDict, total=False):
    scopes: Required[SequenceNotStr[str]]
    type: Required[Literal["restricted"]]


Permissions: TypeAlias = PermissionsServiceAccountDefault | PermissionsRestricted


class FederationRuleCreateParams(TypedDict, total=False):
    attribute_matchers: Required[dict[str, str | bool | int | float]]
    project_id: Required[str]
    service_account_id: Required[str]
    description: str
    enabled: bool
    name: str
    permissions: Permissions

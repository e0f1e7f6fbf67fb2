"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class ProviderAws(TypedDict, total=False):
    bucket: Required[str]
    role_arn: Required[str]
    type: Required[Literal["aws"]]


class ProviderAzure(TypedDict, total=False):
    account_name: Required[str]
    container: Required[str]
    resource_group: Required[str]
    subscription_id: Required[str]
    tenant_id: Required[str]
    type: Required[Literal["azure"]]


class ProviderGcp(TypedDict, total=False):
    bucket: Required[str]
    type: Required[Literal["gcp"]]
    workload_identity_pool_id: Required[str]
    workload_identity_project_number: Required[str]
    workload_identity_provider_id: Required[str]


class ProviderOci(TypedDict, total=False):
    bucket: Required[str]
    region: Required[str]
    tenancy_ocid: Required[str]
    type: Required[Literal["oci"]]


Provider: TypeAlias = ProviderAws | ProviderAzure | ProviderGcp | ProviderOci


class ExternalStorageCreateParams(TypedDict, total=False):
    project_id: Required[str]
    provider: Required[Provider]

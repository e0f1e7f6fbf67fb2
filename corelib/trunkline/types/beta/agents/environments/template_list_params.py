"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.workload_identity_provider_list_params import (
    WorkloadIdentityProviderListParams,
)


class TemplateListParams(WorkloadIdentityProviderListParams, total=False):
    pass

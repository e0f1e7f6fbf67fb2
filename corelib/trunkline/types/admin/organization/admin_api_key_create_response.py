"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.admin_api_key import AdminAPIKey


class AdminAPIKeyCreateResponse(AdminAPIKey):
    value: str

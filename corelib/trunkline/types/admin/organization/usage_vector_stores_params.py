"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.usage_code_interpreter_sessions_params import (
    UsageCodeInterpreterSessionsParams,
)


class UsageVectorStoresParams(UsageCodeInterpreterSessionsParams, total=False):
    pass

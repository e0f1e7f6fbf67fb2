"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.hosted_environment_file_param import (
    HostedEnvironmentFileParam,
    HostedEnvironmentFileParamFileID as HostedEnvironmentFileParamFileID,
    HostedEnvironmentFileParamInline as HostedEnvironmentFileParamInline,
)

FileCreateParams: TypeAlias = HostedEnvironmentFileParam

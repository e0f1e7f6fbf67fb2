"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agents.vaults.mcp_oauth_token_endpoint_auth_rotate_param import (
    McpOauthTokenEndpointAuthRotateParam,
)


class RotateVaultCredentialAuthParamMcpOauthRefresh(TypedDict, total=False):
    refresh_token: str | None
    scope: str | None
    token_endpoint_auth: McpOauthTokenEndpointAuthRotateParam | None


class RotateVaultCredentialAuthParamMcpOauth(TypedDict, total=False):
    type: Required[Literal["mcp_oauth"]]
    access_token: str | None
    expires_at: str | None
    refresh: RotateVaultCredentialAuthParamMcpOauthRefresh | None


class RotateVaultCredentialAuthParamStaticBearer(TypedDict, total=False):
    token: Required[str]
    type: Required[Literal["static_bearer"]]


class RotateVaultCredentialAuthParamEnvironmentVariable(TypedDict, total=False):
    secret_value: Required[str]
    type: Required[Literal["environment_variable"]]


CredentialAuthRotateParam: TypeAlias = (
    RotateVaultCredentialAuthParamMcpOauth
    | RotateVaultCredentialAuthParamStaticBearer
    | RotateVaultCredentialAuthParamEnvironmentVariable
)

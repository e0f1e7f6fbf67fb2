"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agents.vaults.credential_networking_param import CredentialNetworkingParam
from trunkline.types.beta.agents.vaults.mcp_oauth_token_endpoint_auth_create_param import (
    McpOauthTokenEndpointAuthCreateParam,
)


class CreateVaultCredentialAuthParamMcpOauthRefresh(TypedDict, total=False):
    client_id: Required[str]
    refresh_token: Required[str]
    token_endpoint: Required[str]
    token_endpoint_auth: Required[McpOauthTokenEndpointAuthCreateParam]
    resource: str | None
    scope: str | None


class CreateVaultCredentialAuthParamMcpOauth(TypedDict, total=False):
    access_token: Required[str]
    mcp_server_url: Required[str]
    type: Required[Literal["mcp_oauth"]]
    expires_at: str | None
    refresh: CreateVaultCredentialAuthParamMcpOauthRefresh | None


class CreateVaultCredentialAuthParamStaticBearer(TypedDict, total=False):
    mcp_server_url: Required[str]
    token: Required[str]
    type: Required[Literal["static_bearer"]]


class CreateVaultCredentialAuthParamEnvironmentVariable(TypedDict, total=False):
    networking: Required[CredentialNetworkingParam]
    secret_name: Required[str]
    secret_value: Required[str]
    type: Required[Literal["environment_variable"]]


CredentialAuthCreateParam: TypeAlias = (
    CreateVaultCredentialAuthParamMcpOauth
    | CreateVaultCredentialAuthParamStaticBearer
    | CreateVaultCredentialAuthParamEnvironmentVariable
)

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.beta.agents import vaults


class VaultCredentialAuthResourceMcpOauthRefresh(BaseModel):
    client_id: str
    token_endpoint: str
    token_endpoint_auth: vaults.McpOauthTokenEndpointAuth
    resource: str | None = None
    scope: str | None = None


class VaultCredentialAuthResourceMcpOauth(BaseModel):
    mcp_server_url: str
    type: Literal["mcp_oauth"]
    expires_at: str | None = None
    refresh: VaultCredentialAuthResourceMcpOauthRefresh | None = None


class VaultCredentialAuthResourceStaticBearer(BaseModel):
    mcp_server_url: str
    type: Literal["static_bearer"]


class VaultCredentialAuthResourceEnvironmentVariable(BaseModel):
    networking: vaults.CredentialNetworking
    secret_name: str
    type: Literal["environment_variable"]


CredentialAuth: TypeAlias = Annotated[
    VaultCredentialAuthResourceMcpOauth
    | VaultCredentialAuthResourceStaticBearer
    | VaultCredentialAuthResourceEnvironmentVariable,
    Discriminator("type"),
]

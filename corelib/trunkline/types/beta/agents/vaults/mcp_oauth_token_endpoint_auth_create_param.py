"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class CreateMcpOauthTokenEndpointAuthParamNone(TypedDict, total=False):
    type: Required[Literal["none"]]


class CreateMcpOauthTokenEndpointAuthParamClientSecretBasic(TypedDict, total=False):
    client_secret: Required[str]
    type: Required[Literal["client_secret_basic"]]


class CreateMcpOauthTokenEndpointAuthParamClientSecretPost(TypedDict, total=False):
    client_secret: Required[str]
    type: Required[Literal["client_secret_post"]]


McpOauthTokenEndpointAuthCreateParam: TypeAlias = (
    CreateMcpOauthTokenEndpointAuthParamNone
    | CreateMcpOauthTokenEndpointAuthParamClientSecretBasic
    | CreateMcpOauthTokenEndpointAuthParamClientSecretPost
)

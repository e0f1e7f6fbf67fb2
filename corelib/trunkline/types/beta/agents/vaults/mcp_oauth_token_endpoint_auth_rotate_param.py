"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class RotateMcpOauthTokenEndpointAuthParamClientSecretBasic(TypedDict, total=False):
    type: Required[Literal["client_secret_basic"]]
    client_secret: str | None


class RotateMcpOauthTokenEndpointAuthParamClientSecretPost(TypedDict, total=False):
    type: Required[Literal["client_secret_post"]]
    client_secret: str | None


McpOauthTokenEndpointAuthRotateParam: TypeAlias = (
    RotateMcpOauthTokenEndpointAuthParamClientSecretBasic
    | RotateMcpOauthTokenEndpointAuthParamClientSecretPost
)

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class McpOauthTokenEndpointAuthResourceNone(BaseModel):
    type: Literal["none"]


class McpOauthTokenEndpointAuthResourceClientSecretBasic(BaseModel):
    type: Literal["client_secret_basic"]


class McpOauthTokenEndpointAuthResourceClientSecretPost(BaseModel):
    type: Literal["client_secret_post"]


McpOauthTokenEndpointAuth: TypeAlias = Annotated[
    McpOauthTokenEndpointAuthResourceNone
    | McpOauthTokenEndpointAuthResourceClientSecretBasic
    | McpOauthTokenEndpointAuthResourceClientSecretPost,
    Discriminator("type"),
]

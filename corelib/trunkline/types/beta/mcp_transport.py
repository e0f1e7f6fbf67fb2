"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class McpTransportResourceHTTP(BaseModel):
    server_url: str
    type: Literal["http"]


class McpTransportResourceStdio(BaseModel):
    args: list[str]
    command: str
    cwd: str
    env_vars: list[str]
    type: Literal["stdio"]


McpTransport: TypeAlias = Annotated[
    McpTransportResourceHTTP | McpTransportResourceStdio, Discriminator("type")
]

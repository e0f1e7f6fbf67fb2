"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class PersistedMcpTransportResourceHTTP(BaseModel):
    headers: dict[str, str]
    server_url: str
    type: Literal["http"]


class PersistedMcpTransportResourceStdio(BaseModel):
    args: list[str]
    command: str
    cwd: str
    env_vars: list[str]
    type: Literal["stdio"]


PersistedMcpTransport: TypeAlias = Annotated[
    PersistedMcpTransportResourceHTTP | PersistedMcpTransportResourceStdio, Discriminator("type")
]

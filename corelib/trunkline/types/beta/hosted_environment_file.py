"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class HostedEnvironmentFileResourceInline(BaseModel):
    id: str
    path: str
    size_bytes: int
    type: Literal["inline"]


HostedEnvironmentFile: TypeAlias = Annotated[
    beta.HostedEnvironmentFileID | HostedEnvironmentFileResourceInline, Discriminator("type")
]

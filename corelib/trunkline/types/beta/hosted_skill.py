"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class HostedSkillResourceInline(BaseModel):
    description: str
    name: str
    type: Literal["inline"]


HostedSkill: TypeAlias = Annotated[
    beta.HostedSkillReference | HostedSkillResourceInline, Discriminator("type")
]

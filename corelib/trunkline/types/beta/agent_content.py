"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class EncryptedContentResource(BaseModel):
    encrypted_content: str
    type: Literal["encrypted_content"]


AgentContent: TypeAlias = Annotated[
    beta.OutputText | EncryptedContentResource, Discriminator("type")
]

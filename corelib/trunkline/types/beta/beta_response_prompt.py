"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import beta

Variables: TypeAlias = (
    str | beta.BetaResponseInputText | beta.BetaResponseInputImage | beta.BetaResponseInputFile
)


class BetaResponsePrompt(BaseModel):
    id: str
    variables: dict[str, Variables] | None = None
    version: str | None = None

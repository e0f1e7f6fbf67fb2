"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import beta

BetaResponseInputContent: TypeAlias = Annotated[
    beta.BetaResponseInputText | beta.BetaResponseInputImage | beta.BetaResponseInputFile,
    Discriminator("type"),
]

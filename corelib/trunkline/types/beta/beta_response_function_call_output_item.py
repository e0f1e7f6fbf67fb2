"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import beta

BetaResponseFunctionCallOutputItem: TypeAlias = Annotated[
    beta.BetaResponseInputTextContent
    | beta.BetaResponseInputImageContent
    | beta.BetaResponseInputFileContent,
    Discriminator("type"),
]

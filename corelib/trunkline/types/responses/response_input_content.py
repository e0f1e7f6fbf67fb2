"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import responses

ResponseInputContent: TypeAlias = Annotated[
    responses.ResponseInputText | responses.ResponseInputImage | responses.ResponseInputFile,
    Discriminator("type"),
]

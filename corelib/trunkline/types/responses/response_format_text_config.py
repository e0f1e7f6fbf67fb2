"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import responses, shared

ResponseFormatTextConfig: TypeAlias = Annotated[
    shared.ResponseFormatText
    | responses.ResponseFormatTextJSONSchemaConfig
    | shared.ResponseFormatJSONObject,
    Discriminator("type"),
]

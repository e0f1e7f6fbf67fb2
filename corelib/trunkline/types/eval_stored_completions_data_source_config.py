"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field
from trunkline.types import shared


class EvalStoredCompletionsDataSourceConfig(BaseModel):
    schema_: dict[str, object] = field(wire="schema")
    type: Literal["stored_completions"]
    metadata: shared.Metadata | None = None

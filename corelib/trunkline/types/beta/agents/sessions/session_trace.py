"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

import builtins
from typing import Literal

from trunkline.models import BaseModel


class SessionTrace(BaseModel):
    id: str
    created_at: int
    object: Literal["agent.session.trace"]
    otlp: dict[str, builtins.object]
    session_id: str

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

import builtins
from typing import Literal

from trunkline.models import BaseModel


class SessionTrace(BaseModel):
    """Trace of a session in the format of OpenTelemetry."""

    id: str
    """Unique ID."""
    created_at: int
    """Creation time, in Unix seconds."""
    object: Literal["agent.session.trace"]
    """Object type."""
    otlp: dict[str, builtins.object]
    session_id: str
    """ID of the session."""

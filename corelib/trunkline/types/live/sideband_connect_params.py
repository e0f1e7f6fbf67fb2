"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class SidebandConnectParams(BaseModel):
    """Parameters of a second connection to a session."""

    graceful_close: bool | None = None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

AgentOutputItemStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

BetaResponseSteerPendingReason: TypeAlias = Literal["waiting_for_required_input"] | str

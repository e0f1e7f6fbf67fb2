"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

DecisionJSONObject: TypeAlias = dict[str, object]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

AutomationMetadataParam: TypeAlias = dict[str, str]

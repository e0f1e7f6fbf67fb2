"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

Metadata: TypeAlias = dict[str, str]

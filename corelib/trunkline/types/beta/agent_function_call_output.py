"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types import beta

AgentFunctionCallOutput: TypeAlias = str | list[beta.InputContent]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class SetupCommandParam(TypedDict, total=False):
    command: Required[str]
    cwd: str | None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class SkillUpdateParams(TypedDict, total=False):
    default_version: Required[str]

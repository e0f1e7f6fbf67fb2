"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class BetaSkillReferenceParam(TypedDict, total=False):
    skill_id: Required[str]
    """At most 64 characters."""
    type: Required[Literal["skill_reference"]]
    version: str

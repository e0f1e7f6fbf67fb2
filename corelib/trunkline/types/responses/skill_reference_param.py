"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class SkillReferenceParam(TypedDict, total=False):
    """Reference to a stored skill."""

    skill_id: Required[str]
    """ID of the skill. At most 64 characters."""
    type: Required[Literal["skill_reference"]]
    """Type of the object."""
    version: str
    """Version of the skill: a number, or `latest`."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class LocalSkillParam(TypedDict, total=False):
    """Skill on your machine."""

    description: Required[str]
    """Description of the skill, for the model."""
    name: Required[str]
    """Name of the skill."""
    path: Required[str]
    """Path of the skill's folder."""

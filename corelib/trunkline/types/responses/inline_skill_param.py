"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.inline_skill_source_param import InlineSkillSourceParam


class InlineSkillParam(TypedDict, total=False):
    """Skill whose files the request contains."""

    description: Required[str]
    """Description of the skill, for the model."""
    name: Required[str]
    """Name of the skill."""
    source: Required[InlineSkillSourceParam]
    """Files of the skill, as a ZIP archive."""
    type: Required[Literal["inline"]]
    """Type of the object."""

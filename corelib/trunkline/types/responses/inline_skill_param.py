"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.inline_skill_source_param import InlineSkillSourceParam


class InlineSkillParam(TypedDict, total=False):
    """A skill that the request carries."""

    description: Required[str]
    """What it is for."""
    name: Required[str]
    """The skill's name."""
    source: Required[InlineSkillSourceParam]
    """The skill's files, as a ZIP archive."""
    type: Required[Literal["inline"]]
    """Which kind this is."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_inline_skill_source_param import BetaInlineSkillSourceParam


class BetaInlineSkillParam(TypedDict, total=False):
    description: Required[str]
    name: Required[str]
    source: Required[BetaInlineSkillSourceParam]
    type: Required[Literal["inline"]]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.skill_list_params import SkillListParams


class VersionListParams(SkillListParams, total=False):
    pass

"""The types of `skills`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .deleted_skill_version import DeletedSkillVersion as DeletedSkillVersion
    from .skill_version import SkillVersion as SkillVersion
    from .skill_version_list import SkillVersionList as SkillVersionList
    from .version_create_params import VersionCreateParams as VersionCreateParams
    from .version_list_params import VersionListParams as VersionListParams
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "DeletedSkillVersion": "deleted_skill_version",
            "SkillVersion": "skill_version",
            "SkillVersionList": "skill_version_list",
            "VersionCreateParams": "version_create_params",
            "VersionListParams": "version_list_params",
        },
        [],
    )

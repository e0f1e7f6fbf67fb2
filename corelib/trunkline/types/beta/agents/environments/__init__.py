"""The types of `beta.agents.environments`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .environment_file import EnvironmentFile as EnvironmentFile
    from .environment_template import EnvironmentTemplate as EnvironmentTemplate
    from .environment_template_deleted import (
        EnvironmentTemplateDeleted as EnvironmentTemplateDeleted,
    )
    from .file_create_params import FileCreateParams as FileCreateParams
    from .file_list_params import FileListParams as FileListParams
    from .template_create_params import TemplateCreateParams as TemplateCreateParams
    from .template_list_params import TemplateListParams as TemplateListParams
    from .template_update_params import TemplateUpdateParams as TemplateUpdateParams
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "EnvironmentFile": "environment_file",
            "EnvironmentTemplate": "environment_template",
            "EnvironmentTemplateDeleted": "environment_template_deleted",
            "FileCreateParams": "file_create_params",
            "FileListParams": "file_list_params",
            "TemplateCreateParams": "template_create_params",
            "TemplateListParams": "template_list_params",
            "TemplateUpdateParams": "template_update_params",
        },
        [],
    )

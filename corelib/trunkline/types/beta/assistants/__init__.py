"""The types of `beta.assistants`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .assistant_file import AssistantFile as AssistantFile
    from .file_create_params import FileCreateParams as FileCreateParams
    from .file_delete_response import FileDeleteResponse as FileDeleteResponse
    from .file_list_params import FileListParams as FileListParams
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "AssistantFile": "assistant_file",
            "FileCreateParams": "file_create_params",
            "FileDeleteResponse": "file_delete_response",
            "FileListParams": "file_list_params",
        },
        [],
    )

"""The types of `beta.threads.messages`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .file_list_params import FileListParams as FileListParams
    from .message_file import MessageFile as MessageFile
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "FileListParams": "file_list_params",
            "MessageFile": "message_file",
        },
        [],
    )

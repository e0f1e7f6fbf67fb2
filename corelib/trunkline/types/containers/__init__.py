"""The types of `containers`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .file_create_params import FileCreateParams as FileCreateParams
    from .file_create_response import FileCreateResponse as FileCreateResponse
    from .file_list_params import FileListParams as FileListParams
    from .file_list_response import FileListResponse as FileListResponse
    from .file_retrieve_response import FileRetrieveResponse as FileRetrieveResponse
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "FileCreateParams": "file_create_params",
            "FileCreateResponse": "file_create_response",
            "FileListParams": "file_list_params",
            "FileListResponse": "file_list_response",
            "FileRetrieveResponse": "file_retrieve_response",
        },
        [],
    )

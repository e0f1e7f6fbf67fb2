"""The types of `vector_stores`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .file_batch_create_params import FileBatchCreateParams as FileBatchCreateParams
    from .file_batch_list_files_params import FileBatchListFilesParams as FileBatchListFilesParams
    from .file_content_response import FileContentResponse as FileContentResponse
    from .file_create_params import FileCreateParams as FileCreateParams
    from .file_list_params import FileListParams as FileListParams
    from .file_update_params import FileUpdateParams as FileUpdateParams
    from .vector_store_file import VectorStoreFile as VectorStoreFile
    from .vector_store_file_batch import VectorStoreFileBatch as VectorStoreFileBatch
    from .vector_store_file_deleted import VectorStoreFileDeleted as VectorStoreFileDeleted
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "FileBatchCreateParams": "file_batch_create_params",
            "FileBatchListFilesParams": "file_batch_list_files_params",
            "FileContentResponse": "file_content_response",
            "FileCreateParams": "file_create_params",
            "FileListParams": "file_list_params",
            "FileUpdateParams": "file_update_params",
            "VectorStoreFile": "vector_store_file",
            "VectorStoreFileBatch": "vector_store_file_batch",
            "VectorStoreFileDeleted": "vector_store_file_deleted",
        },
        [],
    )

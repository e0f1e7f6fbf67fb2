"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.containers.file_create_response import FileCreateResponse


class FileListResponse(FileCreateResponse):
    pass

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.containers.file_list_params import FileListParams


class CertificateListParams(FileListParams, total=False):
    pass

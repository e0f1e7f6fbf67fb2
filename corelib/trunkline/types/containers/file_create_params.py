"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.uploads.forms import FileTypes


class FileCreateParams(TypedDict, total=False):
    file: FileTypes
    file_id: str

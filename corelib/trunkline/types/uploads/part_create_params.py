"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.uploads.forms import FileTypes


class PartCreateParams(TypedDict, total=False):
    data: Required[FileTypes]

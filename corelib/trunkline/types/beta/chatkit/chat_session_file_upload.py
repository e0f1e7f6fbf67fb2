"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ChatSessionFileUpload(BaseModel):
    enabled: bool
    max_file_size: int | None = None
    max_files: int | None = None

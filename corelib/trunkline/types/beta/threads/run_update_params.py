"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.metadata import Metadata


class RunUpdateParams(TypedDict, total=False):
    thread_id: Required[str]
    metadata: Metadata | None

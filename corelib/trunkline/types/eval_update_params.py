"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.shared_params.metadata import Metadata


class EvalUpdateParams(TypedDict, total=False):
    metadata: Metadata | None
    name: str

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.metadata import Metadata


class CompletionUpdateParams(TypedDict, total=False):
    """Parameters of `chat.completions.update`."""

    metadata: Required[Metadata | None]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.beta.beta_response_includable import BetaResponseIncludable


class InputItemListParams(TypedDict, total=False):
    after: str
    betas: list[Literal["responses_multi_agent=v1"]]
    include: list[BetaResponseIncludable]
    limit: int
    """Default `20`."""
    order: Literal["asc", "desc"]

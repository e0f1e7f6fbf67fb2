"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_input_item_param import BetaResponseInputItemParam


class BetaResponseInjectEventParam(TypedDict, total=False):
    input: Required[Iterable[BetaResponseInputItemParam]]
    response_id: Required[str]
    type: Required[Literal["response.inject"]]

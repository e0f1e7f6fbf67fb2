"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_steer_input_param import BetaResponseSteerInputParam


class BetaResponseSteerEventParam(TypedDict, total=False):
    """Input for a response that is being generated."""

    input: Required[BetaResponseSteerInputParam]
    previous_response_id: Required[str]
    type: Required[Literal["response.steer"]]
    """Type of the object."""

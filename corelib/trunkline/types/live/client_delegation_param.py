"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ClientDelegationParam(TypedDict, total=False):
    type: Required[Literal["client"]]
    acknowledgement_delay_ms: int

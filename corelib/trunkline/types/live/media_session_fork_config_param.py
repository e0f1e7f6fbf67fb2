"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.client_config_param import ClientConfigParam
from trunkline.types.live.responses_delegation_update_config_param import (
    ResponsesDelegationUpdateConfigParam,
)


class Delegation(TypedDict, total=False):
    type: Required[Literal["responses"]]
    acknowledgement_delay_ms: int
    responses: ResponsesDelegationUpdateConfigParam


class MediaSessionForkConfigParam(TypedDict, total=False):
    client: ClientConfigParam
    delegation: Delegation
    store: bool

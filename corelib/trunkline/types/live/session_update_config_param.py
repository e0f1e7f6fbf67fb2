"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.client_delegation_param import ClientDelegationParam
from trunkline.types.live.decision_trigger_param import DecisionTriggerParam
from trunkline.types.live.decisions_delegation_update_config_param import (
    DecisionsDelegationUpdateConfigParam,
)
from trunkline.types.live.responses_delegation_update_config_param import (
    ResponsesDelegationUpdateConfigParam,
)


class DelegationResponses(TypedDict, total=False):
    type: Required[Literal["responses"]]
    acknowledgement_delay_ms: int
    responses: ResponsesDelegationUpdateConfigParam


class DelegationDecisions(TypedDict, total=False):
    type: Required[Literal["decisions"]]
    acknowledgement_delay_ms: int
    decisions: DecisionsDelegationUpdateConfigParam


Delegation: TypeAlias = ClientDelegationParam | DelegationResponses | DelegationDecisions


class SessionUpdateConfigParam(TypedDict, total=False):
    """Changes to the settings of a live session."""

    delegation: Delegation | None
    triggers: Iterable[DecisionTriggerParam]

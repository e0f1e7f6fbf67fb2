"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agent_session_input_param import AgentSessionInputParam


class EventCreateParams(TypedDict, total=False):
    events: Required[Iterable[AgentSessionInputParam]]

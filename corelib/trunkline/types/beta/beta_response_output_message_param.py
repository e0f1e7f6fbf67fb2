"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_output_refusal_param import BetaResponseOutputRefusalParam
from trunkline.types.beta.beta_response_output_text_param import BetaResponseOutputTextParam


class Agent(TypedDict, total=False):
    agent_name: Required[str]


Content: TypeAlias = BetaResponseOutputTextParam | BetaResponseOutputRefusalParam


class BetaResponseOutputMessageParam(TypedDict, total=False):
    id: Required[str]
    content: Required[Iterable[Content]]
    role: Required[Literal["assistant"]]
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    type: Required[Literal["message"]]
    agent: Agent | None
    phase: Literal["commentary", "final_answer"] | None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class Delta(BaseModel):
    stderr: str | None = None
    stdout: str | None = None


class BetaResponseShellCallOutputContentDeltaEvent(BaseModel):
    command_index: int
    delta: Delta
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_output_content.delta"]
    agent: Agent | None = None

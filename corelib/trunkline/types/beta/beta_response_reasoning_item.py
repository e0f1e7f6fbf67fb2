"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class Summary(BaseModel):
    text: str
    type: Literal["summary_text"]


class Content(BaseModel):
    text: str
    type: Literal["reasoning_text"]


class BetaResponseReasoningItem(BaseModel):
    id: str
    summary: list[Summary]
    type: Literal["reasoning"]
    agent: Agent | None = None
    content: list[Content] | None = None
    encrypted_content: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta, shared
from trunkline.types.beta import threads


class RequiredActionSubmitToolOutputs(BaseModel):
    tool_calls: list[threads.RequiredActionFunctionToolCall]


class RequiredAction(BaseModel):
    submit_tool_outputs: RequiredActionSubmitToolOutputs
    type: Literal["submit_tool_outputs"]


class LastError(BaseModel):
    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"]
    message: str


class IncompleteDetails(BaseModel):
    reason: Literal["max_completion_tokens", "max_prompt_tokens"] | None = None


class Usage(BaseModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int


class TruncationStrategy(BaseModel):
    type: Literal["auto", "last_messages"]
    last_messages: int | None = None
    """At least 1."""


class Run(BaseModel):
    id: str
    assistant_id: str
    cancelled_at: int | None = None
    completed_at: int | None = None
    created_at: int
    expires_at: int | None = None
    failed_at: int | None = None
    incomplete_details: IncompleteDetails | None = None
    instructions: str
    last_error: LastError | None = None
    max_completion_tokens: int | None = None
    """At least 256."""
    max_prompt_tokens: int | None = None
    """At least 256."""
    metadata: shared.Metadata | None = None
    model: str
    object: Literal["thread.run"]
    parallel_tool_calls: bool
    required_action: RequiredAction | None = None
    response_format: beta.AssistantResponseFormatOption | None = None
    started_at: int | None = None
    status: threads.RunStatus
    thread_id: str
    tool_choice: beta.AssistantToolChoiceOption | None = None
    tools: list[beta.AssistantTool]
    truncation_strategy: TruncationStrategy | None = None
    usage: Usage | None = None
    temperature: float | None = None
    top_p: float | None = None

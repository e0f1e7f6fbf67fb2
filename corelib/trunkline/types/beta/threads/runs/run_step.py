"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import shared
from trunkline.types.beta.threads import runs

StepDetails: TypeAlias = Annotated[
    runs.MessageCreationStepDetails | runs.ToolCallsStepDetails, Discriminator("type")
]


class LastError(BaseModel):
    code: Literal["server_error", "rate_limit_exceeded"]
    message: str


class Usage(BaseModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int


class RunStep(BaseModel):
    id: str
    assistant_id: str
    cancelled_at: int | None = None
    completed_at: int | None = None
    created_at: int
    expired_at: int | None = None
    failed_at: int | None = None
    last_error: LastError | None = None
    metadata: shared.Metadata | None = None
    object: Literal["thread.run.step"]
    run_id: str
    status: Literal["in_progress", "cancelled", "failed", "completed", "expired"]
    step_details: StepDetails
    thread_id: str
    type: Literal["message_creation", "tool_calls"]
    usage: Usage | None = None

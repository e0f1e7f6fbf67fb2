"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta, shared
from trunkline.types.beta import threads
from trunkline.types.beta.threads import runs


class ThreadCreated(BaseModel):
    data: beta.Thread
    event: Literal["thread.created"]
    enabled: bool | None = None


class ThreadRunCreated(BaseModel):
    data: threads.Run
    event: Literal["thread.run.created"]


class ThreadRunQueued(BaseModel):
    data: threads.Run
    event: Literal["thread.run.queued"]


class ThreadRunInProgress(BaseModel):
    data: threads.Run
    event: Literal["thread.run.in_progress"]


class ThreadRunRequiresAction(BaseModel):
    data: threads.Run
    event: Literal["thread.run.requires_action"]


class ThreadRunCompleted(BaseModel):
    data: threads.Run
    event: Literal["thread.run.completed"]


class ThreadRunIncomplete(BaseModel):
    data: threads.Run
    event: Literal["thread.run.incomplete"]


class ThreadRunFailed(BaseModel):
    data: threads.Run
    event: Literal["thread.run.failed"]


class ThreadRunCancelling(BaseModel):
    data: threads.Run
    event: Literal["thread.run.cancelling"]


class ThreadRunCancelled(BaseModel):
    data: threads.Run
    event: Literal["thread.run.cancelled"]


class ThreadRunExpired(BaseModel):
    data: threads.Run
    event: Literal["thread.run.expired"]


class ThreadRunStepCreated(BaseModel):
    data: runs.RunStep
    event: Literal["thread.run.step.created"]


class ThreadRunStepInProgress(BaseModel):
    data: runs.RunStep
    event: Literal["thread.run.step.in_progress"]


class ThreadRunStepDelta(BaseModel):
    data: runs.RunStepDeltaEvent
    event: Literal["thread.run.step.delta"]


class ThreadRunStepCompleted(BaseModel):
    data: runs.RunStep
    event: Literal["thread.run.step.completed"]


class ThreadRunStepFailed(BaseModel):
    data: runs.RunStep
    event: Literal["thread.run.step.failed"]


class ThreadRunStepCancelled(BaseModel):
    data: runs.RunStep
    event: Literal["thread.run.step.cancelled"]


class ThreadRunStepExpired(BaseModel):
    data: runs.RunStep
    event: Literal["thread.run.step.expired"]


class ThreadMessageCreated(BaseModel):
    data: threads.Message
    event: Literal["thread.message.created"]


class ThreadMessageInProgress(BaseModel):
    data: threads.Message
    event: Literal["thread.message.in_progress"]


class ThreadMessageDelta(BaseModel):
    data: threads.MessageDeltaEvent
    event: Literal["thread.message.delta"]


class ThreadMessageCompleted(BaseModel):
    data: threads.Message
    event: Literal["thread.message.completed"]


class ThreadMessageIncomplete(BaseModel):
    data: threads.Message
    event: Literal["thread.message.incomplete"]


class ErrorEvent(BaseModel):
    data: shared.ErrorObject
    event: Literal["error"]


AssistantStreamEvent: TypeAlias = Annotated[
    ThreadCreated
    | ThreadRunCreated
    | ThreadRunQueued
    | ThreadRunInProgress
    | ThreadRunRequiresAction
    | ThreadRunCompleted
    | ThreadRunIncomplete
    | ThreadRunFailed
    | ThreadRunCancelling
    | ThreadRunCancelled
    | ThreadRunExpired
    | ThreadRunStepCreated
    | ThreadRunStepInProgress
    | ThreadRunStepDelta
    | ThreadRunStepCompleted
    | ThreadRunStepFailed
    | ThreadRunStepCancelled
    | ThreadRunStepExpired
    | ThreadMessageCreated
    | ThreadMessageInProgress
    | ThreadMessageDelta
    | ThreadMessageCompleted
    | ThreadMessageIncomplete
    | ErrorEvent,
    Discriminator("event"),
]

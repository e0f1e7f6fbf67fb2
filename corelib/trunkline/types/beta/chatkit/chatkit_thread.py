"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class StatusActive(BaseModel):
    type: Literal["active"]


class StatusLocked(BaseModel):
    reason: str | None = None
    type: Literal["locked"]


class StatusClosed(BaseModel):
    reason: str | None = None
    type: Literal["closed"]


Status: TypeAlias = Annotated[StatusActive | StatusLocked | StatusClosed, Discriminator("type")]


class ChatKitThread(BaseModel):
    id: str
    created_at: int
    object: Literal["chatkit.thread"]
    status: Status
    title: str | None = None
    user: str

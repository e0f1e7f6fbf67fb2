"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DataConnect(BaseModel):
    remote_url: str


class Data(BaseModel):
    id: str
    environment_type: str
    connect: DataConnect | None = None
    environment_id: str | None = None


class AgentSessionCreatedWebhookEvent(BaseModel):
    id: str
    created_at: int
    data: Data
    object: Literal["event"]
    type: Literal["agent.session.created"]

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Field(BaseModel):
    field_id: str
    value: str


class AgentBrowserAuthenticationSubmitParam(BaseModel):
    action: Literal["submit"]
    fields: list[Field]
    type: Literal["browser_authentication"]
    selected_option: str | None = None

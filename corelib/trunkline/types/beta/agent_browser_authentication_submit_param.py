"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Field(BaseModel):
    field_id: str
    value: str


class AgentBrowserAuthenticationSubmitParam(BaseModel):
    """Login data for the agent's browser."""

    action: Literal["submit"]
    fields: list[Field]
    type: Literal["browser_authentication"]
    """Type of the object."""
    selected_option: str | None = None

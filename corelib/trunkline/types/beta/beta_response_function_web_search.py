"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Agent(BaseModel):
    agent_name: str


class ActionSearchSource(BaseModel):
    type: Literal["url"]
    url: str


class ActionSearch(BaseModel):
    type: Literal["search"]
    queries: list[str] | None = None
    query: str | None = None
    """Deprecated."""
    sources: list[ActionSearchSource] | None = None


class ActionOpenPage(BaseModel):
    type: Literal["open_page"]
    url: str | None = None


class ActionFindInPage(BaseModel):
    pattern: str
    type: Literal["find_in_page"]
    url: str


Action: TypeAlias = Annotated[
    ActionSearch | ActionOpenPage | ActionFindInPage, Discriminator("type")
]


class BetaResponseFunctionWebSearch(BaseModel):
    id: str
    action: Action
    status: Literal["in_progress", "searching", "completed", "failed", "incomplete"]
    type: Literal["web_search_call"]
    agent: Agent | None = None

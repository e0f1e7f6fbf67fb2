"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class ActionSearchSource(BaseModel):
    """A page that a search found."""

    type: Literal["url"]
    """Which kind this is."""
    url: str
    """The address."""


class ActionSearch(BaseModel):
    """The model searched the web."""

    type: Literal["search"]
    """Which kind this is."""
    queries: list[str] | None = None
    """What was searched for."""
    query: str | None = None
    """What was searched for; `queries` replaced it. Deprecated."""
    sources: list[ActionSearchSource] | None = None
    """The pages found, if the request includes them."""


class ActionOpenPage(BaseModel):
    """The model opened a page."""

    type: Literal["open_page"]
    """Which kind this is."""
    url: str | None = None
    """The page."""


class ActionFind(BaseModel):
    """The model looked for words on a page."""

    pattern: str
    """The words."""
    type: Literal["find_in_page"]
    """Which kind this is."""
    url: str
    """The page."""


Action: TypeAlias = Annotated[ActionSearch | ActionOpenPage | ActionFind, Discriminator("type")]


class ResponseFunctionWebSearch(BaseModel):
    """A step of the model's search of the web."""

    id: str
    """Identifies this object."""
    action: Action
    """What the model did: search, open a page, look for words on it."""
    status: Literal["in_progress", "searching", "completed", "failed"]
    """How far it has come."""
    type: Literal["web_search_call"]
    """Which kind this is."""

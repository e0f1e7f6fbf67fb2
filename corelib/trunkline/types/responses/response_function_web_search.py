"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class ActionSearchSource(BaseModel):
    """Page that a search found."""

    type: Literal["url"]
    """Type of the object."""
    url: str
    """URL of the page."""


class ActionSearch(BaseModel):
    """Search of the web."""

    type: Literal["search"]
    """Type of the object."""
    queries: list[str] | None = None
    """Search queries."""
    query: str | None = None
    """Search query; replaced by `queries`. Deprecated."""
    sources: list[ActionSearchSource] | None = None
    """Pages found, if the request includes them."""


class ActionOpenPage(BaseModel):
    """Opening of a page."""

    type: Literal["open_page"]
    """Type of the object."""
    url: str | None = None
    """URL of the page."""


class ActionFind(BaseModel):
    """Search for text on a page."""

    pattern: str
    """Text to find."""
    type: Literal["find_in_page"]
    """Type of the object."""
    url: str
    """URL of the page."""


Action: TypeAlias = Annotated[ActionSearch | ActionOpenPage | ActionFind, Discriminator("type")]


class ResponseFunctionWebSearch(BaseModel):
    """Call of the web search tool."""

    id: str
    """Unique ID."""
    action: Action
    """Action of the call: search, open a page or find text on a page."""
    status: Literal["in_progress", "searching", "completed", "failed", "incomplete"]
    """Status of the item."""
    type: Literal["web_search_call"]
    """Type of the object."""

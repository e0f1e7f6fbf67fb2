"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class ActionSearchSource(TypedDict, total=False):
    """Page that a search found."""

    type: Required[Literal["url"]]
    """Type of the object."""
    url: Required[str]
    """URL of the page."""


class ActionSearch(TypedDict, total=False):
    """Search of the web."""

    type: Required[Literal["search"]]
    """Type of the object."""
    queries: SequenceNotStr[str]
    """Search queries."""
    query: str
    """Search query; replaced by `queries`. Deprecated."""
    sources: Iterable[ActionSearchSource]
    """Pages found, if the request includes them."""


class ActionOpenPage(TypedDict, total=False):
    """Opening of a page."""

    type: Required[Literal["open_page"]]
    """Type of the object."""
    url: str | None
    """URL of the page."""


class ActionFind(TypedDict, total=False):
    """Search for text on a page."""

    pattern: Required[str]
    """Text to find."""
    type: Required[Literal["find_in_page"]]
    """Type of the object."""
    url: Required[str]
    """URL of the page."""


Action: TypeAlias = ActionSearch | ActionOpenPage | ActionFind


class ResponseFunctionWebSearchParam(TypedDict, total=False):
    """Call of the web search tool."""

    id: Required[str]
    """Unique ID."""
    action: Required[Action]
    """Action of the call: search, open a page or find text on a page."""
    status: Required[Literal["in_progress", "searching", "completed", "failed", "incomplete"]]
    """Status of the item."""
    type: Required[Literal["web_search_call"]]
    """Type of the object."""

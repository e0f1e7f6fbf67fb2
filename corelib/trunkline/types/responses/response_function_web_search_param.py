"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class ActionSearchSource(TypedDict, total=False):
    """A page that a search found."""

    type: Required[Literal["url"]]
    """Which kind this is."""
    url: Required[str]
    """The address."""


class ActionSearch(TypedDict, total=False):
    """The model searched the web."""

    type: Required[Literal["search"]]
    """Which kind this is."""
    queries: SequenceNotStr[str]
    """What was searched for."""
    query: str
    """What was searched for; `queries` replaced it. Deprecated."""
    sources: Iterable[ActionSearchSource]
    """The pages found, if the request includes them."""


class ActionOpenPage(TypedDict, total=False):
    """The model opened a page."""

    type: Required[Literal["open_page"]]
    """Which kind this is."""
    url: str | None
    """The page."""


class ActionFind(TypedDict, total=False):
    """The model looked for words on a page."""

    pattern: Required[str]
    """The words."""
    type: Required[Literal["find_in_page"]]
    """Which kind this is."""
    url: Required[str]
    """The page."""


Action: TypeAlias = ActionSearch | ActionOpenPage | ActionFind


class ResponseFunctionWebSearchParam(TypedDict, total=False):
    """A step of the model's search of the web."""

    id: Required[str]
    """Identifies this object."""
    action: Required[Action]
    """What the model did: search, open a page, look for words on it."""
    status: Required[Literal["in_progress", "searching", "completed", "failed"]]
    """How far it has come."""
    type: Required[Literal["web_search_call"]]
    """Which kind this is."""

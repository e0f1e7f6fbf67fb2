"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class UserLocation(TypedDict, total=False):
    """About where the user is."""

    type: Required[Literal["approximate"]]
    """Which kind this is."""
    city: str | None
    """The city."""
    country: str | None
    """The country's two-letter code, as `FR`."""
    region: str | None
    """The state or region."""
    timezone: str | None
    """The time zone, as `Europe/Paris`."""


class WebSearchPreviewToolParam(TypedDict, total=False):
    """The preview of the web search tool."""

    type: Required[Literal["web_search_preview", "web_search_preview_2025_03_11"]]
    """Which version of the tool it is. Default `web_search_preview`."""
    search_content_types: list[Literal["text", "image"]]
    """What is searched for: texts, pictures."""
    search_context_size: Literal["low", "medium", "high"]
    """How much of the pages found the model gets to read."""
    user_location: UserLocation | None
    """Where the user is, for local results."""

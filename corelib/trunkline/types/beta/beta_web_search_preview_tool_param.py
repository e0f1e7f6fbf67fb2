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


class BetaWebSearchPreviewToolParam(TypedDict, total=False):
    type: Required[Literal["web_search_preview", "web_search_preview_2025_03_11"]]
    """Default `web_search_preview`."""
    search_content_types: list[Literal["text", "image"]]
    search_context_size: Literal["low", "medium", "high"]
    user_location: UserLocation | None

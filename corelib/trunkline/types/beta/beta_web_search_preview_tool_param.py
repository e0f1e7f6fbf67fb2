"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class UserLocation(TypedDict, total=False):
    """Approximate location of the user."""

    type: Required[Literal["approximate"]]
    """Type of the object."""
    city: str | None
    """City."""
    country: str | None
    """Country, as a two-letter ISO code such as `FR`."""
    region: str | None
    """State or region."""
    timezone: str | None
    """IANA time zone, such as `Europe/Paris`."""


class BetaWebSearchPreviewToolParam(TypedDict, total=False):
    type: Required[Literal["web_search_preview", "web_search_preview_2025_03_11"]]
    """Default `web_search_preview`."""
    search_content_types: list[Literal["text", "image"]]
    search_context_size: Literal["low", "medium", "high"]
    user_location: UserLocation | None

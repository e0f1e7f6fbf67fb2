"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UserLocation(BaseModel):
    """Approximate location of the user."""

    type: Literal["approximate"]
    """Type of the object."""
    city: str | None = None
    """City."""
    country: str | None = None
    """Country, as a two-letter ISO code such as `FR`."""
    region: str | None = None
    """State or region."""
    timezone: str | None = None
    """IANA time zone, such as `Europe/Paris`."""


class BetaWebSearchPreviewTool(BaseModel):
    type: Literal["web_search_preview", "web_search_preview_2025_03_11"]
    """Default `web_search_preview`."""
    search_content_types: list[Literal["text", "image"]] | None = None
    search_context_size: Literal["low", "medium", "high"] | None = None
    user_location: UserLocation | None = None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class UserLocation(BaseModel):
    """About where the user is."""

    type: Literal["approximate"]
    """Which kind this is."""
    city: str | None = None
    """The city."""
    country: str | None = None
    """The country's two-letter code, as `FR`."""
    region: str | None = None
    """The state or region."""
    timezone: str | None = None
    """The time zone, as `Europe/Paris`."""


class BetaWebSearchPreviewTool(BaseModel):
    type: Literal["web_search_preview", "web_search_preview_2025_03_11"]
    """Default `web_search_preview`."""
    search_content_types: list[Literal["text", "image"]] | None = None
    search_context_size: Literal["low", "medium", "high"] | None = None
    user_location: UserLocation | None = None

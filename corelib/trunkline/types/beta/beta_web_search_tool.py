"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Filters(BaseModel):
    allowed_domains: list[str] | None = None


class UserLocation(BaseModel):
    """About where the user is."""

    city: str | None = None
    """The city."""
    country: str | None = None
    """The country's two-letter code, as `FR`."""
    region: str | None = None
    """The state or region."""
    timezone: str | None = None
    """The time zone, as `Europe/Paris`."""
    type: Literal["approximate"] | None = None
    """Which kind this is."""


class BetaWebSearchTool(BaseModel):
    type: Literal["web_search", "web_search_2025_08_26"]
    """Default `web_search`."""
    external_web_access: bool | None = None
    """Default `true`."""
    filters: Filters | None = None
    search_context_size: Literal["low", "medium", "high"] | None = None
    """Default `medium`."""
    user_location: UserLocation | None = None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Filters(BaseModel):
    allowed_domains: list[str] | None = None


class UserLocation(BaseModel):
    """Approximate location of the user."""

    city: str | None = None
    """City."""
    country: str | None = None
    """Country, as a two-letter ISO code such as `FR`."""
    region: str | None = None
    """State or region."""
    timezone: str | None = None
    """IANA time zone, such as `Europe/Paris`."""
    type: Literal["approximate"] | None = None
    """Type of the object."""


class BetaWebSearchTool(BaseModel):
    type: Literal["web_search", "web_search_2025_08_26"]
    """Default `web_search`."""
    external_web_access: bool | None = None
    """Default `true`."""
    filters: Filters | None = None
    search_context_size: Literal["low", "medium", "high"] | None = None
    """Default `medium`."""
    user_location: UserLocation | None = None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Filters(BaseModel):
    """Filters on the sites to search."""

    allowed_domains: list[str] | None = None
    """Domains to search, with their subdomains."""


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


class WebSearchTool(BaseModel):
    """Tool with which the model searches the web."""

    type: Literal["web_search", "web_search_2025_08_26"]
    """Version of the tool. Default `web_search`."""
    external_web_access: bool | None = None
    """Whether to fetch live pages, rather than cached ones only. Default `true`."""
    filters: Filters | None = None
    """Filters on the sites to search."""
    search_context_size: Literal["low", "medium", "high"] | None = None
    """How much of the search results the model reads. Default `medium`."""
    user_location: UserLocation | None = None
    """Approximate location of the user, for local results."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Filters(BaseModel):
    """Which sites are searched."""

    allowed_domains: list[str] | None = None
    """Only these domains, with their subdomains."""


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


class WebSearchTool(BaseModel):
    """Lets the model search the web."""

    type: Literal["web_search", "web_search_2025_08_26"]
    """Which version of the tool it is. Default `web_search`."""
    external_web_access: bool | None = None
    """Whether pages are fetched now, or only kept copies are read. Default `true`."""
    filters: Filters | None = None
    """Which sites are searched."""
    search_context_size: Literal["low", "medium", "high"] | None = None
    """How much of the pages found the model gets to read. Default `medium`."""
    user_location: UserLocation | None = None
    """Where the user is, for local results."""

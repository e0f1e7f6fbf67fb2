"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Filters(TypedDict, total=False):
    """Filters on the sites to search."""

    allowed_domains: SequenceNotStr[str] | None
    """Domains to search, with their subdomains."""


class UserLocation(TypedDict, total=False):
    """Approximate location of the user."""

    city: str | None
    """City."""
    country: str | None
    """Country, as a two-letter ISO code such as `FR`."""
    region: str | None
    """State or region."""
    timezone: str | None
    """IANA time zone, such as `Europe/Paris`."""
    type: Literal["approximate"]
    """Type of the object."""


class WebSearchToolParam(TypedDict, total=False):
    """Tool with which the model searches the web."""

    type: Required[Literal["web_search", "web_search_2025_08_26"]]
    """Version of the tool. Default `web_search`."""
    external_web_access: bool
    """Whether to fetch live pages, rather than cached ones only. Default `true`."""
    filters: Filters | None
    """Filters on the sites to search."""
    search_context_size: Literal["low", "medium", "high"]
    """How much of the search results the model reads. Default `medium`."""
    user_location: UserLocation | None
    """Approximate location of the user, for local results."""

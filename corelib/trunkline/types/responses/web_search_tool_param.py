"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Filters(TypedDict, total=False):
    """Which sites are searched."""

    allowed_domains: SequenceNotStr[str] | None
    """Only these domains, with their subdomains."""


class UserLocation(TypedDict, total=False):
    """About where the user is."""

    city: str | None
    """The city."""
    country: str | None
    """The country's two-letter code, as `FR`."""
    region: str | None
    """The state or region."""
    timezone: str | None
    """The time zone, as `Europe/Paris`."""
    type: Literal["approximate"]
    """Which kind this is."""


class WebSearchToolParam(TypedDict, total=False):
    """Lets the model search the web."""

    type: Required[Literal["web_search", "web_search_2025_08_26"]]
    """Which version of the tool it is. Default `web_search`."""
    external_web_access: bool
    """Whether pages are fetched now, or only kept copies are read. Default `true`."""
    filters: Filters | None
    """Which sites are searched."""
    search_context_size: Literal["low", "medium", "high"]
    """How much of the pages found the model gets to read. Default `medium`."""
    user_location: UserLocation | None
    """Where the user is, for local results."""

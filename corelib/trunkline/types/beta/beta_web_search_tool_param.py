"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Filters(TypedDict, total=False):
    allowed_domains: SequenceNotStr[str] | None


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


class BetaWebSearchToolParam(TypedDict, total=False):
    type: Required[Literal["web_search", "web_search_2025_08_26"]]
    """Default `web_search`."""
    external_web_access: bool
    """Default `true`."""
    filters: Filters | None
    search_context_size: Literal["low", "medium", "high"]
    """Default `medium`."""
    user_location: UserLocation | None

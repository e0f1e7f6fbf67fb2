"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class Field(TypedDict, total=False):
    field_id: Required[str]
    value: Required[str]


class AgentBrowserAuthenticationSubmitParamParam(TypedDict, total=False):
    """Login data for the agent's browser."""

    action: Required[Literal["submit"]]
    fields: Required[Iterable[Field]]
    type: Required[Literal["browser_authentication"]]
    """Type of the object."""
    selected_option: str | None

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class AgentBrowserAuthenticationCancelParamParam(TypedDict, total=False):
    """Refusal to log in for the agent's browser."""

    action: Required[Literal["cancel"]]
    type: Required[Literal["browser_authentication"]]
    """Type of the object."""

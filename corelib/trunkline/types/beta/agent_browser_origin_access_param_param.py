"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class AgentBrowserOriginAccessParamParam(TypedDict, total=False):
    """Decision whether the agent's browser may open a site."""

    decision: Required[Literal["approve", "deny", "cancel"]]
    type: Required[Literal["browser_origin_access"]]
    """Type of the object."""

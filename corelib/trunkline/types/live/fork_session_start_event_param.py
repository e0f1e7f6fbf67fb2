"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.fork_session_config_param import ForkSessionConfigParam


class ForkSessionStartEventParam(TypedDict, total=False):
    """Starts a copy of a session."""

    session: Required[ForkSessionConfigParam]
    type: Required[Literal["session.start"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.session_config_param import SessionConfigParam


class SessionStartEventParam(TypedDict, total=False):
    """Starts a session."""

    session: Required[SessionConfigParam]
    type: Required[Literal["session.start"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

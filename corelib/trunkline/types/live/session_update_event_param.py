"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.session_update_config_param import SessionUpdateConfigParam


class SessionUpdateEventParam(TypedDict, total=False):
    """Changes the session."""

    session: Required[SessionUpdateConfigParam]
    type: Required[Literal["session.update"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""

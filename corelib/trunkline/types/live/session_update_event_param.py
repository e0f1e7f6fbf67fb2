"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.session_update_config_param import SessionUpdateConfigParam


class SessionUpdateEventParam(TypedDict, total=False):
    session: Required[SessionUpdateConfigParam]
    type: Required[Literal["session.update"]]
    event_id: str | None

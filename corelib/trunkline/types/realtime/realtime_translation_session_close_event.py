"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.live.session_close_event import SessionCloseEvent


class RealtimeTranslationSessionCloseEvent(SessionCloseEvent):
    pass

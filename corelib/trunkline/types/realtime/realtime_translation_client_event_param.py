"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.realtime.connect_client_event_param import ConnectClientEventParam

RealtimeTranslationClientEventParam: TypeAlias = ConnectClientEventParam

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.realtime.call_accept_params import CallAcceptParams


class RealtimeSessionCreateRequestParam(CallAcceptParams, total=False):
    pass

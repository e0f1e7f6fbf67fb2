"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.live.session_refer_params import SessionReferParams


class CallReferParams(SessionReferParams, total=False):
    pass

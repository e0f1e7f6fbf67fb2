"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.threads.message_update_params import MessageUpdateParams


class RunUpdateParams(MessageUpdateParams, total=False):
    pass

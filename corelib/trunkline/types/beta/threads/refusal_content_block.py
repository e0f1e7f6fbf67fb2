"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.beta_response_output_refusal import BetaResponseOutputRefusal


class RefusalContentBlock(BetaResponseOutputRefusal):
    pass

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.beta_container_reference import BetaContainerReference


class BetaResponseContainerReference(BetaContainerReference):
    pass

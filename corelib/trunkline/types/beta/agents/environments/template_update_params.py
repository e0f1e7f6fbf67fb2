"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta.agents.environments.template_create_params import (
    Desktop as Desktop,
    Network as Network,
    Packages as Packages,
    TemplateCreateParams,
)


class TemplateUpdateParams(TemplateCreateParams, total=False):
    pass

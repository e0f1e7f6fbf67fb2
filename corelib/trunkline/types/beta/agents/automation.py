"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types.beta import agents

Automation: TypeAlias = Annotated[
    agents.PeriodicAutomation | agents.OneTimeAutomation, Discriminator("type")
]

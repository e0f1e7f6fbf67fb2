"""The types of `beta.agents.automations`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .automation_invocation import AutomationInvocation as AutomationInvocation
    from .automation_invocation_source import (
        AutomationInvocationSource as AutomationInvocationSource,
    )
    from .invocation_list_params import InvocationListParams as InvocationListParams
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "AutomationInvocation": "automation_invocation",
            "AutomationInvocationSource": "automation_invocation_source",
            "InvocationListParams": "invocation_list_params",
        },
        [],
    )

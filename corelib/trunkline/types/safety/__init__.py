"""The types of `safety`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .safety_alert import SafetyAlert as SafetyAlert
    from .safety_case import SafetyCase as SafetyCase
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "SafetyAlert": "safety_alert",
            "SafetyCase": "safety_case",
        },
        [],
    )

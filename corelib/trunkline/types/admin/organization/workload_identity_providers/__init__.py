"""The types of `admin.organization.workload_identity_providers`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .federation_rule import FederationRule as FederationRule
    from .federation_rule_create_params import (
        FederationRuleCreateParams as FederationRuleCreateParams,
    )
    from .federation_rule_deleted import FederationRuleDeleted as FederationRuleDeleted
    from .federation_rule_list_params import FederationRuleListParams as FederationRuleListParams
    from .federation_rule_update_params import (
        FederationRuleUpdateParams as FederationRuleUpdateParams,
    )
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "FederationRule": "federation_rule",
            "FederationRuleCreateParams": "federation_rule_create_params",
            "FederationRuleDeleted": "federation_rule_deleted",
            "FederationRuleListParams": "federation_rule_list_params",
            "FederationRuleUpdateParams": "federation_rule_update_params",
        },
        [],
    )

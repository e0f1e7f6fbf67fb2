"""The types of `admin.organization.projects.service_accounts`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api_key_create_params import APIKeyCreateParams as APIKeyCreateParams
    from .api_key_create_response import APIKeyCreateResponse as APIKeyCreateResponse
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "APIKeyCreateParams": "api_key_create_params",
            "APIKeyCreateResponse": "api_key_create_response",
        },
        [],
    )

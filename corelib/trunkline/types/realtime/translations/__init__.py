"""The types of `realtime.translations`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client_secret_create_params import ClientSecretCreateParams as ClientSecretCreateParams
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "ClientSecretCreateParams": "client_secret_create_params",
        },
        [],
    )

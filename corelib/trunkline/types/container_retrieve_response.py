"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.container_create_response import (
    ContainerCreateResponse,
    ExpiresAfter as ExpiresAfter,
    NetworkPolicy as NetworkPolicy,
)


class ContainerRetrieveResponse(ContainerCreateResponse):
    pass

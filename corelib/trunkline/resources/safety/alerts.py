"""Safety alerts.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import safety

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Alerts(Resource[W_co]):
    """Safety alerts."""

    with_raw_response: RawView[Alerts[SyncRaw], Alerts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Alerts[SyncOpenBody], Alerts[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/safety/alerts/{id}")
    def retrieve(self, id: str, **options: Unpack[CallOptions]) -> safety.SafetyAlert:
        """Return one safety alert.

        Args:
            id: ID of the alert.
        """
        raise declaration()

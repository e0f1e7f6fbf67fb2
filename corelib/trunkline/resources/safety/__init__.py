"""Alerts and cases of the safety system.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.safety.alerts import Alerts
    from trunkline.resources.safety.cases import Cases

W_co = TypeVar("W_co", bound=World, covariant=True)


class Safety(Resource[W_co]):
    """Alerts and cases of the safety system."""

    with_raw_response: RawView[Safety[SyncRaw], Safety[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Safety[SyncOpenBody], Safety[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def alerts(self) -> Alerts[W_co]:
        """Safety alerts."""
        from trunkline.resources.safety.alerts import Alerts

        return Alerts(self._world)

    @cached_property
    def cases(self) -> Cases[W_co]:
        """Safety cases."""
        from trunkline.resources.safety.cases import Cases

        return Cases(self._world)

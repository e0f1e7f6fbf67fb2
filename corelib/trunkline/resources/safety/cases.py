"""Safety cases.

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


class Cases(Resource[W_co]):
    """Safety cases."""

    with_raw_response: RawView[Cases[SyncRaw], Cases[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Cases[SyncOpenBody], Cases[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/safety/cases/{id}")
    def retrieve(self, id: str, **options: Unpack[CallOptions]) -> safety.SafetyCase:
        """Return one safety case.

        Args:
            id: ID of the case.
        """
        raise declaration()

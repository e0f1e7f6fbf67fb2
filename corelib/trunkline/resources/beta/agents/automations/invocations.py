"""Invocations of automations.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta.agents import automations
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Invocations(Resource[W_co]):
    """Invocations of automations."""

    with_raw_response: RawView[Invocations[SyncRaw], Invocations[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Invocations[SyncOpenBody], Invocations[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/agents/automations/{automation_id}/invocations", headers={"OpenAI-Beta": "agents=v1"})
    def create(
        self, automation_id: str, **options: Unpack[CallOptions]
    ) -> automations.AutomationInvocation:
        """Invoke an automation now, in addition to its schedule.

        Args:
            automation_id: ID of the automation.
        """
        raise declaration()

    @cursor_paged(
        "/agents/automations/{automation_id}/invocations", headers={"OpenAI-Beta": "agents=v1"}
    )
    def list(
        self,
        automation_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[automations.AutomationInvocation]:
        """List the invocations of an automation.

        Args:
            automation_id: ID of the automation.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get(
        "/agents/automations/{automation_id}/invocations/{invocation_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def retrieve(
        self, invocation_id: str, *, automation_id: str, **options: Unpack[CallOptions]
    ) -> automations.AutomationInvocation:
        """Return one invocation of an automation.

        Args:
            invocation_id: ID of the invocation.
            automation_id: ID of the automation.
        """
        raise declaration()

"""Automations, which invoke agents at certain times.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import agents
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.agents.automations.invocations import Invocations
    from trunkline.types.beta.agents.automation_metadata_param import AutomationMetadataParam
    from trunkline.types.beta.agents.automation_target_param import AutomationTargetParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Automations(Resource[W_co]):
    """Automations, which invoke agents at certain times."""

    with_raw_response: RawView[Automations[SyncRaw], Automations[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Automations[SyncOpenBody], Automations[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def invocations(self) -> Invocations[W_co]:
        """Invocations of automations."""
        from trunkline.resources.beta.agents.automations.invocations import Invocations

        return Invocations(self._world)

    @post(
        "/agents/automations",
        headers={"OpenAI-Beta": "agents=v1"},
        variants=("type", {"periodic": ("expression", "timezone"), "once": ("run_at",)}),
    )
    def create(
        self,
        *,
        name: str,
        target: AutomationTargetParam,
        type: Literal["periodic", "once"],
        expression: str | Omit = omit,
        metadata: AutomationMetadataParam | Omit = omit,
        run_at: int | Omit = omit,
        timezone: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> agents.Automation:
        """Save an automation, which invokes an agent at certain times.

        Args:
            name: Name of the automation.
            target: Session that is invoked, or the agent of a new one.
            type: `periodic` or `once`; it decides which parameters are required.
            expression: Times as a cron expression of five fields, for `periodic`.
            metadata: Up to 16 key-value pairs to attach to the object.
            run_at: Time of the invocation in Unix seconds, for `once`.
            timezone: Time zone of the cron expression, such as `Europe/Paris`.
        """
        raise declaration()

    @cursor_paged("/agents/automations", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        session_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[agents.Automation]:
        """List the automations.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
            session_id: ID of the session.
        """
        raise declaration()

    @post("/agents/automations/{automation_id}/pause", headers={"OpenAI-Beta": "agents=v1"})
    def pause(self, automation_id: str, **options: Unpack[CallOptions]) -> agents.Automation:
        """Pause an automation: its schedule invokes nothing until it is resumed.

        Args:
            automation_id: ID of the automation.
        """
        raise declaration()

    @post("/agents/automations/{automation_id}/resume", headers={"OpenAI-Beta": "agents=v1"})
    def resume(self, automation_id: str, **options: Unpack[CallOptions]) -> agents.Automation:
        """Resume a paused automation.

        Args:
            automation_id: ID of the automation.
        """
        raise declaration()

    @get("/agents/automations/{automation_id}", headers={"OpenAI-Beta": "agents=v1"})
    def retrieve(self, automation_id: str, **options: Unpack[CallOptions]) -> agents.Automation:
        """Return one automation.

        Args:
            automation_id: ID of the automation.
        """
        raise declaration()

    @post("/agents/automations/{automation_id}", headers={"OpenAI-Beta": "agents=v1"})
    def update(
        self,
        automation_id: str,
        *,
        expression: str | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        name: str | Omit = omit,
        run_at: int | Omit = omit,
        target: AutomationTargetParam | Omit = omit,
        timezone: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> agents.Automation:
        """Change an automation.

        Args:
            automation_id: ID of the automation.
            expression: Times as a cron expression of five fields.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the automation.
            run_at: Time of the invocation, in Unix seconds.
            target: Session that is invoked, or the agent of a new one.
            timezone: Time zone of the cron expression, such as `Europe/Paris`.
        """
        raise declaration()

    @delete("/agents/automations/{automation_id}", headers={"OpenAI-Beta": "agents=v1"})
    def delete(
        self, automation_id: str, **options: Unpack[CallOptions]
    ) -> agents.AutomationDeleted:
        """Delete an automation.

        Args:
            automation_id: ID of the automation.
        """
        raise declaration()

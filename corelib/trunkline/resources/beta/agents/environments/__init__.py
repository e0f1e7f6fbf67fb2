"""Environments in which agents run commands.

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
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import agents
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.agents.environments.files import Files
    from trunkline.resources.beta.agents.environments.templates import Templates
    from trunkline.types.beta.agents import environment_create_params
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Environments(Resource[W_co]):
    """Environments in which agents run commands."""

    with_raw_response: RawView[Environments[SyncRaw], Environments[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Environments[SyncOpenBody], Environments[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def files(self) -> Files[W_co]:
        """Files of environments."""
        from trunkline.resources.beta.agents.environments.files import Files

        return Files(self._world)

    @cached_property
    def templates(self) -> Templates[W_co]:
        """Templates of environments."""
        from trunkline.resources.beta.agents.environments.templates import Templates

        return Templates(self._world)

    @post(
        "/agents/environments",
        headers={"OpenAI-Beta": "agents=v1"},
        idempotency_header="Idempotency-Key",
    )
    def create(
        self,
        *,
        environment: environment_create_params.Environment,
        vault_ids: SequenceNotStr[str] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> agents.EnvironmentInfo:
        """Create an environment in which an agent can run commands.

        Args:
            environment: Environment, or the template to make it from.
            vault_ids: IDs of the vaults that are available.
        """
        raise declaration()

    @cursor_paged("/agents/environments", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        type: Literal["openai_hosted"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[agents.EnvironmentInfo]:
        """List the environments.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
            type: Type of the session.
        """
        raise declaration()

    @get("/agents/environments/{environment_id}", headers={"OpenAI-Beta": "agents=v1"})
    def retrieve(
        self, environment_id: str, **options: Unpack[CallOptions]
    ) -> agents.EnvironmentInfo:
        """Return one environment.

        Args:
            environment_id: ID of the environment.
        """
        raise declaration()

"""The resource `beta.agents.environments.templates`.

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
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta.agents import environments
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.agents.environments import (
        template_create_params,
        template_update_params,
    )
    from trunkline.types.beta.hosted_environment_file_param import HostedEnvironmentFileParam
    from trunkline.types.beta.hosted_plugin_param import HostedPluginParam
    from trunkline.types.beta.hosted_skill_param import HostedSkillParam
    from trunkline.types.beta.setup_command_param import SetupCommandParam
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Templates(Resource[W_co]):
    """The resource `beta.agents.environments.templates`."""

    with_raw_response: RawView[Templates[SyncRaw], Templates[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Templates[SyncOpenBody], Templates[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/agents/environments/templates", headers={"OpenAI-Beta": "agents=v1"})
    def create(
        self,
        *,
        capability_directories: SequenceNotStr[str] | None | Omit = omit,
        desktop: template_create_params.Desktop | None | Omit = omit,
        env: dict[str, str] | None | Omit = omit,
        files: Iterable[HostedEnvironmentFileParam] | None | Omit = omit,
        name: str | None | Omit = omit,
        network: template_create_params.Network | None | Omit = omit,
        packages: template_create_params.Packages | None | Omit = omit,
        plugins: Iterable[HostedPluginParam] | None | Omit = omit,
        setup_commands: Iterable[SetupCommandParam] | None | Omit = omit,
        skills: Iterable[HostedSkillParam] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> environments.EnvironmentTemplate:
        """`POST /agents/environments/templates`.

        Args:
            capability_directories: No description.
            desktop: No description.
            env: No description.
            files: No description.
            name: No description.
            network: No description.
            packages: No description.
            plugins: No description.
            setup_commands: No description.
            skills: Skills to install in the container.
        """
        raise declaration()

    @cursor_paged("/agents/environments/templates", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[environments.EnvironmentTemplate]:
        """`GET /agents/environments/templates`.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get(
        "/agents/environments/templates/{environment_template_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def retrieve(
        self, environment_template_id: str, **options: Unpack[CallOptions]
    ) -> environments.EnvironmentTemplate:
        """`GET /agents/environments/templates/{environment_template_id}`."""
        raise declaration()

    @post(
        "/agents/environments/templates/{environment_template_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def update(
        self,
        environment_template_id: str,
        *,
        capability_directories: SequenceNotStr[str] | None | Omit = omit,
        desktop: template_update_params.Desktop | None | Omit = omit,
        env: dict[str, str] | None | Omit = omit,
        files: Iterable[HostedEnvironmentFileParam] | None | Omit = omit,
        name: str | None | Omit = omit,
        network: template_update_params.Network | None | Omit = omit,
        packages: template_update_params.Packages | None | Omit = omit,
        plugins: Iterable[HostedPluginParam] | None | Omit = omit,
        setup_commands: Iterable[SetupCommandParam] | None | Omit = omit,
        skills: Iterable[HostedSkillParam] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> environments.EnvironmentTemplate:
        """`POST /agents/environments/templates/{environment_template_id}`.

        Args:
            environment_template_id: No description.
            capability_directories: No description.
            desktop: No description.
            env: No description.
            files: No description.
            name: No description.
            network: No description.
            packages: No description.
            plugins: No description.
            setup_commands: No description.
            skills: Skills to install in the container.
        """
        raise declaration()

    @delete(
        "/agents/environments/templates/{environment_template_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def delete(
        self, environment_template_id: str, **options: Unpack[CallOptions]
    ) -> environments.EnvironmentTemplateDeleted:
        """`DELETE /agents/environments/templates/{environment_template_id}`."""
        raise declaration()

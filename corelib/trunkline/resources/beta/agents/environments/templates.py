"""Templates of environments.

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
    """Templates of environments."""

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
        """Save a template of environments: files, packages, network access.

        Args:
            capability_directories: Folders with capabilities that the agent can use.
            desktop: Whether the environment has a desktop and a browser.
            env: Environment variables of the agent's commands.
            files: Files that are there before the agent starts.
            name: Name of the template.
            network: Network access of the environment.
            packages: Packages to install in the environment.
            plugins: Plugins as ZIP archives.
            setup_commands: Commands that prepare the environment, in order.
            skills: Skills that agents find in the environment.
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
        """List the templates of environments.

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
        """Return one template of environments.

        Args:
            environment_template_id: ID of the template.
        """
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
        """Change a template of environments; existing environments remain.

        Args:
            environment_template_id: ID of the template.
            capability_directories: Folders with capabilities that the agent can use.
            desktop: Whether the environment has a desktop and a browser.
            env: Environment variables of the agent's commands.
            files: Files that are there before the agent starts.
            name: Name of the template.
            network: Network access of the environment.
            packages: Packages to install in the environment.
            plugins: Plugins as ZIP archives.
            setup_commands: Commands that prepare the environment, in order.
            skills: Skills that agents find in the environment.
        """
        raise declaration()

    @delete(
        "/agents/environments/templates/{environment_template_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def delete(
        self, environment_template_id: str, **options: Unpack[CallOptions]
    ) -> environments.EnvironmentTemplateDeleted:
        """Delete a template of environments.

        Args:
            environment_template_id: ID of the template.
        """
        raise declaration()

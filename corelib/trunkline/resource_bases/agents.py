"""The helpers of agents' environments: local files that are uploaded and put in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.flow_methods import helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.options import CallOptions
    from trunkline.uploads.forms import FileTypes
    from trunkline.uploads.selected import PathLike, PreparedAgentFiles, StagedAgentFile

W_co = TypeVar("W_co", bound=World, covariant=True)


class EnvironmentFileHelpers(Resource[W_co]):
    """Local files for environments."""

    @helper
    def prepare(
        self: Any, files: Mapping[str, PathLike], **options: Unpack[CallOptions]
    ) -> Flow[PreparedAgentFiles]:
        """Upload local files for a new environment, one after the other.

        Raises ValueError for files that cannot be sent, before anything is, and
        AgentFilePreparationError if an upload fails.

        Args:
            files: Paths of local files by their paths in the environment, below `/workspace`.
        """
        from trunkline.flows.staging import prepare
        from trunkline.uploads.selected import checked

        return prepare(_uploads(self), checked(files), options)

    @helper
    def prepare_directory(
        self: Any,
        root: PathLike,
        *,
        destination: str,
        include: Sequence[str],
        **options: Unpack[CallOptions],
    ) -> Flow[PreparedAgentFiles]:
        """Upload files of a local folder for a new environment, one after the other.

        Raises ValueError for files that cannot be sent, before anything is, and
        AgentFilePreparationError if an upload fails.

        Args:
            root: The folder, which is read at once.
            destination: Path of the folder in the environment, below `/workspace`.
            include: Patterns of the files to send, such as ``**/*.py``.
        """
        from trunkline.flows.staging import prepare
        from trunkline.uploads.selected import checked, of_directory

        selected = checked(of_directory(root, destination, include))
        return prepare(_uploads(self), selected, options)

    @helper
    def upload(
        self: Any,
        environment_id: str,
        *,
        file: FileTypes,
        path: str,
        **options: Unpack[CallOptions],
    ) -> Flow[StagedAgentFile]:
        """Upload a file, and copy it into an environment.

        Raises ValueError for a path that is not possible, before anything is sent, and
        AgentFileStagingError if the file was uploaded and could not be copied.

        Args:
            environment_id: ID of the environment.
            file: The file, in any form that uploads take.
            path: Its path in the environment, below `/workspace`.
        """
        from trunkline.flows.staging import stage
        from trunkline.uploads.selected import destination

        return stage(_uploads(self), self, environment_id, file, destination(path), options)


def _uploads(resource: Any) -> Any:
    from trunkline.resources.files import Files

    return Files(resource._world)

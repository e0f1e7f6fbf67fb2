"""Containers, in which the code interpreter and shell tools run.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
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
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.containers.files import Files
    from trunkline.types import container_create_params
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Containers(Resource[W_co]):
    """Containers, in which the code interpreter and shell tools run."""

    with_raw_response: RawView[Containers[SyncRaw], Containers[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Containers[SyncOpenBody], Containers[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def files(self) -> Files[W_co]:
        """Files in containers."""
        from trunkline.resources.containers.files import Files

        return Files(self._world)

    @post("/containers")
    def create(
        self,
        *,
        name: str,
        expires_after: container_create_params.ExpiresAfter | Omit = omit,
        file_ids: SequenceNotStr[str] | Omit = omit,
        memory_limit: Literal["1g", "4g", "16g", "64g"] | Omit = omit,
        network_policy: container_create_params.NetworkPolicy | Omit = omit,
        skills: Iterable[container_create_params.Skill] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.ContainerCreateResponse:
        """Create a container, in which the code interpreter and shell tools run.

        Args:
            name: Name of the container.
            expires_after: Idle time after which the container expires.
            file_ids: IDs of uploaded files to copy into the container.
            memory_limit: Memory limit of the container.
            network_policy: Network access of the container.
            skills: Skills to install in the container.
        """
        raise declaration()

    @cursor_paged("/containers")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        name: str | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[types.ContainerListResponse]:
        """List the containers.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            name: List only containers with this name.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @get("/containers/{container_id}")
    def retrieve(
        self, container_id: str, **options: Unpack[CallOptions]
    ) -> types.ContainerRetrieveResponse:
        """Return one container.

        Args:
            container_id: ID of the container.
        """
        raise declaration()

    @delete("/containers/{container_id}")
    def delete(self, container_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a container.

        Args:
            container_id: ID of the container.
        """
        raise declaration()

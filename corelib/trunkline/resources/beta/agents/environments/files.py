"""Files of environments.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import OpenBodyView, RawView, declaration, post
from trunkline.operations.rare_kinds import token_paged
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.agents import EnvironmentFileHelpers
from trunkline.types.beta.agents import environments
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Files(EnvironmentFileHelpers[W_co]):
    """Files of environments."""

    with_raw_response: RawView[Files[SyncRaw], Files[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Files[SyncOpenBody], Files[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post(
        "/agents/environments/{environment_id}/files",
        headers={"OpenAI-Beta": "agents=v1"},
        variants=("type", {"file_id": ("file_id",), "inline": ("data",)}),
    )
    def create(
        self,
        environment_id: str,
        *,
        path: str,
        type: Literal["file_id", "inline"],
        data: str | Omit = omit,
        file_id: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> environments.EnvironmentFile:
        """Copy a file into an environment, in place of one with the same path.

        Args:
            environment_id: ID of the environment.
            path: Absolute path of the file within `/workspace`.
            type: Source of the file; it decides which parameters are required.
            data: Content of the file in base64, for `inline`.
            file_id: ID of an uploaded file, for `file_id`.
        """
        raise declaration()

    @token_paged(
        "/agents/environments/{environment_id}/files", headers={"OpenAI-Beta": "agents=v1"}
    )
    def list(
        self,
        environment_id: str,
        *,
        limit: int | None | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        page: str | Omit = omit,
        path: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncTokenPage[environments.EnvironmentFile]:
        """List the files of a folder in an environment.

        Args:
            environment_id: ID of the environment.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
            page: Value of `next` of the page before.
            path: Path of the folder.
        """
        raise declaration()

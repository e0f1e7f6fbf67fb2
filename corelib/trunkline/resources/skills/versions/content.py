"""Contents of skill versions, as ZIP archives.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import OpenBodyView, RawView, Resource, binary, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Content(Resource[W_co]):
    """Contents of skill versions, as ZIP archives."""

    with_raw_response: RawView[Content[SyncRaw], Content[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Content[SyncOpenBody], Content[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @binary("/skills/{skill_id}/versions/{version}/content")
    def retrieve(
        self, version: str, *, skill_id: str, **options: Unpack[CallOptions]
    ) -> trunkline.HttpxBinaryResponseContent:
        """Download one version of a skill as a ZIP archive.

        Args:
            version: Number of the version.
            skill_id: ID of the skill.
        """
        raise declaration()

"""Large files in parts.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline import types
from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.uploads.parts import Parts
    from trunkline.types import upload_create_params
    from trunkline.types.file_purpose import FilePurpose
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Uploads(Resource[W_co]):
    """Large files in parts."""

    with_raw_response: RawView[Uploads[SyncRaw], Uploads[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Uploads[SyncOpenBody], Uploads[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def parts(self) -> Parts[W_co]:
        """The parts of uploads."""
        from trunkline.resources.uploads.parts import Parts

        return Parts(self._world)

    @post("/uploads/{upload_id}/cancel")
    def cancel(self, upload_id: str, **options: Unpack[CallOptions]) -> types.Upload:
        """Give up an upload; no part can be added any more.

        Args:
            upload_id: The upload's id.
        """
        declaration()

    @post("/uploads/{upload_id}/complete")
    def complete(
        self,
        upload_id: str,
        *,
        part_ids: SequenceNotStr[str],
        md5: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Upload:
        """Make a file of an upload's parts.

        Args:
            upload_id: The upload's id.
            part_ids: The parts' ids, in their order.
            md5: The MD5 sum of the whole file.
        """
        declaration()

    @post("/uploads")
    def create(
        self,
        *,
        bytes: int,
        filename: str,
        mime_type: str,
        purpose: FilePurpose,
        expires_after: upload_create_params.ExpiresAfter | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Upload:
        """Begin an upload of a large file in parts; it ends after an hour.

        Args:
            bytes: The size of the whole file.
            filename: The file's name.
            mime_type: The file's media type.
            purpose: What the file is for.
            expires_after: When it is deleted by itself.
        """
        declaration()

"""Uploads of large files in parts.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline import types
from trunkline.operations.operation import OpenBodyView, RawView, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.uploads import UploadHelpers
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.uploads.parts import Parts
    from trunkline.types import upload_create_params
    from trunkline.types.file_purpose import FilePurpose
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Uploads(UploadHelpers[W_co]):
    """Uploads of large files in parts."""

    with_raw_response: RawView[Uploads[SyncRaw], Uploads[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Uploads[SyncOpenBody], Uploads[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def parts(self) -> Parts[W_co]:
        """Parts of uploads."""
        from trunkline.resources.uploads.parts import Parts

        return Parts(self._world)

    @post("/uploads/{upload_id}/cancel")
    def cancel(self, upload_id: str, **options: Unpack[CallOptions]) -> types.Upload:
        """Cancel an upload; no parts can be added afterwards.

        Args:
            upload_id: ID of the upload.
        """
        raise declaration()

    @post("/uploads/{upload_id}/complete")
    def complete(
        self,
        upload_id: str,
        *,
        part_ids: SequenceNotStr[str],
        md5: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Upload:
        """Complete an upload: join its parts into a file.

        Args:
            upload_id: ID of the upload.
            part_ids: IDs of the parts, in the order in which to join them.
            md5: MD5 checksum of the complete file, to verify the upload.
        """
        raise declaration()

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
        """Start the upload of a large file in parts; it expires after one hour.

        Args:
            bytes: Size of the complete file, in bytes.
            filename: Name of the file.
            mime_type: Media type of the file.
            purpose: Intended use of the file.
            expires_after: When the resulting file expires, counted from its creation.
        """
        raise declaration()

"""Parts of uploads.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, upload
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import uploads

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Parts(Resource[W_co]):
    """Parts of uploads."""

    with_raw_response: RawView[Parts[SyncRaw], Parts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Parts[SyncOpenBody], Parts[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @upload("/uploads/{upload_id}/parts", files=("data",))
    def create(
        self, upload_id: str, *, data: FileTypes, **options: Unpack[CallOptions]
    ) -> uploads.UploadPart:
        """Add a part of at most 64 MB to an upload.

        Args:
            upload_id: ID of the upload.
            data: Content of the part.
        """
        raise declaration()

"""The helper of uploads: a large file in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.flow_methods import helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.flows.parts import ChunkedOptions
    from trunkline.types import Upload
    from trunkline.types.file_purpose import FilePurpose
    from trunkline.uploads.slices import Sliceable

W_co = TypeVar("W_co", bound=World, covariant=True)


class UploadHelpers(Resource[W_co]):
    """Uploads that are cut into parts."""

    @helper
    def upload_file_chunked(
        self: Any,
        *,
        file: Sliceable,
        mime_type: str,
        purpose: FilePurpose,
        filename: str | None = None,
        bytes: int | None = None,
        md5: str | Omit = omit,
        **options: Unpack[ChunkedOptions],
    ) -> Flow[Upload]:
        """Upload a large file in parts, each of which is sent again if it fails.

        Raises UploadInterruptedError if a part fails for good.

        Args:
            file: A path, bytes, or an open file that can seek. It is read while it is sent.
            mime_type: Media type of the file.
            purpose: Intended use of the file.
            filename: Name of the file; required for bytes. Default: the name of the file.
            bytes: Size of the file, in bytes, which is checked. Default: the size of the file.
            md5: MD5 checksum of the complete file, to verify the upload.
        """
        from trunkline.flows.parts import upload
        from trunkline.uploads.slices import named

        whole = named(file, filename, bytes)
        about = {"mime_type": mime_type, "purpose": purpose}
        return upload(self, whole, about, {"md5": md5, **options})

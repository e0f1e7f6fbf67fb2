"""The helper of uploads: a large file in parts."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, TypeVar

from trunkline.operations.helpers import helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.errors import UploadInterruptedError
    from trunkline.flow import Flow
    from trunkline.options import CallOptions
    from trunkline.types import Upload, upload_create_params
    from trunkline.types.file_purpose import FilePurpose

W_co = TypeVar("W_co", bound=World, covariant=True)


class UploadHelpers(Resource[W_co]):
    """Uploads that are cut into parts."""

    @helper
    def upload_file_chunked(
        self: Any,
        *,
        file: PathLike[str] | bytes | IO[bytes],
        mime_type: str,
        purpose: FilePurpose,
        filename: str | None = None,
        bytes: int | None = None,
        part_size: int | None = None,
        md5: str | Omit = omit,
        expires_after: upload_create_params.ExpiresAfter | Omit = omit,
        max_concurrency: int = 1,
        on_progress: Callable[[int, int], object] | None = None,
        resume: UploadInterruptedError | None = None,
        **options: Unpack[CallOptions],
    ) -> Flow[Upload]:
        """Upload a large file in parts, each of which is sent again if it fails.

        Raises UploadInterruptedError if a part fails for good.

        Args:
            file: A path, bytes, or an open file that can seek. It is read while it is sent.
            mime_type: Media type of the file.
            purpose: Intended use of the file.
            filename: Name of the file; required for bytes. Default: the name of the file.
            bytes: Size of the file, in bytes, which is checked. Default: the size of the file.
            part_size: Size of a part, in bytes. Default and maximum: 64 MiB.
            md5: MD5 checksum of the complete file, to verify the upload.
            expires_after: When the resulting file expires, counted from its creation.
            max_concurrency: How many parts to upload at the same time.
            on_progress: Called after each part with the bytes that are done and the size of the
                file. It may be async for `AsyncOpenAI`.
            resume: The error of an upload of the same file, to upload only what is missing.
        """
        from trunkline.flows.parts import PartedUpload, plan
        from trunkline.uploads.slices import sliced

        whole = sliced(file)
        if not filename and whole.name is None:
            raise TypeError("filename is required for a file in memory, which has no name")
        if bytes not in (None, whole.size):
            raise ValueError(f"the file has {whole.size} bytes, not {bytes}: omit `bytes`")
        whole = whole.evolve(name=filename or whole.name)
        upload = PartedUpload(
            self, plan(whole, part_size, max_concurrency, on_progress, resume), options
        )
        if resume is not None:
            return upload.proceed(resume, md5)
        created: Flow[Upload] = self.create(
            bytes=whole.size,
            filename=whole.name,
            mime_type=mime_type,
            purpose=purpose,
            expires_after=expires_after,
            **options,
        )
        return upload.begin(created, md5)

"""Where a picture or recording comes from.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline import types
from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, upload
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class ContentProvenanceChecks(Resource[W_co]):
    """Where a picture or recording comes from."""

    with_raw_response: RawView[
        ContentProvenanceChecks[SyncRaw], ContentProvenanceChecks[AsyncRaw]
    ] = RawView()
    with_streaming_response: OpenBodyView[
        ContentProvenanceChecks[SyncOpenBody], ContentProvenanceChecks[AsyncOpenBody]
    ] = OpenBodyView()

    @upload("/content_provenance_checks", files=("file",))
    def create(
        self, *, file: FileTypes, **options: Unpack[CallOptions]
    ) -> types.ContentProvenanceCheck:
        """Tell whether a picture or recording was made by one of the API's models.

        Args:
            file: The file: a path, an open file, bytes, or (name, content, type).
        """
        declaration()

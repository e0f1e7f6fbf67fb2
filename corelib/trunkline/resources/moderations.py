"""Classification of harmful content.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline import types
from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.moderation_model import ModerationModel
    from trunkline.types.moderation_multi_modal_input_param import ModerationMultiModalInputParam
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Moderations(Resource[W_co]):
    """Classification of harmful content."""

    with_raw_response: RawView[Moderations[SyncRaw], Moderations[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Moderations[SyncOpenBody], Moderations[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/moderations")
    def create(
        self,
        *,
        input: str | SequenceNotStr[str] | Iterable[ModerationMultiModalInputParam],
        model: str | ModerationModel | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.ModerationCreateResponse:
        """Classify texts and images by categories of harmful content.

        Args:
            input: Text, several texts, or a list of texts and images to classify.
            model: Moderation model, such as `omni-moderation-latest`.
        """
        raise declaration()

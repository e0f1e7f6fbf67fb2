"""Texts changed as an instruction says, as of November 2023.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline import types
from trunkline.deprecation import deprecated
from trunkline.operation import RawView, Resource, StreamedView, declaration, post
from trunkline.options import Omit, omit
from trunkline.worlds import AsyncRaw, AsyncStreamed, SyncRaw, SyncStreamed, World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Edits(Resource[W_co]):
    """Texts changed as an instruction says, as of November 2023."""

    with_raw_response: RawView[Edits[SyncRaw], Edits[AsyncRaw]] = RawView()
    with_streaming_response: StreamedView[Edits[SyncStreamed], Edits[AsyncStreamed]] = (
        StreamedView()
    )

    @deprecated("today's API does not have this operation; some compatible servers do")
    @post("/edits")
    def create(
        self,
        *,
        instruction: str,
        model: str,
        input: str | None | Omit = omit,
        n: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Edit:
        """Change a text as an instruction says.

        Args:
            instruction: How the text is to be changed.
            model: The model's id.
            input: What the model works on.
            n: How many to make.
            temperature: Low is steady, high is wild.
            top_p: Samples only from the likeliest tokens of this total probability.
        """
        declaration()

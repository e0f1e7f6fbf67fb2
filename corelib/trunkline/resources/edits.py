"""Texts changed as an instruction says, as of November 2023.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline import types
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Edits(Resource[W_co]):
    """Texts changed as an instruction says, as of November 2023."""

    with_raw_response: RawView[Edits[SyncRaw], Edits[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Edits[SyncOpenBody], Edits[AsyncOpenBody]] = (
        OpenBodyView()
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

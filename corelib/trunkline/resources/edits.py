"""Legacy edits of text, as of November 2023.

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
    """Legacy edits of text, as of November 2023."""

    with_raw_response: RawView[Edits[SyncRaw], Edits[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Edits[SyncOpenBody], Edits[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the OpenAI API no longer has this operation, but some compatible servers do")
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
        """Edit a text according to an instruction.

        Args:
            instruction: Instruction that describes the edit.
            model: Model ID.
            input: Text to edit.
            n: Number of edits to generate.
            temperature: Sampling temperature: higher is more varied.
            top_p: Nucleus sampling: probability mass to sample from.
        """
        raise declaration()

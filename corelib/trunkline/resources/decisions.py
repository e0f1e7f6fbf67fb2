"""Answers to questions about an input: yes or no, a choice, or a score.

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
    from trunkline.types import decision_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class Decisions(Resource[W_co]):
    """Answers to questions about an input: yes or no, a choice, or a score."""

    with_raw_response: RawView[Decisions[SyncRaw], Decisions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Decisions[SyncOpenBody], Decisions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/decisions")
    def create(
        self,
        *,
        input: str | Iterable[decision_create_params.InputUnionMember1],
        model: str,
        questions: Iterable[decision_create_params.Question],
        prompt_cache_key: str | None | Omit = omit,
        prompt_cache_options: decision_create_params.PromptCacheOptions | None | Omit = omit,
        safety_identifier: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Decision:
        """Answer questions about an input: yes or no, one of several choices, or a score.

        Args:
            input: Text or items that the questions are about.
            model: Model that decides.
            questions: Questions; the answers have the same order.
            prompt_cache_key: Cache key for requests with a common prefix.
            prompt_cache_options: Options of prompt caching: the mode and the lifetime.
            safety_identifier: Hashed ID of your end user, to detect misuse.
        """
        raise declaration()

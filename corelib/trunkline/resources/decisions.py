"""The resource `decisions`.

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
    """The resource `decisions`."""

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
        """`POST /decisions`.

        Args:
            input: No description.
            model: Model ID.
            questions: No description.
            prompt_cache_key: Cache key for requests with a common prefix.
            prompt_cache_options: Options of prompt caching: the mode and the lifetime.
            safety_identifier: Hashed ID of your end user, to detect misuse.
        """
        raise declaration()

"""The size of requests.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import responses
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.beta_response_input_item_param import BetaResponseInputItemParam
    from trunkline.types.beta.beta_response_text_config_param import BetaResponseTextConfigParam
    from trunkline.types.beta.beta_tool_param import BetaToolParam
    from trunkline.types.beta.responses import input_token_count_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class InputTokens(Resource[W_co]):
    """The size of requests."""

    with_raw_response: RawView[InputTokens[SyncRaw], InputTokens[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[InputTokens[SyncOpenBody], InputTokens[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/responses/input_tokens?beta=true", header={"betas": "openai-beta"})
    def count(
        self,
        *,
        conversation: input_token_count_params.Conversation | None | Omit = omit,
        input: str | Iterable[BetaResponseInputItemParam] | None | Omit = omit,
        instructions: str | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        personality: str | Literal["friendly", "pragmatic"] | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        reasoning: input_token_count_params.Reasoning | None | Omit = omit,
        text: BetaResponseTextConfigParam | None | Omit = omit,
        tool_choice: input_token_count_params.ToolChoice | None | Omit = omit,
        tools: Iterable[BetaToolParam] | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        betas: list[Literal["responses_multi_agent=v1"]] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> responses.InputTokenCountResponse:
        """Count the tokens that a request would have.

        Args:
            conversation: The conversation that this belongs to: its items come first, new ones are
                added.
            input: What the model works on.
            instructions: What the model is told first.
            model: The model's id.
            parallel_tool_calls: Whether several tools may be called at once.
            personality: How the model speaks.
            previous_response_id: The response that this one goes on from.
            reasoning: How much the model thinks, and what it tells of it.
            text: The form of the answer's text.
            tool_choice: Whether and which tools are to be called.
            tools: What the model may call.
            truncation: What happens to a conversation that is too long. Deprecated.
            betas: Names of betas to switch on.
        """
        declaration()

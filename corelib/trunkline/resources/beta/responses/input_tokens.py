"""Token counts of requests.

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
    """Token counts of requests."""

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
        """Count the input tokens of a request without generating a response.

        Args:
            conversation: Conversation that precedes the input.
            input: Text, or a list of items with the oldest first.
            instructions: System or developer instructions for the model.
            model: Model ID.
            parallel_tool_calls: Whether the model may call tools in parallel.
            personality: Personality of the model's style, such as `friendly`.
            previous_response_id: ID of the response whose conversation to continue.
            reasoning: Reasoning effort and summary, for reasoning models.
            text: Format and verbosity of the text output.
            tool_choice: Whether the model calls tools, and which.
            tools: Tools that the model may call.
            truncation: Whether to truncate input that is too long. Deprecated.
            betas: Names of the beta features to enable.
        """
        raise declaration()

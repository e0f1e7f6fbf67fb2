"""Assistants: models with instructions and tools; replaced by `responses`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.assistants.files import Files
    from trunkline.types.beta import assistant_create_params, assistant_update_params
    from trunkline.types.beta.assistant_response_format_option_param import (
        AssistantResponseFormatOptionParam,
    )
    from trunkline.types.beta.assistant_tool_param import AssistantToolParam
    from trunkline.types.shared_params.metadata import Metadata
    from trunkline.types.shared_params.reasoning_effort import ReasoningEffort

W_co = TypeVar("W_co", bound=World, covariant=True)


class Assistants(Resource[W_co]):
    """Assistants: models with instructions and tools; replaced by `responses`."""

    with_raw_response: RawView[Assistants[SyncRaw], Assistants[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Assistants[SyncOpenBody], Assistants[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def files(self) -> Files[W_co]:
        """Files of assistants, as of November 2023."""
        from trunkline.resources.beta.assistants.files import Files

        return Files(self._world)

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/assistants", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        *,
        model: str
        | Literal[
            "gpt-5",
            "gpt-5-mini",
            "gpt-5-nano",
            "gpt-5-2025-08-07",
            "gpt-5-mini-2025-08-07",
            "gpt-5-nano-2025-08-07",
            "gpt-4.1",
            "gpt-4.1-mini",
            "gpt-4.1-nano",
            "gpt-4.1-2025-04-14",
            "gpt-4.1-mini-2025-04-14",
            "gpt-4.1-nano-2025-04-14",
            "o3-mini",
            "o3-mini-2025-01-31",
            "o1",
            "o1-2024-12-17",
            "gpt-4o",
            "gpt-4o-2024-11-20",
            "gpt-4o-2024-08-06",
            "gpt-4o-2024-05-13",
            "gpt-4o-mini",
            "gpt-4o-mini-2024-07-18",
            "gpt-4.5-preview",
            "gpt-4.5-preview-2025-02-27",
            "gpt-4-turbo",
            "gpt-4-turbo-2024-04-09",
            "gpt-4-0125-preview",
            "gpt-4-turbo-preview",
            "gpt-4-1106-preview",
            "gpt-4-vision-preview",
            "gpt-4",
            "gpt-4-0314",
            "gpt-4-0613",
            "gpt-4-32k",
            "gpt-4-32k-0314",
            "gpt-4-32k-0613",
            "gpt-3.5-turbo",
            "gpt-3.5-turbo-16k",
            "gpt-3.5-turbo-0613",
            "gpt-3.5-turbo-1106",
            "gpt-3.5-turbo-0125",
            "gpt-3.5-turbo-16k-0613",
        ],
        description: str | None | Omit = omit,
        instructions: str | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        name: str | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_resources: assistant_create_params.ToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | Omit = omit,
        top_p: float | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Assistant:
        """Create an assistant: a model with instructions and tools.

        Args:
            model: Model that the assistant uses.
            description: Description of the assistant. At most 512 characters.
            instructions: System instructions of the assistant. At most 256000 characters.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the assistant. At most 256 characters.
            reasoning_effort: How much the model reasons before it answers, for reasoning models.
            response_format: Format of the output: text, JSON or JSON that matches a schema.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            tool_resources: Resources for the tools: files and vector stores.
            tools: Tools that the assistant may use.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @cursor_paged("/assistants", headers={"OpenAI-Beta": "assistants=v2"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[beta.Assistant]:
        """List the assistants.

        Args:
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get("/assistants/{assistant_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def retrieve(self, assistant_id: str, **options: Unpack[CallOptions]) -> beta.Assistant:
        """Return one assistant.

        Args:
            assistant_id: ID of the assistant.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @post("/assistants/{assistant_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def update(
        self,
        assistant_id: str,
        *,
        description: str | None | Omit = omit,
        instructions: str | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        model: str
        | Literal[
            "gpt-5",
            "gpt-5-mini",
            "gpt-5-nano",
            "gpt-5-2025-08-07",
            "gpt-5-mini-2025-08-07",
            "gpt-5-nano-2025-08-07",
            "gpt-4.1",
            "gpt-4.1-mini",
            "gpt-4.1-nano",
            "gpt-4.1-2025-04-14",
            "gpt-4.1-mini-2025-04-14",
            "gpt-4.1-nano-2025-04-14",
            "o3-mini",
            "o3-mini-2025-01-31",
            "o1",
            "o1-2024-12-17",
            "gpt-4o",
            "gpt-4o-2024-11-20",
            "gpt-4o-2024-08-06",
            "gpt-4o-2024-05-13",
            "gpt-4o-mini",
            "gpt-4o-mini-2024-07-18",
            "gpt-4.5-preview",
            "gpt-4.5-preview-2025-02-27",
            "gpt-4-turbo",
            "gpt-4-turbo-2024-04-09",
            "gpt-4-0125-preview",
            "gpt-4-turbo-preview",
            "gpt-4-1106-preview",
            "gpt-4-vision-preview",
            "gpt-4",
            "gpt-4-0314",
            "gpt-4-0613",
            "gpt-4-32k",
            "gpt-4-32k-0314",
            "gpt-4-32k-0613",
            "gpt-3.5-turbo",
            "gpt-3.5-turbo-16k",
            "gpt-3.5-turbo-0613",
            "gpt-3.5-turbo-1106",
            "gpt-3.5-turbo-0125",
            "gpt-3.5-turbo-16k-0613",
        ]
        | Omit = omit,
        name: str | None | Omit = omit,
        reasoning_effort: ReasoningEffort | None | Omit = omit,
        response_format: AssistantResponseFormatOptionParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_resources: assistant_update_params.ToolResources | None | Omit = omit,
        tools: Iterable[AssistantToolParam] | Omit = omit,
        top_p: float | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Assistant:
        """Update an assistant.

        Args:
            assistant_id: ID of the assistant.
            description: New description of the assistant. At most 512 characters.
            instructions: New system instructions of the assistant. At most 256000 characters.
            metadata: Up to 16 key-value pairs to attach to the object.
            model: Model that the assistant uses.
            name: New name of the assistant. At most 256 characters.
            reasoning_effort: How much the model reasons before it answers, for reasoning models.
            response_format: Format of the output: text, JSON or JSON that matches a schema.
            temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.
            tool_resources: Resources for the tools: files and vector stores.
            tools: Tools that the assistant may use.
            top_p: Nucleus sampling: probability mass to sample from. From 0 to 1, default `1`.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @delete("/assistants/{assistant_id}", headers={"OpenAI-Beta": "assistants=v2"})
    def delete(self, assistant_id: str, **options: Unpack[CallOptions]) -> beta.AssistantDeleted:
        """Delete an assistant.

        Args:
            assistant_id: ID of the assistant.
        """
        raise declaration()

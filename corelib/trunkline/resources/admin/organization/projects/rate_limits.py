"""Rate limits of projects, one for each model.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    conversation_paged,
    declaration,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class RateLimits(Resource[W_co]):
    """Rate limits of projects, one for each model."""

    with_raw_response: RawView[RateLimits[SyncRaw], RateLimits[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[RateLimits[SyncOpenBody], RateLimits[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @conversation_paged("/organization/projects/{project_id}/rate_limits", admin=True)
    def list_rate_limits(
        self,
        project_id: str,
        *,
        after: str | Omit = omit,
        before: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[projects.ProjectRateLimit]:
        """List the rate limits of a project, one for each model.

        Args:
            project_id: ID of the project.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            limit: Maximum number of items per page. Default `100`.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/rate_limits/{rate_limit_id}", admin=True)
    def update_rate_limit(
        self,
        rate_limit_id: str,
        *,
        project_id: str,
        batch_1_day_max_input_tokens: int | Omit = omit,
        max_audio_megabytes_per_1_minute: int | Omit = omit,
        max_images_per_1_minute: int | Omit = omit,
        max_requests_per_1_day: int | Omit = omit,
        max_requests_per_1_minute: int | Omit = omit,
        max_tokens_per_1_minute: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectRateLimit:
        """Change one rate limit of a project.

        Args:
            rate_limit_id: ID of the rate limit.
            project_id: ID of the project.
            batch_1_day_max_input_tokens: Maximum number of input tokens of batches per day.
            max_audio_megabytes_per_1_minute: Maximum amount of audio per minute, in megabytes.
            max_images_per_1_minute: Maximum number of images per minute.
            max_requests_per_1_day: Maximum number of requests per day.
            max_requests_per_1_minute: Maximum number of requests per minute.
            max_tokens_per_1_minute: Maximum number of tokens per minute.
        """
        raise declaration()

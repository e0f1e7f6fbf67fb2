"""How much projects may ask for in a time.

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
    """How much projects may ask for in a time."""

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
            project_id: The project's id.
            after: Begin behind the item with this id.
            before: End before the item with this id.
            limit: How many items a page has. Default `100`.
        """
        declaration()

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
            rate_limit_id: The rate limit's id.
            project_id: The project's id.
            batch_1_day_max_input_tokens: Tokens that batches may have in a day.
            max_audio_megabytes_per_1_minute: Megabytes of sound in a minute.
            max_images_per_1_minute: Pictures in a minute.
            max_requests_per_1_day: Requests in a day.
            max_requests_per_1_minute: Requests in a minute.
            max_tokens_per_1_minute: Tokens in a minute.
        """
        declaration()

"""Your users' chat sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import chatkit
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.chatkit.chat_session_chatkit_configuration_param import (
        ChatSessionChatKitConfigurationParam,
    )
    from trunkline.types.beta.chatkit.chat_session_expires_after_param import (
        ChatSessionExpiresAfterParam,
    )
    from trunkline.types.beta.chatkit.chat_session_rate_limits_param import (
        ChatSessionRateLimitsParam,
    )
    from trunkline.types.beta.chatkit.chat_session_workflow_param import ChatSessionWorkflowParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Sessions(Resource[W_co]):
    """Your users' chat sessions."""

    with_raw_response: RawView[Sessions[SyncRaw], Sessions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Sessions[SyncOpenBody], Sessions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/chatkit/sessions/{session_id}/cancel", headers={"OpenAI-Beta": "chatkit_beta=v1"})
    def cancel(self, session_id: str, **options: Unpack[CallOptions]) -> chatkit.ChatSession:
        """End a chat session; its client secret no longer works.

        Args:
            session_id: The session's id.
        """
        declaration()

    @post("/chatkit/sessions", headers={"OpenAI-Beta": "chatkit_beta=v1"})
    def create(
        self,
        *,
        user: str,
        workflow: ChatSessionWorkflowParam,
        chatkit_configuration: ChatSessionChatKitConfigurationParam | Omit = omit,
        expires_after: ChatSessionExpiresAfterParam | Omit = omit,
        rate_limits: ChatSessionRateLimitsParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> chatkit.ChatSession:
        """Open a chat session for one of your users.

        Args:
            user: Your end user's id, to trace misuse.
            workflow: The workflow that the chat runs.
            chatkit_configuration: What the chat's page offers.
            expires_after: When it is deleted by itself.
            rate_limits: How much the user may ask for in a time.
        """
        declaration()

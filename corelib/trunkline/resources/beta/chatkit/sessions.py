"""ChatKit sessions of your end users.

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
    """ChatKit sessions of your end users."""

    with_raw_response: RawView[Sessions[SyncRaw], Sessions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Sessions[SyncOpenBody], Sessions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/chatkit/sessions/{session_id}/cancel", headers={"OpenAI-Beta": "chatkit_beta=v1"})
    def cancel(self, session_id: str, **options: Unpack[CallOptions]) -> chatkit.ChatSession:
        """Cancel a ChatKit session; its client secret stops working.

        Args:
            session_id: ID of the session.
        """
        raise declaration()

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
        """Create a ChatKit session and the client secret that your front end uses.

        Args:
            user: Identifier of the end user of the session, chosen by your application.
            workflow: Workflow that the session runs.
            chatkit_configuration: Features of the chat: thread titles, file upload and history.
            expires_after: Lifetime of the session, counted from its creation.
            rate_limits: Limit on the requests of the session.
        """
        raise declaration()

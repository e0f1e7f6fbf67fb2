"""Events of a session, in both directions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.rare_kinds import streamed
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.agent_session_input_param import AgentSessionInputParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Events(Resource[W_co]):
    """Events of a session, in both directions."""

    with_raw_response: RawView[Events[SyncRaw], Events[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Events[SyncOpenBody], Events[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post(
        "/agents/sessions/{session_id}/events",
        headers={"OpenAI-Beta": "agents=v1"},
        idempotency_header="Idempotency-Key",
    )
    def create(
        self,
        session_id: str,
        *,
        events: Iterable[AgentSessionInputParam],
        **options: Unpack[CallOptions],
    ) -> None:
        """Send input to a session: messages, answers of functions, decisions.

        Args:
            session_id: ID of the session.
            events: Input, in order.
        """
        raise declaration()

    @streamed(
        "/agents/sessions/{session_id}/events",
        headers={"Accept": "text/event-stream", "OpenAI-Beta": "agents=v1"},
        errors_are_items=True,
    )
    def stream(
        self,
        session_id: str,
        *,
        include_obfuscation: bool | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.Stream[beta.AgentSessionEvent]:
        """Stream the events of a session from now on.

        Args:
            session_id: ID of the session.
            include_obfuscation: Whether to pad events with random data to hide their length.
        """
        raise declaration()

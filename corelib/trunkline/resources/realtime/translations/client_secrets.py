"""Secrets with which browsers and apps open translation sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import realtime
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.realtime.realtime_translation_session_create_request_param import (
        RealtimeTranslationSessionCreateRequestParam,
    )
    from trunkline.types.realtime.translations import client_secret_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class ClientSecrets(Resource[W_co]):
    """Secrets with which browsers and apps open translation sessions."""

    with_raw_response: RawView[ClientSecrets[SyncRaw], ClientSecrets[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ClientSecrets[SyncOpenBody], ClientSecrets[AsyncOpenBody]
    ] = OpenBodyView()

    @post("/realtime/translations/client_secrets")
    def create(
        self,
        *,
        session: RealtimeTranslationSessionCreateRequestParam,
        expires_after: client_secret_create_params.ExpiresAfter | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> realtime.RealtimeTranslationClientSecretCreateResponse:
        """Create a secret with which a browser or app can open a translation session.

        Args:
            session: Settings of the translation session.
            expires_after: When the secret expires.
        """
        raise declaration()

"""Short-lived client secrets for realtime sessions.

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
    from trunkline.types.realtime import client_secret_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class ClientSecrets(Resource[W_co]):
    """Short-lived client secrets for realtime sessions."""

    with_raw_response: RawView[ClientSecrets[SyncRaw], ClientSecrets[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ClientSecrets[SyncOpenBody], ClientSecrets[AsyncOpenBody]
    ] = OpenBodyView()

    @post("/realtime/client_secrets")
    def create(
        self,
        *,
        expires_after: client_secret_create_params.ExpiresAfter | Omit = omit,
        session: client_secret_create_params.Session | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> realtime.ClientSecretCreateResponse:
        """Create a short-lived client secret to open a realtime session from a browser.

        Args:
            expires_after: Lifetime of the client secret, counted from its creation.
            session: Configuration of the session.
        """
        raise declaration()

"""Short-lived keys for browsers.

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
    """Short-lived keys for browsers."""

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
        """Make a short-lived key with which a browser opens a session.

        Args:
            expires_after: When it is deleted by itself.
            session: How the session is set up.
        """
        declaration()

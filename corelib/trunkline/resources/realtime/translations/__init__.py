"""Live translations of speech.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.sockets.declaring import socket

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.resources.realtime.translations.client_secrets import ClientSecrets
    from trunkline.resources.realtime.translations.connections import (
        AsyncTranslationsConnection,
        TranslationsConnection,
    )
    from trunkline.sockets.options import SocketOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


def _connections() -> tuple[type[TranslationsConnection], type[AsyncTranslationsConnection]]:
    from trunkline.resources.realtime.translations.connections import (
        AsyncTranslationsConnection,
        TranslationsConnection,
    )

    return TranslationsConnection, AsyncTranslationsConnection


class Translations(Resource[W_co]):
    """Live translations of speech."""

    with_raw_response: RawView[Translations[SyncRaw], Translations[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Translations[SyncOpenBody], Translations[AsyncOpenBody]
    ] = OpenBodyView()

    @cached_property
    def client_secrets(self) -> ClientSecrets[W_co]:
        """Secrets with which browsers and apps open translation sessions."""
        from trunkline.resources.realtime.translations.client_secrets import ClientSecrets

        return ClientSecrets(self._world)

    @socket("/realtime/translations", _connections)
    def connect(self, model: str, **options: Unpack[SocketOptions]) -> None:
        """Open a WebSocket connection to a session that translates speech.

        Args:
            model: Model that translates.
        """
        raise declaration()

"""The helpers of webhooks: whether the API has sent a request to your server, and its event.

They make no calls, and are the same in all worlds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World
from trunkline.options import hidden

if TYPE_CHECKING:
    from trunkline.clients.webhooks import HeadersLike, Text
    from trunkline.secrets import Secret
    from trunkline.types.webhooks import UnwrapWebhookEvent

W_co = TypeVar("W_co", bound=World, covariant=True)


class WebhookHelpers(Resource[W_co]):
    """Checks and reads webhooks, with the `webhook_secret` of a client."""

    def unwrap(
        self, payload: Text, headers: HeadersLike, *, secret: str | Secret | None = None
    ) -> UnwrapWebhookEvent:
        """Return the event of a webhook after `verify_signature`, which says more.

        Raises ValueError also if the body is not a JSON object.

        Args:
            payload: The body of the request, exactly as it came.
            headers: Its headers. Upper and lower case are the same.
            secret: The secret of the webhook, as the API showed it. Default: the client's.
        """
        from trunkline.clients.webhooks import event_of

        secret = hidden(secret)  # error trackers record the locals of frames
        return event_of(payload, headers, self._secret(secret))

    def verify_signature(
        self,
        payload: Text,
        headers: HeadersLike,
        *,
        secret: str | Secret | None = None,
        tolerance: float = 300,
    ) -> None:
        """Check that a request to your server was sent by the API, and lately.

        Raises InvalidWebhookSignatureError if not, and ValueError without a usable secret.

        Args:
            payload: The body of the request, exactly as it came.
            headers: Its headers. Upper and lower case are the same.
            secret: The secret of the webhook, as the API showed it. Default: the client's.
            tolerance: Seconds by which the time of the webhook may differ from now.
        """
        from trunkline.clients.webhooks import verify

        secret = hidden(secret)
        verify(payload, headers, self._secret(secret), tolerance)

    def _secret(self, given: Any) -> Secret:
        from trunkline.clients.webhooks import usable

        world: Any = self._world
        return usable(given, world.client.pipeline.settings.webhook_secret)

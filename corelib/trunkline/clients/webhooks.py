"""Webhooks: whether the API has sent a request to your server, and the event in it.

Signatures follow the Standard Webhooks specification, version 1: an HMAC with SHA-256 of the id,
the time and the body. Nothing here does I/O.
"""

from __future__ import annotations

import hmac
import time
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from trunkline.codec.structure import CODEC
from trunkline.codec.text import decode
from trunkline.codec.type_guards import OBJECT
from trunkline.errors import InvalidWebhookSignatureError
from trunkline.secrets import Secret

if TYPE_CHECKING:
    from trunkline.types.webhooks import UnwrapWebhookEvent

TOLERANCE = 300
"""Seconds by which the clocks of the API and of this machine may differ."""

Text: TypeAlias = str | bytes
HeadersLike: TypeAlias = Mapping[str, Text] | Iterable[tuple[Text, Text]]
"""The headers of a request, as the web frameworks and ASGI have them."""


def event_of(payload: Text, headers: HeadersLike, secret: Secret) -> UnwrapWebhookEvent:
    """Return the event of a webhook that was signed with the secret, and lately.

    Raises InvalidWebhookSignatureError, or ValueError if the body is not a JSON object.
    """
    from trunkline.types.webhooks import UnwrapWebhookEvent

    body = _body(payload)
    _verify(body, headers, secret, TOLERANCE)
    try:
        value: object = decode(body)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the body of a webhook must be JSON, but: {error}") from error
    if type(value) is not OBJECT:
        raise ValueError(f"the body of a webhook must be an object, not {type(value).__name__}")
    event: UnwrapWebhookEvent = CODEC.structure(value, UnwrapWebhookEvent)
    return event


def verify(payload: Text, headers: HeadersLike, secret: Secret, tolerance: float) -> None:
    """Raise InvalidWebhookSignatureError unless the webhook was signed with the secret, lately."""
    _verify(_body(payload), headers, secret, tolerance)


def usable(given: Any, own: Secret | None) -> Secret:
    """Return the given secret, or the client's own. Raises ValueError, or TypeError for no text."""
    secret: Any = own if given is None else given
    if secret is not None and not isinstance(secret, Secret):
        raise TypeError(f"secret must be a str, not {type(secret).__name__}")
    if secret is None or not secret.reveal().strip():
        raise ValueError(
            "there is no webhook secret: set OPENAI_WEBHOOK_SECRET, or pass webhook_secret to "
            "the client, or secret to this method"
        )
    if not _key(secret):
        raise ValueError("the webhook secret is not Base64 after 'whsec_': copy it again")
    return secret


def _body(payload: Any) -> bytes:
    if isinstance(payload, str):
        return payload.encode()
    try:
        return bytes(memoryview(payload))
    except TypeError:
        kind = type(payload).__name__
        message = f"payload must be the body as it came, as str or bytes, not {kind}"
        raise TypeError(message) from None


def _verify(body: bytes, headers: HeadersLike, secret: Secret, tolerance: float) -> None:
    found = _lowered(headers)
    signatures, sent_at, name = (
        _header(found, f"webhook-{which}") for which in ("signature", "timestamp", "id")
    )
    if not _is_signed(b".".join((name, sent_at, body)), signatures, secret):
        raise InvalidWebhookSignatureError(
            "the webhook was not signed with this secret, or its body has been changed"
        )
    _check_time(sent_at, tolerance)


# These two raise nothing: their locals would be in a traceback.
def _is_signed(signed: bytes, signatures: bytes, secret: Secret) -> bool:
    """Whether one of the signatures fits; there are several while a secret is being replaced.

    They have the form ``v1,BASE64``. openai-python takes them without ``v1,`` too.
    """
    expected = b64encode(hmac.digest(_key(secret), signed, "sha256"))
    given = (one.removeprefix(b"v1,") for one in signatures.split())
    return any(hmac.compare_digest(expected, one) for one in given)


def _key(secret: Secret) -> bytes:
    """Return the key in a secret; empty if it is damaged."""
    text = secret.reveal().strip()
    if not text.startswith("whsec_"):
        return text.encode()
    try:
        return b64decode(text.removeprefix("whsec_"), validate=True)
    except ValueError:
        return b""


def _lowered(headers: Any) -> dict[str, bytes]:
    try:
        items = headers.items() if hasattr(headers, "items") else headers
        return {_text(name).lower(): _text(value).encode() for name, value in items}
    except (AttributeError, TypeError, ValueError):
        kind = type(headers).__name__
        message = f"headers must be those of the request, a mapping or pairs of texts, not {kind}"
        raise TypeError(message) from None


def _text(value: Text) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")


def _header(found: dict[str, bytes], name: str) -> bytes:
    if not found.get(name):
        raise InvalidWebhookSignatureError(f"the webhook has no header {name}")
    return found[name]


def _check_time(sent_at: bytes, tolerance: float) -> None:
    # As text until it is known to be a number: `int` takes signs, blanks and underscores.
    if not sent_at.isdigit() or len(sent_at) > 15:
        raise InvalidWebhookSignatureError("the time of the webhook is not a number of seconds")
    age = time.time() - int(sent_at)
    if not abs(age) <= tolerance:
        which = "ago" if age > 0 else "in the future"
        raise InvalidWebhookSignatureError(
            f"the webhook was sent {abs(age):.0f} seconds {which}, and at most {tolerance:g} are "
            "accepted: it may have been replayed, or a clock is wrong"
        )

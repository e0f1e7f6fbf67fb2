"""Signatures of requests: HMAC-SHA256 of a canonical form, for gateways, and AWS's version 4.

Each request that is sent is signed by itself, so also each attempt and each redirect.
"""

from __future__ import annotations

import hmac
import posixpath
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from hashlib import sha256
from typing import ClassVar
from urllib.parse import quote, unquote_to_bytes

from trunkline.errors import OpenAIError
from trunkline.flow import Flow, HashBody, WallClock
from trunkline.hooks import hookimpl
from trunkline.http import URL, Headers, Request, Response, check_headers
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import hidden
from trunkline.secrets import Secret


class Sign:
    """Signs requests with a shared secret, in the form of AWS's signatures of version 4.

    `headers` are the fields to sign where a request has them, as a list or separated by commas.
    The host, the date and the digest of the body are always signed; a `digest_header` of "" does
    not send the digest. Raises OpenAIError for blank settings, and for headers with one name.
    """

    __name__: ClassVar = "sign"
    algorithm: ClassVar = "HMAC-SHA256"

    def __init__(
        self,
        *,
        key_id: str,
        secret: str | Secret,
        headers: str | Sequence[str] = "content-type",
        signature_header: str = "X-Signature",
        date_header: str = "X-Date",
        digest_header: str = "X-Content-SHA256",
    ) -> None:
        self._secret: Secret = hidden(secret)
        del secret  # error trackers record the locals of frames
        if not _is_stated(key_id) or not _is_stated(self._secret):
            raise OpenAIError(f"plugin {self.__name__!r} needs key_id and secret, not blank ones")
        names = headers.split(",") if isinstance(headers, str) else headers
        sent = [signature_header, date_header, *filter(None, (digest_header,))]
        if not all(sent) or len({one.lower() for one in sent}) < len(sent):
            raise OpenAIError(
                f"plugin {self.__name__!r} needs names of headers that differ, not blank ones"
            )
        check_headers(dict.fromkeys(sent, key_id))
        self._key_id = key_id
        self._header, self._date, self._digest = signature_header, date_header, digest_header
        self._names = {name.strip().lower() for name in (*names, date_header, digest_header)}

    @hookimpl
    def around(self) -> Iterable[Layer]:
        """Return a layer inside of all others: nothing changes a request after it is signed."""
        return [Layer(Stage.SIGN, self.__name__, self._sent)]

    def _sent(self, request: Request, proceed: Handler) -> Flow[Response]:
        moment = datetime.fromtimestamp((yield from WallClock()), timezone.utc)
        digest = (yield from HashBody(request, "sha256")).hex()
        headers = self._dated(request.headers, f"{moment:%Y%m%dT%H%M%SZ}", digest)
        signature = self._signature(request.evolve(headers=headers), digest)
        signed = headers.with_secret(self._header, signature)
        return (yield from proceed(request.evolve(headers=signed)))

    def _dated(self, headers: Headers, date: str, digest: str) -> Headers:
        added = {self._date: date, self._digest: digest}
        return headers.merge({name: value for name, value in added.items() if name})

    def _signature(self, request: Request, digest: str) -> str:
        fields = {"host": request.url.netloc}
        for name, value in request.headers.items_in_order:
            known, text = name.lower(), " ".join(value.split())
            if known in self._names:
                fields[known] = f"{fields[known]},{text}" if known in fields else text
        names = ";".join(sorted(fields))
        lines = [f"{name}:{fields[name]}" for name in sorted(fields)]
        target = (request.method, _path(request.url), _query(request.url))
        canonical = "\n".join([*target, *lines, "", names, digest])
        date = fields[self._date.lower()]
        scope, key = self._scope(date[:8])
        hashed = sha256(canonical.encode()).hexdigest()
        signature = _hmac(key, "\n".join(filter(None, (self.algorithm, date, scope, hashed))))
        credential = "/".join(filter(None, (self._key_id, scope)))
        shown = f"Credential={credential}, SignedHeaders={names}, Signature={signature.hex()}"
        return f"{self.algorithm} {shown}"

    def _scope(self, day: str) -> tuple[str, bytes]:
        """Return what a key is valid for, and the key."""
        return "", self._secret.reveal().encode()


class SigV4(Sign):
    """Signs requests to AWS; `session_token` belongs to temporary keys."""

    __name__: ClassVar = "sigv4"
    algorithm: ClassVar = "AWS4-HMAC-SHA256"

    def __init__(
        self,
        *,
        key_id: str,
        secret: str | Secret,
        region: str,
        service: str,
        session_token: str | Secret = "",
    ) -> None:
        secret, token = hidden(secret), hidden(session_token)
        del session_token  # error trackers record the locals of frames
        super().__init__(
            key_id=key_id,
            secret=secret,
            headers=("content-type", "x-amz-security-token"),
            signature_header="Authorization",
            date_header="X-Amz-Date",
            digest_header="",
        )
        if not _is_stated(region) or not _is_stated(service):
            raise OpenAIError("plugin 'sigv4' needs region and service, not blank ones")
        check_headers({
            "Authorization": f"{region}/{service}", "X-Amz-Security-Token": token.reveal(),
        })  # fmt: skip
        self._place = (region, service, "aws4_request")
        self._token = token

    def _dated(self, headers: Headers, date: str, digest: str) -> Headers:
        dated = super()._dated(headers, date, digest)
        token = self._token.reveal()
        return dated.with_secret("X-Amz-Security-Token", token) if token else dated

    def _scope(self, day: str) -> tuple[str, bytes]:
        key = f"AWS4{self._secret.reveal()}".encode()
        for part in (day, *self._place):
            key = _hmac(key, part)
        return "/".join((day, *self._place)), key


def _is_stated(value: object) -> bool:
    """Whether a setting is a text that is not blank."""
    text = value.reveal() if isinstance(value, Secret) else value
    return isinstance(text, str) and bool(text.strip())


def _path(url: URL) -> str:
    """Return the path without dots, encoded once more, as all services but S3 want it."""
    path = posixpath.normpath(url.path).replace("//", "/")
    end = "/" if url.path.endswith("/") and path != "/" else ""
    return quote(path + end)


def _query(url: URL) -> str:
    pairs = [pair.partition("=") for pair in url.query.split("&") if pair]
    encoded = [[quote(unquote_to_bytes(one), safe="") for one in (k, v)] for k, _, v in pairs]
    return "&".join("=".join(pair) for pair in sorted(encoded))


def _hmac(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")

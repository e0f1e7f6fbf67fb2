"""Signatures of AWS, computed from the specification to check those of the client."""

from __future__ import annotations

import hashlib
import hmac
import re
from urllib.parse import quote

from trunkline.http import Request


def signature_of(request: Request, secret: str) -> tuple[str, str]:
    """Return the signature in a request, and the one that it should be."""
    given = request.headers["authorization"]
    found = re.fullmatch(
        r"AWS4-HMAC-SHA256 Credential=[^/]+/(\S+), SignedHeaders=(\S+), Signature=(\w+)", given
    )
    assert found
    scope, names, sent = found.groups()
    date, region, service, ending = scope.split("/")
    values = {"host": request.url.netloc, **request.headers}
    digest = hashlib.sha256(bytes(request.body)).hexdigest()  # type: ignore[arg-type]  # recorded as bytes
    assert request.headers["x-amz-content-sha256"] == digest
    canonical = "\n".join(
        [
            request.method,
            quote(request.url.path, safe="/~"),
            request.url.query,
            *(f"{name}:{values[name].strip()}" for name in names.split(";")),
            "",
            names,
            digest,
        ]
    )
    stated = [
        "AWS4-HMAC-SHA256",
        request.headers["x-amz-date"],
        scope,
        hashlib.sha256(canonical.encode()).hexdigest(),
    ]
    key = f"AWS4{secret}".encode()
    for part in (date, region, service, ending):
        key = _mac(key, part)
    return sent, _mac(key, "\n".join(stated)).hex()


def _mac(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), hashlib.sha256).digest()

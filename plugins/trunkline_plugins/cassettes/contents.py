"""Bodies as values that are easy to read in a file, and without secrets."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from trunkline.http import Headers, Request
from trunkline.secrets import HIDDEN
from trunkline.values import Value

_KEY = re.compile(r"\bsk-[\w-]{20,}")
OBJECT: Any = dict
ARRAY: Any = list
"""The types of decoded JSON, of whose items type checkers know nothing."""
_SHORTEST = 8
"""The length of the shortest secret to search for; a shorter one may be an ordinary word."""
_OF_ONE_EXCHANGE = frozenset({
    "alt-svc", "cf-cache-status", "cf-ray", "connection", "content-encoding", "content-length",
    "date", "keep-alive", "server", "transfer-encoding",
})  # fmt: skip
_OWNERS = frozenset({"openai-organization", "openai-project"})


class Hiding(Value, frozen=True):
    """Keeps the values of these names, and these texts, out of a cassette."""

    names: frozenset[str] = frozenset()
    """In lower case: of headers, parameters of the query, and fields of JSON at any depth."""
    texts: tuple[str, ...] = ()

    def of(self, request: Request) -> Hiding:
        """Return the same with the secrets of a request."""
        texts = {text for text in request.secrets() if len(text) >= _SHORTEST}
        return self.evolve(texts=tuple(sorted(texts, key=len, reverse=True)))

    def content(self, body: bytes) -> dict[str, Any]:
        """Return a body as ``json``, ``text`` or ``base64``."""
        if not body:
            return {}
        try:
            text = self.text(body.decode())
        except UnicodeDecodeError:
            return {"base64": b64encode(body).decode()}
        try:
            return {"json": self.value(json.loads(text))}
        except (ValueError, RecursionError):
            return {"text": text}

    def text(self, text: str) -> str:
        """Return a text with asterisks in place of secrets."""
        for secret in self.texts:
            text = text.replace(secret, HIDDEN)
        return _KEY.sub(HIDDEN, text)

    def value(self, value: Any) -> Any:
        """Return a value of JSON with asterisks in place of the fields of these names."""
        if not self.names:
            return value
        if type(value) is OBJECT:
            return {
                name: HIDDEN if name.lower() in self.names else self.value(one)
                for name, one in value.items()
            }
        return [self.value(one) for one in value] if type(value) is ARRAY else value

    def query(self, query: str) -> str:
        """Return a query, whose secrets are hidden, without the values of these names as well."""
        parts = [part.partition("=") for part in query.split("&")]
        return "&".join(
            f"{name}={HIDDEN}" if name.lower() in self.names else f"{name}{equals}{value}"
            for name, equals, value in parts
        )

    def headers(self, headers: Headers) -> dict[str, str]:
        """Return the headers of a response that are recorded."""
        left_out = _OF_ONE_EXCHANGE | _OWNERS | self.names
        return {
            name: self.text(headers[name])
            for name in headers
            if name not in left_out and not headers.is_secret(name)
        }


def body_of(record: Mapping[str, Any]) -> bytes:
    """Return the body that `Hiding.content` has described; JSON in its shortest form."""
    if "json" in record:
        text = json.dumps(record["json"], ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace")  # half a character stays as it was escaped
    if "base64" in record:
        return b64decode(record["base64"])
    plain: str = record.get("text", "")
    return plain.encode()

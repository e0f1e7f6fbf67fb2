"""The content of a request, for layers: as JSON, and as a fingerprint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trunkline.http import URL, Body, Headers


class RequestContent:
    """A base without fields of `trunkline.http.Request`."""

    if TYPE_CHECKING:
        method: str
        url: URL
        headers: Headers
        body: bytes | Body
        operation: str
    else:
        __slots__ = ()

    def json(self) -> Any:
        """Return the body decoded, anew each time. Raises OpenAIError if it is not JSON."""
        from trunkline.codec.text import decode

        if not isinstance(self.body, bytes) or not self.body or not _is_json(self.headers):
            raise self._error(f"has no JSON to decode: its body is {self._described()}")
        try:
            return decode(self.body)
        except ValueError as error:
            raise self._error(f"has a body that is not JSON: {error}") from error

    def fingerprint(self, *, headers: Iterable[str] = ()) -> str:
        """Return the SHA-256 of method, URL and body in hexadecimal, the same for equal requests.

        The random boundary of a form does not count, and neither do headers, except those whose
        names are given, in any order. Files are read, which blocks. Raises OpenAIError for an
        upload that cannot be read twice.
        """
        from hashlib import sha256

        if isinstance(headers, str):
            raise TypeError(f'headers must be a list such as ["{headers}"], not a str')
        names = sorted({name.lower() for name in headers})
        chosen = [(name, self.headers[name]) for name in names if name in self.headers]
        digest = sha256(repr((self.method, str(self.url), chosen)).encode())
        for piece in self._stable_pieces():
            digest.update(piece)
        return digest.hexdigest()

    def _stable_pieces(self) -> Iterable[bytes]:
        """Return the pieces of the body, without the boundary of a form."""
        body = self.body
        if isinstance(body, bytes):
            pieces = iter((body,))
        elif body.async_factory is not None or not body.replayable:
            raise self._error(
                "has no fingerprint, because its upload can be read only once: pass bytes, a "
                "pathlib.Path or a file that can seek"
            )
        else:
            pieces = body.pieces()
        kind, _, rest = self.headers.get("content-type", "").partition("boundary=")
        boundary = rest.partition(";")[0].strip(' "').encode()
        return _without(boundary, pieces) if boundary and kind.startswith("multipart/") else pieces

    def _with_json(self, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Return changes of fields in which `json` has become the body."""
        from trunkline.codec.text import encode

        if "body" in changes:
            raise TypeError("evolve takes either `json` or `body`, not both")
        fields = {name: value for name, value in changes.items() if name != "json"}
        headers: Headers = fields.get("headers", self.headers)
        if "content-type" not in headers:
            fields["headers"] = headers.merge({"Content-Type": "application/json"})
        elif not _is_json(headers):
            kind = headers["content-type"].partition(";")[0]
            raise ValueError(
                f"the content type is {kind}, which cannot stay for JSON: pass `headers` as well"
            )
        return {**fields, "body": encode(changes["json"])}

    def _described(self) -> str:
        if not isinstance(self.body, bytes):
            return "an upload, which is produced while it is sent"
        kind = self.headers.get("content-type", "of no content type").partition(";")[0]
        return kind if self.body else "empty"

    def _error(self, what: str) -> Exception:
        from trunkline.errors import OpenAIError

        return OpenAIError(f"the request of {self.operation or self.method} {what}")


def _is_json(headers: Headers) -> bool:
    kind: str = headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _without(text: bytes, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pieces without each occurrence of `text`, also across their borders."""
    held = b""
    for piece in pieces:
        *before, held = (held + piece).split(text)
        yield from before
        cut = max(0, len(held) - len(text) + 1)
        yield held[:cut]
        held = held[cut:]
    yield held

"""Our own words for HTTP: URL, Headers, Body, Request, Response, ServerSentEvent."""

from __future__ import annotations

import re
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
)
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeAlias, TypeVar, overload
from urllib.parse import urlsplit

import msgspec

from trunkline.codec.type_guards import OBJECT
from trunkline.network import Timeout
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.transport import AsyncByteStream, ByteStream

T = TypeVar("T")

InThread: TypeAlias = Callable[[Callable[[], Any]], Awaitable[Any]]
"""Runs a function that may block, without blocking the event loop."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_UNSAFE_URL = re.compile(r"[\x00-\x20\x7f\\]")
_CREDENTIALS = re.compile(r"//[^/?#]*@")
# A plugin may put its credential into any header, so names are judged by what they say.
# Compiled when something is shown.
_TELLING = r"auth|cookie|token$|secret|passw|credential|(?<!idempotency-)key$"


class URL(Value, frozen=True):
    """An absolute http or https URL, parsed once; `path` and `query` stay percent-encoded."""

    hidden: ClassVar[frozenset[str]] = frozenset({"query"})

    scheme: str
    host: str
    port: int
    path: str = "/"
    query: str = ""

    @classmethod
    def parse(cls, text: str) -> URL:
        """Raises ValueError, naming the fact, for what no request can be sent to."""
        shown = _CREDENTIALS.sub("//**********@", text)
        if _UNSAFE_URL.search(text):
            raise ValueError(f"URL {shown!r} has a space, backslash or control character")
        parts = urlsplit(text)
        if parts.scheme not in _DEFAULT_PORTS:
            raise ValueError(f"URL {shown!r} must start with http:// or https://")
        if not parts.hostname or not parts.netloc.isascii():
            raise ValueError(f"URL {shown!r} needs an ASCII host name (punycode for other scripts)")
        if not text.isascii():
            raise ValueError(f"URL {shown!r} must be ASCII: percent-encode the rest")
        if parts.username is not None or parts.password is not None:
            raise ValueError("a URL must not carry credentials: use api_key or default_headers")
        port = parts.port or _DEFAULT_PORTS[parts.scheme]
        return cls(parts.scheme, parts.hostname, port, parts.path or "/", parts.query)

    @property
    def origin(self) -> str:
        """Scheme, host and, unless it is the scheme's own, port."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def netloc(self) -> str:
        """Host as the ``Host`` header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def target(self) -> str:
        """Path and query: what stands on the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def join(self, path: str, query: str = "") -> URL:
        """`path` below this URL's path, `query` after this URL's own fixed query."""
        path, _, own = path.partition("?")
        queries = "&".join(part for part in (self.query, own, query) if part)
        joined = f"{self.path.rstrip('/')}/{path.lstrip('/')}"
        return URL(self.scheme, self.host, self.port, joined, queries)

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"


FRAMING = frozenset({"content-length", "transfer-encoding"})
"""Told by the body alone: a second opinion is how requests are smuggled."""


class Headers(Mapping[str, str]):
    """Header fields in order; look-up ignores case and joins repeated fields with a comma."""

    __slots__ = ("_by_name", "items_in_order", "omitted", "private")

    items_in_order: tuple[tuple[str, str], ...]
    omitted: frozenset[str]
    """The names, in lower case, that a merge has taken out."""
    private: frozenset[str]
    """The names, in lower case, of secrets whose name does not say so."""

    def __init__(
        self,
        fields: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        omitted: frozenset[str] = frozenset(),
        private: frozenset[str] = frozenset(),
    ) -> None:
        self.items_in_order = _pairs(fields)
        self.omitted = omitted
        self.private = private
        by_name: dict[str, str] = {}
        for name, value in self.items_in_order:
            key = name.lower()
            by_name[key] = f"{by_name[key]}, {value}" if key in by_name else value
        self._by_name = by_name

    def __getitem__(self, name: str) -> str:
        return self._by_name[name.lower()]

    @overload
    def get(self, name: str, /) -> str | None: ...
    @overload
    def get(self, name: str, /, default: str) -> str: ...
    @overload
    def get(self, name: str, /, default: T) -> str | T: ...
    def get(self, name: str, /, default: Any = None) -> Any:
        return self._by_name.get(name.lower(), default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def merge(self, changes: Mapping[str, str | None]) -> Headers:
        """These fields with `changes` set, and those removed whose value is None.

        Of changes whose names differ in case only, the last counts.
        """
        if not changes:
            return self
        changed = {name.lower(): name for name in changes}
        merged = [pair for pair in self.items_in_order if pair[0].lower() not in changed]
        omitted = self.omitted.difference(changed) if self.omitted else self.omitted
        for key, name in changed.items():
            value = changes[name]
            if value is None:
                omitted |= {key}
            else:
                merged.append((name, value))
        return Headers(merged, omitted, self.private)

    def with_secret(self, name: str, value: str) -> Headers:
        """These fields with one set that is for nobody's eyes, whatever its name says."""
        made = self.merge({name: value})
        made.private |= {name.lower()}
        return made

    def is_secret(self, name: str) -> bool:
        """Whether the field of this name, if it is there, holds what nobody is to see."""
        return name.lower() in self.private or is_secret(name)

    def secrets(self) -> list[str]:
        """The secrets themselves, without their scheme, to take them out of a text."""
        values = (value for name, value in self.items_in_order if self.is_secret(name))
        return [value.rpartition(" ")[2] for value in values]

    def is_settled(self, name: str) -> bool:
        """Whether this field is set, or was taken out: nobody adds it of their own accord."""
        return name.lower() in self._by_name or name.lower() in self.omitted

    def redacted(self) -> dict[str, str]:
        """For people's eyes: secrets as asterisks."""
        return {
            name: "**********" if self.is_secret(name) else value
            for name, value in self.items_in_order
        }

    def __repr__(self) -> str:
        return f"Headers({self.redacted()!r})"

    def __reduce__(self) -> tuple[type[Headers], tuple[object, ...]]:
        return Headers, (self.items_in_order, self.omitted, self.private)


def _pairs(fields: Any) -> tuple[tuple[str, str], ...]:
    return tuple(fields.items() if hasattr(fields, "items") else fields)


def is_secret(name: str) -> bool:
    """Whether a header of this name holds what nobody is to see."""
    return re.search(_TELLING, name, re.IGNORECASE) is not None


def check_headers(fields: Mapping[str, object]) -> None:
    """Raises ValueError for a name or value that is not HTTP's; never shows the value."""
    for name, value in fields.items():
        if not _NAME.fullmatch(name):
            raise ValueError(f"header name {name!r} is not a token of HTTP")
        if value is not None and not isinstance(value, str):
            kind = type(value).__name__
            raise TypeError(f"header {name!r} must be a str or None (removes it), not {kind}")
        if value is not None and (_FORBIDDEN.search(value) or not value.isascii()):
            raise ValueError(
                f"header {name!r} has a line break, a control or a non-ASCII character in its value"
            )
        if value and (value[0] in " \t" or value[-1] in " \t"):
            raise ValueError(f"header {name!r} has white space at an end of its value: strip it")


class AsyncPieces(Protocol):
    """Pieces that are awaited. Who does not ask to their end closes them."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    def __anext__(self) -> Awaitable[bytes]: ...

    def aclose(self) -> Awaitable[None]: ...


class Body(Value, frozen=True):
    """A request body that is not bytes: pieces made anew by `factory` for each time it is sent.

    `length` in bytes when known, else it goes out chunked. `replayable=False` says that the
    factory can be asked once only, so a first failure is final. `async_factory` makes pieces that
    must be awaited, which only async clients can send, and holds to the length by itself.
    """

    factory: Callable[[], Iterator[bytes]]
    length: int | None = None
    replayable: bool = True
    async_factory: Callable[[InThread], AsyncPieces] | None = None

    def pieces(self) -> Generator[bytes, None, None]:
        """The pieces, none of them empty, to be closed by who does not ask to their end.

        Raises OpenAIError when they are not of the length promised, before too much is given.
        """
        pieces = self.factory()
        length, given = self.length, 0
        try:
            for piece in pieces:
                given += len(piece)
                if length is not None and given > length:
                    break
                if piece:
                    yield piece
        finally:
            close: Callable[[], object] | None = getattr(pieces, "close", None)
            if close is not None:
                close()
        if length is not None and given != length:
            from trunkline.errors import OpenAIError

            said = "more" if given > length else str(given)
            raise OpenAIError(f"a body that promised {length} bytes gave {said}")

    def async_pieces(self, in_thread: InThread) -> AsyncPieces:
        """The pieces for an async transport, to be closed; what may block is asked in threads."""
        if self.async_factory is not None:
            return self.async_factory(in_thread)
        from trunkline.uploads.reading import PiecesInThread

        return PiecesInThread(self.pieces, in_thread)

    def read(self) -> bytes:
        """All pieces, for a transport that stays in the process."""
        return b"".join(self.pieces())

    async def async_read(self, in_thread: InThread) -> bytes:
        """The same, for an async one."""
        pieces = self.async_pieces(in_thread)
        try:
            return b"".join([piece async for piece in pieces])
        finally:
            await pieces.aclose()


class Request(Value, frozen=True):
    """What is to be sent. Middleware changes it by `evolve`."""

    hidden: ClassVar[frozenset[str]] = frozenset({"body", "timeout"})

    method: str
    url: URL
    headers: Headers = Headers()
    body: bytes | Body = b""
    timeout: Timeout = Timeout()
    max_retries: int = 2
    operation: str = ""
    """What is called, as ``chat.completions.create``; for logs."""
    attempt: int = 1
    """Counts the tries of one logical call, from 1."""
    body_stays_open: bool = False
    """Whether the body of the response is to stay on the wire."""
    admin: bool = False
    """Whether it needs the organization's admin key, not the client's own."""

    def without_secrets(self) -> Request:
        """What may be kept and shown: neither the prompt nor the credentials."""
        headers = self.headers.merge(dict.fromkeys(filter(self.headers.is_secret, self.headers)))
        return self.evolve(headers=headers, body=b"")

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent once more."""
        return isinstance(self.body, bytes) or self.body.replayable


class Response(msgspec.Struct, eq=False):
    """Status and headers of an answer; `content` is the decoded body once it has been read."""

    status: int
    headers: Headers
    request: Request
    stream: ByteStream | AsyncByteStream | None = None
    content: bytes | None = None
    http_version: str = "HTTP/1.1"
    started: float | None = None
    """When the call began, on the driver's clock."""

    @property
    def deadline(self) -> float | None:
        """When the call's `Timeout.total` is over, on the same clock; binds its stream too."""
        total = self.request.timeout.total
        return None if self.started is None or total is None else self.started + total

    @property
    def error_code(self) -> str | None:
        """The `code` of the error object in a body that has been read; None where there is none."""
        from trunkline.codec.text import decode_error

        body: Any = decode_error(self.content or b"")
        code: object = body.get("code") if type(body) is OBJECT else None
        return code if isinstance(code, str) else None

    @property
    def request_id(self) -> str | None:
        """The server's name for this exchange, to quote in a support request."""
        found: str | None = self.headers.get("x-request-id")
        return found

    def __repr__(self) -> str:
        return f"Response(status={self.status}, headers={self.headers!r})"


class ServerSentEvent(msgspec.Struct, frozen=True, gc=False):
    """One dispatched event: its data as UTF-8 bytes, name, last event id and `retry` (ms)."""

    data: bytes
    event: str = "message"
    id: str = ""
    retry: int | None = None

    @property
    def text(self) -> str:
        """The data as text; bytes that are not UTF-8 become U+FFFD."""
        return self.data.decode("utf-8", "replace")

    def json(self) -> object:
        """The data decoded as JSON; raises `msgspec.DecodeError` where it is none."""
        return msgspec.json.decode(self.data)

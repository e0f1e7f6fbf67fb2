"""HTTP without a library: URL, Headers, Body, Request, Response, ServerSentEvent."""

from __future__ import annotations

import re
from collections.abc import (
    Iterable,
    Iterator,
    Mapping,
)
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, overload
from urllib.parse import SplitResult, urlsplit

import msgspec

from trunkline.calls import CallInfo
from trunkline.codec.type_guards import OBJECT
from trunkline.network import Timeout
from trunkline.secrets import HIDDEN
from trunkline.values import Value
from trunkline.wire.body import AsyncPieces as AsyncPieces, Body as Body, InThread as InThread
from trunkline.wire.event import ServerSentEvent as ServerSentEvent
from trunkline.wire.fields import (
    check_headers as check_headers,
    hidden_in_query,
    is_secret,
    parts_of_secret,
    secrets_in_query,
)
from trunkline.wire.httpx_names import HeadersNames, RequestNames, ResponseNames, URLNames
from trunkline.wire.request_content import RequestContent

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from trunkline.answers.made import MadeBody
    from trunkline.answers.tapping import Taps
    from trunkline.taps import Resume, Tap
    from trunkline.transport import AsyncByteStream, ByteStream

T = TypeVar("T")

_DEFAULT_PORTS = {"http": 80, "https": 443}
# Searched before parsing, because urlsplit() silently removes tabs and line breaks.
_UNSAFE_URL = re.compile(r"[\x00-\x20\x7f\\]")
_CREDENTIALS = re.compile(r"//.*@")


class URL(URLNames, Value, frozen=True):
    """An absolute http or https URL, parsed once; `path` and `query` stay percent-encoded."""

    hidden: ClassVar[frozenset[str]] = frozenset({"query"})

    scheme: str
    host: str
    port: int
    path: str = "/"
    query: str = ""

    @classmethod
    def parse(cls, text: str) -> URL:
        """Return the parsed URL. Raises ValueError for a URL that no request can be sent to."""
        # Without the query, which may contain a gateway's key.
        shown = _CREDENTIALS.sub(f"//{HIDDEN}@", text).partition("?")[0]
        if _UNSAFE_URL.search(text):
            raise ValueError(
                f"URL {shown!r} contains a space, backslash or control character: percent-encode it"
            )
        parts, port = _split(text)
        if parts is None or port == 0:  # nobody listens at port 0, and 80 is another server's
            raise ValueError(f"URL {shown!r} has an invalid host or port")
        if parts.scheme not in _DEFAULT_PORTS:
            raise ValueError(f"URL {shown!r} must start with http:// or https://")
        if not parts.hostname or not parts.netloc.isascii():
            raise ValueError(f"URL {shown!r} needs an ASCII host name (punycode for other scripts)")
        if not text.isascii():
            raise ValueError(f"URL {shown!r} contains a non-ASCII character: percent-encode it")
        if parts.username is not None or parts.password is not None:
            raise ValueError("a URL must not contain credentials: use api_key or default_headers")
        port = port or _DEFAULT_PORTS[parts.scheme]
        return cls(parts.scheme, parts.hostname, port, parts.path or "/", parts.query)

    @property
    def origin(self) -> str:
        """The scheme, the host and, unless it is the scheme's default, the port."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def netloc(self) -> str:
        """The host and port in the form of the ``Host`` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def target(self) -> str:
        """The path and query, as in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def join(self, path: str, query: str = "") -> URL:
        """Return the URL with `path` appended to its path, and `query` to its query."""
        path, _, own = path.partition("?")
        queries = "&".join(part for part in (self.query, own, query) if part)
        joined = f"{self.path.rstrip('/')}/{path.lstrip('/')}"
        return URL(self.scheme, self.host, self.port, joined, queries)

    def secrets(self) -> list[str]:
        """Return the secret values of the query, encoded and decoded."""
        return secrets_in_query(self.query)

    def without_secrets(self) -> URL:
        """Return a copy whose query has asterisks in place of secret values."""
        return self.evolve(query=hidden_in_query(self.query)) if self.query else self

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"


def _split(text: str) -> tuple[SplitResult | None, int | None]:
    try:
        parts = urlsplit(text)
        return parts, parts.port
    except ValueError:  # not chained to ours, because its text may quote a password
        return None, None


FRAMING = frozenset({"content-length", "transfer-encoding"})
"""Fields that only the body determines.

A second, different value would allow request smuggling (RFC 9112, section 11.2).
"""


class Headers(HeadersNames, Mapping[str, str]):
    """Header fields in order. Look-up ignores case and joins repeated fields with a comma."""

    __slots__ = ("_by_name", "items_in_order", "omitted", "on_wire", "private")

    items_in_order: tuple[tuple[str, str], ...]
    omitted: frozenset[str]
    """The names, in lower case, of the fields that a merge removed."""
    private: frozenset[str]
    """The names, in lower case, of secret fields whose name does not suggest a secret."""
    on_wire: bytes | None
    """The fields as a transport has encoded them, kept because many calls have the same fields."""

    def __init__(
        self,
        fields: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        omitted: frozenset[str] = frozenset(),
        private: frozenset[str] = frozenset(),
    ) -> None:
        self.items_in_order = _pairs(fields)
        self.omitted = omitted
        self.private = private
        self.on_wire = None
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

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def merge(self, changes: Mapping[str, str | None]) -> Headers:
        """Return these fields with `changes` applied; a value of None removes a field.

        If the names of several changes differ only in case, the last one applies.
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
        """Return these fields with one more, whose value is secret whatever its name."""
        made = self.merge({name: value})
        made.private |= {name.lower()}  # a change always makes a new object, so `self` is intact
        return made

    def is_secret(self, name: str) -> bool:
        """Whether the field of this name, if it exists, has a secret value."""
        return name.lower() in self.private or is_secret(name)

    def secrets(self) -> list[str]:
        """Return the secret values, for removal from a text."""
        values = (value for name, value in self.items_in_order if self.is_secret(name))
        return [part for value in values for part in parts_of_secret(value)]

    def is_settled(self, name: str) -> bool:
        """Whether this field is set, or was removed on purpose. Layers do not add it then."""
        return name.lower() in self._by_name or name.lower() in self.omitted

    def redacted(self) -> dict[str, str]:
        """Return the fields for display, with secret values as asterisks."""
        return {
            name: HIDDEN if self.is_secret(name) else value for name, value in self.items_in_order
        }

    def __repr__(self) -> str:
        return f"Headers({self.redacted()!r})"

    def __reduce__(self) -> tuple[type[Headers], tuple[object, ...]]:
        return Headers, (self.items_in_order, self.omitted, self.private)


def _pairs(fields: Any) -> tuple[tuple[str, str], ...]:
    return tuple(fields.items() if hasattr(fields, "items") else fields)


class Request(RequestContent, RequestNames, Value, frozen=True):
    """A request to send. Middleware changes it with `evolve`."""

    hidden: ClassVar[frozenset[str]] = frozenset({"body", "timeout", "call", "for_plugins"})

    method: str
    url: URL
    headers: Headers = Headers()
    body: bytes | Body = b""
    timeout: Timeout = Timeout()
    max_retries: int = 2
    operation: str = ""
    """The name of the operation, such as ``chat.completions.create``; for logs."""
    attempt: int = 1
    """The number of this attempt within the logical call, from 1."""
    body_stays_open: bool = False
    """Whether the body of the response stays on the wire."""
    admin: bool = False
    """Whether it needs the organization's admin key instead of the API key."""
    events: bool = False
    """Whether a stream of events is expected."""
    call: CallInfo = msgspec.field(default_factory=CallInfo)
    """The logical call, with what layers and hooks remember about it; the same in all attempts."""
    for_plugins: Mapping[str, Any] = {}
    """The options for plugins, as each has made them, by the names of the plugins."""

    def evolve(self, **changes: Any) -> Self:
        """Return a copy with these fields changed.

        With `json=value`, the value is encoded and becomes the body; the content type stays. Raises
        TypeError, or ValueError if the body is a form.
        """
        if "json" in changes:
            changes = self._with_json(changes)
        return msgspec.structs.replace(self, **changes)

    def plugin_options(self, plugin: str) -> Any:
        """Return what `extend_options` of the plugin has made of its options; None without any."""
        return self.for_plugins.get(plugin)

    def without_secrets(self) -> Request:
        """Return a copy that may be stored and shown: without body, credentials, and options."""
        headers = self.headers.merge(dict.fromkeys(filter(self.headers.is_secret, self.headers)))
        url = self.url.without_secrets()
        return self.evolve(headers=headers, body=b"", url=url, for_plugins={})

    def secrets(self) -> list[str]:
        """Return the secret values of the headers and of the query, for removal from a text."""
        return [*self.headers.secrets(), *self.url.secrets()]

    @property
    def replayable(self) -> bool:
        """Whether the body can be sent again."""
        return isinstance(self.body, bytes) or self.body.replayable


# eq=False: drivers look a response up in a list of open ones, by identity.
class Response(ResponseNames, msgspec.Struct, eq=False):
    """The status and headers of a response. Once its body has been read, `content` has it."""

    status: int
    headers: Headers
    request: Request
    stream: ByteStream | AsyncByteStream | None = None
    content: bytes | None = None
    http_version: str = "HTTP/1.1"
    started: float | None = None
    """When the call began, in seconds on the driver's clock."""
    seconds: float = 0.0
    """The time from sending the request to this head, and that of reading the body."""
    ended: bool = False
    closed: bool = False
    taps: Taps | None = None
    """The taps that layers have placed."""

    def tap(self, tap: Tap, *, resume: Resume | None = None) -> None:
        """Let a tap see, change, drop or add what the body delivers, and learn how it ended.

        If an open body fails, `resume` may return a response that continues it. For layers, before
        the call returns. Raises TypeError for another object, RuntimeError if the call has
        returned.
        """
        from trunkline.answers.tapping import place

        place(self, tap, resume)

    @classmethod
    def of(
        cls,
        request: Request,
        status: int = 200,
        *,
        headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        **body: Unpack[MadeBody],
    ) -> Response:
        """Return a response that did not come from a server, for a layer that answers by itself.

        The body is one of `content` (bytes), `json` (a value), `pieces` (an iterable of bytes), or
        `events`: an iterable of `ServerSentEvent`s, texts, or values that are sent as JSON; the
        event ``[DONE]`` follows, unless `done` is False. It is delivered like that of a server,
        also in a stream. A `Sleep` among pieces or events is a pause of a body that stays open.
        Raises TypeError for anything else.
        """
        from trunkline.answers.made import made

        return made(request, status, Headers(headers), body)

    @property
    def deadline(self) -> float | None:
        """The end of the call's `Timeout.total`, on the same clock; it limits a stream too."""
        total = self.request.timeout.total
        return None if self.started is None or total is None else self.started + total

    @property
    def error_code(self) -> str | None:
        """The `code` of the error object in a body that has been read; None if there is none."""
        from trunkline.codec.text import decode_error

        body: Any = decode_error(self.content or b"")
        code: object = body.get("code") if type(body) is OBJECT else None
        return code if isinstance(code, str) else None

    @property
    def request_id(self) -> str | None:
        """The server's identifier of this exchange. Quote it in support requests."""
        found: str | None = self.headers.get("x-request-id")
        return found

    def __repr__(self) -> str:
        return f"Response(status={self.status}, headers={self.headers!r})"

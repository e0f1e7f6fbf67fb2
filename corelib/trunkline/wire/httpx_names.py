"""Names of httpx that code and tests written for openai-python use, for classes of the core.

Each class here is a base without fields of a class in `trunkline.http`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from typing_extensions import Self

    from trunkline.answers.tapping import Taps
    from trunkline.http import URL, Headers, Request


class URLNames:
    """The names of `httpx.URL`."""

    if TYPE_CHECKING:
        query: str
    else:
        __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other) if isinstance(other, str | URLNames) else NotImplemented

    def __ne__(self, other: object) -> bool:  # that of msgspec knows no texts
        return str(self) != str(other) if isinstance(other, str | URLNames) else NotImplemented

    def __hash__(self) -> int:
        return hash(str(self))

    @property
    def params(self) -> dict[str, str]:
        """The decoded parameters of the query; of a repeated one, the first."""
        from urllib.parse import parse_qsl

        return dict(reversed(parse_qsl(self.query, keep_blank_values=True)))


class HeadersNames:
    """The names of `httpx.Headers`."""

    if TYPE_CHECKING:
        items_in_order: tuple[tuple[str, str], ...]
    else:
        __slots__ = ()

    def multi_items(self) -> list[tuple[str, str]]:
        """Return the fields in order, repeated ones separately. Names are in lower case."""
        return [(name.lower(), value) for name, value in self.items_in_order]

    def get_list(self, name: str, split_commas: bool = False) -> list[str]:
        """Return the values of all fields of this name, split at commas if asked to."""
        values = [value for key, value in self.multi_items() if key == name.lower()]
        return [one.strip() for one in ",".join(values).split(",")] if split_commas else values


class RequestNames:
    """The names of `httpx.Request`."""

    if TYPE_CHECKING:
        body: Any
    else:
        __slots__ = ()

    @property
    def content(self) -> bytes:
        """The body. Raises OpenAIError if it is an upload that is produced while it is sent."""
        if isinstance(self.body, bytes):
            return self.body
        from trunkline.errors import OpenAIError

        raise OpenAIError("the body of this request is produced while it is sent: it is not kept")

    def read(self) -> bytes:
        """Return the body, like `content`."""
        return self.content


class ResponseNames:
    """The names of `httpx.Response`."""

    if TYPE_CHECKING:
        status: int
        headers: Headers
        request: Request
        stream: Any
        content: bytes | None
        ended: bool
        closed: bool
        seconds: float
        taps: Taps | None
    else:
        __slots__ = ()

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.status

    @property
    def reason_phrase(self) -> str:
        """The standard phrase of the status; empty for an unknown status."""
        from http import HTTPStatus

        known = {one.value: one.phrase for one in HTTPStatus}
        return known.get(self.status, "")

    @property
    def is_informational(self) -> bool:
        return self.status < 200

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_redirect(self) -> bool:
        return 300 <= self.status < 400

    @property
    def is_client_error(self) -> bool:
        return 400 <= self.status < 500

    @property
    def is_server_error(self) -> bool:
        return self.status >= 500

    @property
    def is_error(self) -> bool:
        return self.status >= 400

    def raise_for_status(self) -> Self:
        """Return the response. Raises APIStatusError if it is not a success."""
        if self.is_success:
            return self
        from trunkline.answers.failures import status_error

        response: Any = self
        raise status_error(response)

    @property
    def url(self) -> URL:
        """The URL of the request."""
        return self.request.url

    @property
    def elapsed(self) -> timedelta:
        """The time from sending the request to the head of the response.

        For a body that was read as a whole, the time of reading it is added.
        """
        from datetime import timedelta

        return timedelta(seconds=self.seconds)

    @property
    def is_closed(self) -> bool:
        """Whether the body has been read or its connection was freed."""
        return self.closed or self.ended or self.content is not None or self.stream is None

    @property
    def charset_encoding(self) -> str | None:
        """The character set that the content type names, or None."""
        from email.message import Message

        head = Message()
        head["content-type"] = self.headers.get("content-type", "")
        return head.get_content_charset()

    @property
    def encoding(self) -> str:
        """The character set of `text`: that of the content type if Python knows it, else UTF-8."""
        if "charset" not in self.headers.get("content-type", "").lower():
            return "utf-8"
        import codecs

        named = self.charset_encoding or "utf-8"
        try:
            b"a".decode(named, "replace")  # a codec of Python need not be one of texts
            return codecs.lookup(named).name
        except (LookupError, ValueError):  # a server may name any
            return "utf-8"

    def read(self) -> bytes:
        """Return the body. Raises OpenAIError if it is still on the wire."""
        if self.content is not None:
            return self.content
        from trunkline.errors import OpenAIError

        raise OpenAIError(
            "the body of this response has not been read: use the methods of the stream, or of "
            "the response of with_streaming_response"
        )

    async def aread(self) -> bytes:
        """Return the body, like `read`."""
        return self.read()

    @property
    def text(self) -> str:
        """The body as text. Raises OpenAIError if it is still on the wire."""
        return self.read().decode(self.encoding, "replace")

    def json(self, **options: Any) -> Any:
        """Return the body decoded by `json.loads` with these options.

        Raises json.JSONDecodeError, or OpenAIError if the body is still on the wire.
        """
        import json

        try:
            return json.loads(self.read(), **options)
        except RecursionError as error:
            raise json.JSONDecodeError("JSON is nested too deeply", "", 0) from error

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the body in chunks of `chunk_size` bytes, or as one."""
        from trunkline.wire.push import Chunks, pushed

        body = self.read()
        pieces = iter((body,) if body else ())
        return pieces if chunk_size is None else pushed(pieces, Chunks(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Yield the body as text; `chunk_size` counts characters."""
        text = self.text
        size = chunk_size or max(1, len(text))
        return (text[start : start + size] for start in range(0, len(text), size))

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of the body, without their line ends."""
        return iter(self.text.splitlines())

    def close(self) -> None:
        """Free the connection. Raises OpenAIError for the response of an async client."""
        if self.closed or self.stream is None:
            return
        close = getattr(self.stream, "close", None)
        if close is None:
            from trunkline.errors import OpenAIError

            raise OpenAIError("this response belongs to an async client: use `await aclose()`")
        self.closed = True
        if self.taps is not None:
            self.taps.end("closed")
        close()

    async def aclose(self) -> None:
        """Free the connection. Raises OpenAIError for the response of a sync client."""
        if self.closed or self.stream is None:
            return
        aclose = getattr(self.stream, "aclose", None)
        if aclose is None:
            from trunkline.errors import OpenAIError

            raise OpenAIError("this response belongs to a sync client: use `close()`")
        self.closed = True
        if self.taps is not None:
            self.taps.end("closed")
        await aclose()

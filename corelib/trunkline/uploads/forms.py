"""Files to upload: every form in which users have them, and the multipart body that they become.

A file is a path, bytes, an open file, an iterable or async iterable of bytes, a response of one of
our own calls, or a tuple ``(name, content[, media type[, headers]])`` of these. What is not in
memory is read while it is sent, in pieces. What can be read from its beginning again is sent again
by a retry; an iterator, a pipe or an unread response is not.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import (
    AsyncIterable,
    Awaitable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from typing import IO, Any, Protocol, TypeAlias, TypeGuard

import msgspec

from trunkline.codec.plain import plain
from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.http import Body, Headers, check_headers
from trunkline.uploads.reading import is_bytes
from trunkline.uploads.sources import Content, content_of, is_path, joined
from trunkline.values import Value
from trunkline.wire.multipart import end, part_head
from trunkline.wire.query import flat_pairs


class Uploadable(Protocol):
    """A response of one of our own calls, whose body is sent on."""

    @property
    def upload_name(self) -> str: ...
    @property
    def upload_type(self) -> str | None: ...
    def upload_content(self) -> bytes | Content: ...


class AsyncReadable(Protocol):
    """A file whose `read` is awaited: anyio's, trio's, aiofiles', an upload of a web framework."""

    def read(self, size: int, /) -> Awaitable[bytes]: ...


FileContent: TypeAlias = (
    IO[bytes]
    | bytes
    | bytearray
    | memoryview
    | os.PathLike[str]
    | Iterable[bytes]
    | AsyncIterable[bytes]
    | AsyncReadable
    | Uploadable
)
"""What a file is read from."""
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file, or one with its name, its media type, and headers of its part."""


class Part(Value, frozen=True):
    """A file on its way: its content, and what its headers say of it."""

    content: bytes | Content
    filename: str
    media_type: str
    headers: Mapping[str, str] = {}


def to_file(
    value: FileContent, name: str | None = None, *, type: str | None = None
) -> tuple[str, FileContent, str]:
    """A file with a name and a media type: what is not given is told from `value`, if possible.

    Useful for bytes, iterators and responses, where the API tells the format by the name. Raises
    TypeError for what is no file.
    """
    part = part_of((name, value, type))
    return part.filename, value, part.media_type


def file_from_path(path: str | os.PathLike[str]) -> tuple[str, bytes]:
    """The base name and the content of a file, read at once; a plain path is read as it is sent."""
    with open(path, "rb") as file:
        return os.path.basename(path), file.read()


def has_file(fields: Mapping[str, object], files: Iterable[str]) -> bool:
    """Whether any of `files` is given."""
    return any(_may_be_file(fields.get(name)) for name in files)


def _may_be_file(value: object) -> bool:
    """A mapping stands for a file that the API has, or can fetch."""
    return value is not None and not isinstance(value, Mapping)


def form(
    fields: Mapping[str, object],
    files: Iterable[str],
    typed: Mapping[str, tuple[str, bytes]] = {},
) -> tuple[bytes | Body, str]:
    """`fields` as multipart/form-data, `files` last, and the content type that says so.

    `typed` are the media types and contents of fields that are more than texts. Raises TypeError or
    ValueError naming the field, and OSError for a file that is not there.
    """
    boundary = f"trunkline-{secrets.token_hex(16)}"
    segments: list[bytes | Content] = []
    uploaded = [name for name in files if _may_be_file(fields.get(name))]
    for name, value in fields.items():
        if name in typed:
            media_type, content = typed[name]
            segments += [part_head(boundary, name, None, media_type), content, b"\r\n"]
        elif name not in uploaded:
            for key, text in flat_pairs(name, value, "the form", _plain):
                segments += [part_head(boundary, key), _encoded(key, text), b"\r\n"]
    for name in uploaded:
        for key, value in _several(name, fields[name]):
            part = part_of(value, key)
            head = part_head(boundary, key, part.filename, part.media_type, part.headers)
            segments += [head, part.content, b"\r\n"]
    segments.append(end(boundary))
    return joined(segments), f"multipart/form-data; boundary={boundary}"


def _plain(value: object) -> object:
    """A model, dataclass or the like as what JSON knows. Raises TypeError, for files too."""
    if is_bytes(value) or is_path(value) or hasattr(value, "read"):
        raise TypeError("a file is given where none is expected")
    made: object = msgspec.to_builtins(value, enc_hook=plain)
    return made


def _encoded(key: str, text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{key} contains a lone surrogate: give valid Unicode") from error


def _several(name: str, value: object) -> Iterator[tuple[str, object]]:
    """A list holds several files, and so does a tuple that does not begin with a name."""
    if is_sequence(value) and not (_is_tuple(value) and _is_named(value)):
        yield from ((f"{name}[]", item) for item in value)
    else:
        yield name, value


def _is_named(value: tuple[Any, ...]) -> bool:
    return bool(value) and (value[0] is None or isinstance(value[0], str))


def part_of(value: object, field: str = "file") -> Part:
    """A file in any of its forms. Raises TypeError naming `field` for what is none."""
    given: tuple[Any, ...] = value if _is_tuple(value) else (None, value)
    if not 2 <= len(given) <= 4 or not _is_named(given):
        raise TypeError(
            f"{field}: a tuple is (name, content), (name, content, media type) or "
            f"(name, content, media type, headers), not {_kinds(given)}"
        )
    name, content, media_type, headers = (*given, None, None)[:4]
    fields: Any = headers or {}
    if not isinstance(media_type, str | None) or not is_mapping(fields):
        raise TypeError(
            f"{field}: a media type is a str and headers are a mapping, not {_kinds(given[2:])}"
        )
    check_headers(fields)
    sent = Headers().merge(fields)
    filename = name or _name_of(content) or "upload"
    told = media_type or sent.get("content-type") or _media_type(content, filename)
    return Part(content_of(content, field), filename, told, dict(sent.items_in_order))


def _kinds(values: Sequence[Any]) -> str:
    return f"({', '.join(type(value).__name__ for value in values)})"


def _name_of(value: Any) -> str | None:
    """The base name of a path or a file; directories stay private."""
    if is_path(value):
        return os.path.basename(os.fsdecode(value))
    for attribute in ("upload_name", "filename", "name"):
        name: object = getattr(value, attribute, None)
        if isinstance(name, str):
            return re.split(r"[/\\]", name)[-1]
    return None


def _media_type(value: Any, filename: str) -> str:
    told: str | None = getattr(value, "upload_type", None)
    if told:
        return told
    import mimetypes

    # By the extension alone: mimetypes would take the name for a URL.
    extension = os.path.splitext(filename)[1]
    return mimetypes.guess_type(f"name{extension}")[0] or "application/octet-stream"


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)

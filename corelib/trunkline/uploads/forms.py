"""Files to upload, in every form that users have them, and the multipart body made from them.

A file is a path, bytes, an open file, an iterable or async iterable of bytes, a response of one of
our own calls, or a tuple ``(name, content[, media type[, headers]])`` of these. Content that is
not in memory is read in pieces while it is sent. A retry can send a file again if it can be read
from its beginning again; an iterator, a pipe or an unread response cannot.
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
from functools import partial
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
    """A response of one of our own calls, whose body is uploaded."""

    @property
    def upload_name(self) -> str: ...
    @property
    def upload_type(self) -> str | None: ...
    def upload_content(self) -> bytes | Content: ...


class AsyncReadable(Protocol):
    """A file with an async `read`: of anyio, trio or aiofiles, or an upload to a web framework."""

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
"""The types from which a file can be read."""
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file, alone or in a tuple with its name, its media type, and headers for its part."""


class Part(Value, frozen=True):
    """A file as a part of a form: its content, and the values for its headers."""

    content: bytes | Content
    filename: str
    media_type: str
    headers: Mapping[str, str] = {}


class SameName(Value, frozen=True):
    """Files whose parts have the name of their field, without brackets."""

    files: Sequence[Any]


def to_file(
    value: FileContent, name: str | None = None, *, type: str | None = None
) -> tuple[str, FileContent, str]:
    """Return a file with a name and a media type. By default both are taken from `value`.

    This is useful for bytes, iterators and responses, because the API recognizes the format by the
    name. Raises TypeError if `value` is not a file.
    """
    part = part_of((name, value, type))
    return part.filename, value, part.media_type


def file_from_path(path: str | os.PathLike[str]) -> tuple[str, bytes]:
    """Read a file and return its base name and content.

    Pass the path itself instead to read the file while it is sent.
    """
    with open(path, "rb") as file:
        return os.path.basename(path), file.read()


def has_file(fields: Mapping[str, object], files: Iterable[str]) -> bool:
    """Whether one of the fields named by `files` has a file."""
    return any(_may_be_file(fields.get(name)) for name in files)


def _may_be_file(value: object) -> bool:
    """Whether `value` may be a file. A mapping refers to one that the API has or can fetch."""
    return value is not None and not isinstance(value, Mapping)


def form(
    fields: Mapping[str, object],
    files: Iterable[str],
    typed: Mapping[str, tuple[str, bytes]] = {},
) -> tuple[bytes | Body, str]:
    """Return `fields` as multipart/form-data, with `files` last, and the content type.

    `typed` has the media types and contents of the fields that are not plain text. Raises
    TypeError or ValueError naming the field, and OSError for a file that cannot be opened.
    """
    # Not predictable: otherwise the author of a file could end its part and add others.
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
    """Return a model, dataclass or similar as types of JSON. Raises TypeError, also for a file."""
    if is_bytes(value) or is_path(value) or hasattr(value, "read"):
        raise TypeError("this field must not be a file")
    made: object = msgspec.to_builtins(value, enc_hook=partial(plain, sent=True))
    return made


def _encoded(key: str, text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{key} contains a lone surrogate: pass valid Unicode") from error


def _several(name: str, value: object) -> Iterator[tuple[str, object]]:
    """Yield the names and files of a field: several of a list, or of a tuple without a name."""
    if isinstance(value, SameName):
        yield from ((name, item) for item in value.files)
    elif is_sequence(value) and not (_is_tuple(value) and _is_named(value)):
        yield from ((f"{name}[]", item) for item in value)
    else:
        yield name, value


def _is_named(value: tuple[Any, ...]) -> bool:
    return bool(value) and (value[0] is None or isinstance(value[0], str))


def part_of(value: object, field: str = "file") -> Part:
    """Return a file in any of its forms as a part. Raises TypeError naming `field` otherwise."""
    given: tuple[Any, ...] = value if _is_tuple(value) else (None, value)
    if not 2 <= len(given) <= 4 or not _is_named(given):
        raise TypeError(
            f"{field}: a tuple must be (name, content), (name, content, media type) or "
            f"(name, content, media type, headers), not {_kinds(given)}"
        )
    name, content, media_type, headers = (*given, None, None)[:4]
    fields: Any = headers or {}
    if not isinstance(media_type, str | None) or not is_mapping(fields):
        raise TypeError(
            f"{field}: a media type must be a str and headers a mapping, not {_kinds(given[2:])}"
        )
    check_headers(fields)  # a line break in a value would start another header, or another part
    sent = Headers().merge(fields)
    filename = name or _name_of(content) or "upload"
    told = media_type or sent.get("content-type") or _media_type(content, filename)
    return Part(content_of(content, field), filename, told, dict(sent.items_in_order))


def _kinds(values: Sequence[Any]) -> str:
    return f"({', '.join(type(value).__name__ for value in values)})"


def _name_of(value: Any) -> str | None:
    """Return the base name of a path or file. The server must not see its directories."""
    if is_path(value):
        return os.path.basename(os.fsdecode(value))
    for attribute in ("upload_name", "filename", "name"):
        name: object = getattr(value, attribute, None)
        if isinstance(name, str):  # an int for a file that was opened by its descriptor
            return re.split(r"[/\\]", name)[-1]  # an upload may come from another system
    return None


def _media_type(value: Any, filename: str) -> str:
    told: str | None = getattr(value, "upload_type", None)
    if told:
        return told
    import mimetypes

    # Only the extension, because mimetypes parses its argument as a URL.
    extension = os.path.splitext(filename)[1]
    return mimetypes.guess_type(f"name{extension}")[0] or "application/octet-stream"


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)

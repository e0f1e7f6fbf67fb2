"""multipart/form-data taken apart (RFC 7578): in one pass over the body, and bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trunkline.local.call import Call
from trunkline.local.refusals import RefusedError, invalid_value, missing

_MOST_PARTS = 1000
_LONGEST_HEAD = 8192

# No nested repetition: what does not match is found out in one pass.
_PARAMETER = re.compile(r';[ \t]*([\w*-]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|[^;" \t]*)[ \t]*')
_BOUNDARY = re.compile(r"[\x20-\x7e]{0,69}[\x21-\x7e]")
_BACKSLASHED = re.compile(r'\\(["\\])')
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%22": '"', "%5C": "\\"}
_ESCAPED = re.compile("|".join(_ESCAPES))


@dataclass(frozen=True)
class Upload:
    """A file of a form."""

    filename: str
    content: bytes


@dataclass(frozen=True)
class Form:
    """The fields of a form, each as often as it was sent, and its files."""

    fields: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    files: dict[str, Upload] = field(default_factory=dict[str, Upload])

    def text(self, name: str) -> str | None:
        """The last value of a field; None where it was not sent."""
        values = self.fields.get(name)
        return values[-1] if values else None

    def required(self, name: str) -> str:
        """The value of a field that must be there. Raises RefusedError (400)."""
        value = self.text(name)
        if not value:
            raise missing(name)
        return value

    def file(self, name: str = "file") -> Upload:
        """A file that must be there. Raises RefusedError (400)."""
        if name in self.files:
            return self.files[name]
        if name in self.fields:
            raise invalid_value(name, "must be a file, with a file name")
        raise missing(name)


def form_of(call: Call) -> Form:
    """The form that a request brings. Raises RefusedError (400) for a body that is none."""
    kind, parameters = _header(call.headers.get("content-type", ""))
    if kind != "multipart/form-data":
        raise _malformed(f"the content type is {kind or 'missing'!r}, not multipart/form-data")
    boundary = parameters.get("boundary", "")
    if not _BOUNDARY.fullmatch(boundary):
        raise _malformed("the content type names no boundary")
    form = Form()
    for head, content in _parts(call.body, b"--" + boundary.encode()):
        _take(form, head, content)
    return form


def _parts(body: bytes, delimiter: bytes) -> Iterator[tuple[str, bytes]]:
    """The head and the content of each part."""
    segments = (b"\r\n" + body).split(b"\r\n" + delimiter, _MOST_PARTS + 2)
    if len(segments) < 2:
        raise _malformed("the boundary does not occur")
    for number, segment in enumerate(segments[1:]):
        if segment.startswith(b"--"):
            return
        if number >= _MOST_PARTS:
            raise _malformed(f"there are more than {_MOST_PARTS} parts")
        # A part without headers has its empty line at once.
        end = segment.find(b"\r\n\r\n", 0, _LONGEST_HEAD)
        if end < 0:
            raise _malformed("a part's headers do not end")
        yield segment[:end].decode("utf-8", "replace"), segment[end + 4 :]
    raise _malformed("the last boundary is missing")


def _take(form: Form, head: str, content: bytes) -> None:
    """Put one part where it belongs."""
    parameters: dict[str, str] = {}
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.strip().lower() == "content-disposition":
            kind, parameters = _header(value)
            if kind != "form-data":
                raise _malformed("a part is no form-data")
    if "name" not in parameters:
        raise _malformed("a part has no name")
    name = _unescaped(parameters["name"])
    if "filename" in parameters:
        form.files[name] = Upload(_unescaped(parameters["filename"]), content)
        return
    try:
        form.fields.setdefault(name, []).append(content.decode())
    except UnicodeDecodeError as error:
        raise _malformed(f"the field {name!r} is no UTF-8 text") from error


def _header(value: str) -> tuple[str, dict[str, str]]:
    """A header's value in lower case, and its parameters."""
    kind, semicolon, _ = value.partition(";")
    parameters: dict[str, str] = {}
    position = len(kind)
    while semicolon and position < len(value):
        found = _PARAMETER.match(value, position)
        if found is None:
            raise _malformed(f"{value[position:][:40]!r} in a header is not understood")
        name, text = found.groups()
        if text.startswith('"'):
            text = _BACKSLASHED.sub(r"\1", text[1:-1])
        parameters[name.lower()] = text
        position = found.end()
    return kind.strip().lower(), parameters


def _unescaped(name: str) -> str:
    """A name as it was before browsers and this client escaped it."""
    return _ESCAPED.sub(lambda found: _ESCAPES[found.group()], name)


def _malformed(reason: str) -> RefusedError:
    return RefusedError(400, f"We could not parse your form: {reason}.")

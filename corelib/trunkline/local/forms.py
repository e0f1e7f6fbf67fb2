"""A parser of multipart/form-data (RFC 7578): one pass over the body, with bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trunkline.local.call import LocalCall
from trunkline.local.refusals import RefusedError, invalid_value, missing

_MOST_PARTS = 1000
_LONGEST_HEAD = 8192

# Without nested repetition, so that a text that does not match is detected in one pass.
_PARAMETER = re.compile(r';[ \t]*([\w*-]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|[^;" \t]*)[ \t]*')
_BOUNDARY = re.compile(r"[\x20-\x7e]{0,69}[\x21-\x7e]")
_BACKSLASHED = re.compile(r'\\(["\\])')
# Escapes of names in the HTML standard, and %5C, which this client adds.
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%22": '"', "%5C": "\\"}
_ESCAPED = re.compile("|".join(_ESCAPES))


@dataclass(frozen=True)
class Upload:
    """A file of a form."""

    filename: str
    content: bytes


@dataclass(frozen=True)
class Form:
    """The fields of a form, each with all values that were sent, and its files."""

    fields: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    files: dict[str, Upload] = field(default_factory=dict[str, Upload])

    def text(self, name: str) -> str | None:
        """Return the last value of a field, or None if it was not sent."""
        values = self.fields.get(name)
        return values[-1] if values else None

    def required(self, name: str) -> str:
        """Return the value of a required field. Raises RefusedError (400) if it is missing."""
        value = self.text(name)
        if not value:
            raise missing(name)
        return value

    def file(self, name: str = "file") -> Upload:
        """Return a required file. Raises RefusedError (400) if it is missing or is not a file."""
        if name in self.files:
            return self.files[name]
        if name in self.fields:
            raise invalid_value(name, "must be a file, with a file name")
        raise missing(name)


def form_of(call: LocalCall) -> Form:
    """Return the form in a request. Raises RefusedError (400) if the body is not a form."""
    kind, parameters = _header(call.headers.get("content-type", ""))
    if kind != "multipart/form-data":
        raise _malformed(f"the content type is {kind or 'missing'!r}, not multipart/form-data")
    boundary = parameters.get("boundary", "")
    if not _BOUNDARY.fullmatch(boundary):
        raise _malformed("the content type does not have a valid boundary")
    form = Form()
    for head, content in _parts(call.body, b"--" + boundary.encode()):
        _take(form, head, content)
    return form


def _parts(body: bytes, delimiter: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the head and the content of each part."""
    # The line end before a boundary belongs to it (RFC 2046, 5.1.1); the first may have none.
    segments = (b"\r\n" + body).split(b"\r\n" + delimiter, _MOST_PARTS + 2)
    if len(segments) < 2:
        raise _malformed("the body does not contain the boundary")
    for number, segment in enumerate(segments[1:]):
        if segment.startswith(b"--"):
            return
        if number >= _MOST_PARTS:
            raise _malformed(f"there are more than {_MOST_PARTS} parts")
        # A part without headers begins with the empty line that ends them.
        end = segment.find(b"\r\n\r\n", 0, _LONGEST_HEAD)
        if end < 0:
            raise _malformed("the headers of a part do not end")
        yield segment[:end].decode("utf-8", "replace"), segment[end + 4 :]
    raise _malformed("the last boundary is missing")


def _take(form: Form, head: str, content: bytes) -> None:
    """Add one part to the fields or the files of the form."""
    parameters: dict[str, str] = {}
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.strip().lower() == "content-disposition":
            kind, parameters = _header(value)
            if kind != "form-data":
                raise _malformed("the content-disposition of a part is not form-data")
    if "name" not in parameters:
        raise _malformed("a part has no name")
    name = _unescaped(parameters["name"])
    if "filename" in parameters:
        form.files[name] = Upload(_unescaped(parameters["filename"]), content)
        return
    try:
        form.fields.setdefault(name, []).append(content.decode())
    except UnicodeDecodeError as error:
        raise _malformed(f"the field {name!r} is not UTF-8 text") from error


def _header(value: str) -> tuple[str, dict[str, str]]:
    """Return the value of a header in lower case, and its parameters."""
    kind, semicolon, _ = value.partition(";")
    parameters: dict[str, str] = {}
    position = len(kind)
    while semicolon and position < len(value):
        found = _PARAMETER.match(value, position)
        if found is None:
            raise _malformed(f"a header has invalid parameters: {value[position:][:40]!r}")
        name, text = found.groups()
        if text.startswith('"'):
            text = _BACKSLASHED.sub(r"\1", text[1:-1])
        parameters[name.lower()] = text
        position = found.end()
    return kind.strip().lower(), parameters


def _unescaped(name: str) -> str:
    """Return a name as it was before a browser or this client escaped it."""
    return _ESCAPED.sub(lambda found: _ESCAPES[found.group()], name)


def _malformed(reason: str) -> RefusedError:
    return RefusedError(400, f"We could not parse your form: {reason}.")

"""Convert the words that a command line has for parameters to the arguments of an operation.

The `Shape` of a parameter decides how its value is read. A value that begins with ``@`` is read
from the file of that name, and ``-`` from stdin.
"""

from __future__ import annotations

import json
import math
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from click import UsageError

from trunkline.cli.operations import Parameter, Shape
from trunkline.cli.output import note
from trunkline.codec.type_guards import ARRAY

JSON = Parameter("json", Shape(object=True))
"""The option that takes all parameters as one JSON object."""
_STDIN = frozenset({"-", "@-"})
_INTEGER = re.compile(r"[+-]?[0-9]{1,400}")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_MISFIT = object()
_FILENAME = ";filename="


def arguments(
    known: Mapping[str, Parameter], said: Mapping[str, Sequence[str]], objects: Sequence[str]
) -> dict[str, Any]:
    """Return the arguments that the words of each parameter ask for.

    `objects` are the texts of ``--json``, which options override wherever they are. Raises
    UsageError, which names the parameter and a remedy.
    """
    reader = _Reader()
    found: dict[str, Any] = {}
    for text in objects:
        for key, value in reader.value(JSON, [text]).items():
            name = key.replace("-", "_")
            if name not in known:
                raise unknown(key, known)
            found[name] = reader.ready(known[name], value)
    for name, texts in said.items():
        found[name] = reader.value(known[name], texts)
    return found


def unknown(name: str, known: Mapping[str, Parameter]) -> UsageError:
    """Return the error for a parameter that an operation does not have."""
    from difflib import get_close_matches

    spelt = name.removeprefix("--")
    near = get_close_matches(spelt.replace("-", "_"), known, n=1)
    meant = f"did you mean {known[near[0]].option}?" if near else "--extra-body can send it"
    shown = name if name.startswith("-") else f"--{name}"
    return UsageError(f"there is no parameter {shown} ({meant})")


class _Reader:
    """Converts texts to values. At most one of them comes from stdin."""

    def __init__(self) -> None:
        self._stdin_taken_by: str | None = None

    def value(self, parameter: Parameter, texts: Sequence[str]) -> Any:
        """Return the value of a parameter: one, or a list made of all texts."""
        taken = [self._taken(parameter, text) for text in texts]
        value, is_item = taken[0]
        if len(taken) == 1 and not is_item:
            return value
        if parameter.shape.items is None:
            raise UsageError(f"{parameter.option} takes one value, but {len(taken)} are given")
        several: list[Any] = []
        for value, is_item in taken:
            several.extend(value if type(value) is ARRAY and not is_item else [value])
        return several

    def ready(self, parameter: Parameter, value: object) -> Any:
        """Return a value of ``--json`` for a parameter. Paths become files, as for an option."""
        given = value if type(value) is ARRAY else [value]
        paths = [path for path in given if isinstance(path, str)]
        if parameter.shape.files and len(paths) == len(given) > 0:
            return self.value(parameter, paths)
        return value

    def _taken(self, parameter: Parameter, word: str) -> tuple[Any, bool]:
        """Return the value, and whether it is one item of the list that the parameter takes."""
        shape = parameter.shape
        if shape.files and not (shape.object and word.startswith("{")):
            return self._file(parameter, word), not shape.file
        text = self._text(parameter, word)
        try:
            return _converted(shape, text)
        except ValueError as error:
            hint = "; use @FILE to read it from a file" if shape.object or shape.items else ""
            raise UsageError(f"{parameter.option} {error}{hint}") from error

    def _text(self, parameter: Parameter, word: str) -> str:
        if word in _STDIN:
            content: bytes = self._stdin(parameter).read()
        elif word.startswith("@@") or not word.startswith("@"):
            return word.removeprefix("@") if word.startswith("@@") else word
        else:
            content = _existing(parameter, word[1:]).read_bytes()
        try:
            text = content.decode("utf-8-sig")  # JSON files may begin with a byte order mark
        except UnicodeDecodeError as error:
            raise UsageError(f"{parameter.option}: {word!r} is not UTF-8 text") from error
        return text.removesuffix("\n").removesuffix("\r")

    def _file(self, parameter: Parameter, word: str) -> Any:
        """Return a path, which is read while it is sent, or stdin; with a name if it has one."""
        where, _, name = word.partition(_FILENAME)
        if where in _STDIN:
            return name or "stdin", self._stdin(parameter)
        path = _existing(parameter, where.removeprefix("@"))
        return (name, path) if name else path

    def _stdin(self, parameter: Parameter) -> Any:
        if self._stdin_taken_by is not None:
            raise UsageError(f"{parameter.option}: {self._stdin_taken_by} already reads stdin")
        if sys.stdin is None:  # the parent process started this one with stdin closed
            raise UsageError(f"{parameter.option}: stdin is closed")
        if sys.stdin.isatty():
            note(
                f"type the value of {parameter.option}, then end it with Ctrl-D on a new line "
                "(Windows: Ctrl-Z)"
            )
        self._stdin_taken_by = parameter.option
        return sys.stdin.buffer


def _existing(parameter: Parameter, name: str) -> Path:
    path = os.path.expanduser(name)
    if not os.path.exists(path):
        hint = "" if parameter.shape.files else "; write @@ for a leading @ of a text"
        raise UsageError(f"{parameter.option}: there is no file {name!r}{hint}")
    if os.path.isdir(path) or not os.access(path, os.R_OK):
        raise UsageError(f"{parameter.option}: {name!r} is not a readable file")
    return Path(path)


def _converted(shape: Shape, text: str) -> tuple[Any, bool]:
    """Return `text` as a value, and whether it is an item of a list. Raises ValueError."""
    begin = text.lstrip()[:1]
    if (begin == "[" and shape.items) or (begin == "{" and shape.object):
        try:
            return _parsed(text), False
        except ValueError:  # a text may begin with a bracket as well
            if not (shape.text or (shape.items and shape.items.text)):
                raise
    value = _atom(shape, text)
    if value is not _MISFIT:
        return value, False
    if shape.items is None:
        raise ValueError(f"takes {' or '.join(shape.forms)}, not {text!r:.60}")
    return _converted(shape.items, text)[0], True


def _atom(shape: Shape, text: str) -> Any:
    word = text.strip()
    if shape.text:
        return text
    if shape.null and word == "null":
        return None
    if shape.boolean and word in {"true", "false"}:
        return word == "true"
    if (shape.integer or shape.number) and _INTEGER.fullmatch(word):
        return int(word)
    if shape.number and _NUMBER.fullmatch(word) and math.isfinite(float(word)):
        return float(word)
    if shape.anything:
        return _parsed(word)
    # Unknown names are sent as well: the API may have names that this version does not know.
    is_name = not (shape.integer or shape.number or shape.boolean)
    return word if word in shape.choices or (shape.choices and is_name) else _MISFIT


def _parsed(text: str) -> Any:
    """Return the value of JSON text. Raises ValueError, also for NaN, which Python accepts."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:  # RecursionError: nested too deeply
        raise ValueError(f"takes JSON, but {text!r:.60} is not JSON: {error}") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"JSON cannot represent {constant}")

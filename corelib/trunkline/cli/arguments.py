"""Convert the words after an operation's name to its arguments.

A parameter is written ``--name value`` or ``--name=value``, with dashes or underscores in its
name. Words without a name are positional arguments, as are all words after ``--``. The `Shape` of
the parameter decides how its value is read. A value that begins with ``@`` is read from the file
of that name, and ``-`` from stdin.
"""

from __future__ import annotations

import json
import math
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from click import UsageError

from trunkline.cli.operations import Described, Parameter, Shape
from trunkline.cli.output import note
from trunkline.codec.type_guards import ARRAY
from trunkline.values import Value

JSON = Parameter("json", Shape(object=True))
OUTPUT = Parameter("output", Shape(text=True))
COMPACT = Parameter("compact", Shape(boolean=True))
MAX_ITEMS = Parameter("max_items", Shape(integer=True))
OWN = {one.name: one for one in (JSON, OUTPUT, COMPACT, MAX_ITEMS)}
"""Options of this command in addition to an operation's parameters, which have other names."""
HELP = frozenset({"-h", "--help"})
_SHORT = {"-o": OUTPUT.option}
_CLIENT = frozenset({"local", "transport", "api_type", "base_url", "plugin"})
"""Options of the client that go before the operation. ``--timeout`` is also a parameter of each."""
_STDIN = frozenset({"-", "@-"})
_INTEGER = re.compile(r"[+-]?[0-9]{1,400}")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_MISFIT = object()
_FILENAME = ";filename="


class Line(Value, frozen=True):
    """The arguments for an operation, and how to print its answer."""

    arguments: Mapping[str, Any] = {}
    output: str | None = None
    """A file for the answer, or ``-`` for stdout, even if it is a terminal."""
    compact: bool = False
    max_items: int | None = None


def read(operation: Described, words: Sequence[str]) -> Line:
    """Return what `words` ask for. Raises UsageError, which names the parameter and a remedy."""
    said = _said(operation, words)
    reader = _Reader()
    own: dict[str, Any] = {}
    for parameter in (COMPACT, MAX_ITEMS):
        if parameter.name in said:
            own[parameter.name] = reader.value(parameter, said.pop(parameter.name))
    if own.get(MAX_ITEMS.name, 1) < 1:
        raise UsageError(f"{MAX_ITEMS.option} takes a number above 0")
    # Not by the reader: - is stdout here, and @ is part of a file's name.
    for text in said.pop(OUTPUT.name, ()):
        own[OUTPUT.name] = text
    arguments: dict[str, Any] = {}
    # --json comes first, so that options override it wherever they are.
    for text in said.pop(JSON.name, ()):
        for name, value in reader.value(JSON, [text]).items():
            parameter = _named(operation, f"--{name}", {})
            arguments[parameter.name] = reader.ready(parameter, value)
    for name, texts in said.items():
        arguments[name] = reader.value(operation.parameters[name], texts)
    _check_complete(operation, arguments)
    return Line(arguments, **own)


def _said(operation: Described, words: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts that the words assign to each parameter, in order."""
    said: dict[str, list[str]] = {}
    places = iter([one for one in operation.parameters.values() if one.by_place])
    waiting = list(words)
    only_places = False
    while waiting:
        word = waiting.pop(0)
        if word == "--" and not only_places:
            only_places = True
        elif only_places or not word.startswith("-") or word == "-":
            parameter = _placed(operation, places, word)
            said.setdefault(parameter.name, []).append(word)
        else:
            name, has_value, text = word.partition("=")
            parameter = _named(operation, name)
            text = text if has_value else _following(parameter, waiting)
            said.setdefault(parameter.name, []).append(text)
    return said


def _placed(operation: Described, places: Iterator[Parameter], word: str) -> Parameter:
    parameter = next(places, None)
    if parameter is None:
        known = [_title(one) for one in operation.parameters.values() if one.by_place]
        only = f"only {' and '.join(known)}" if known else "nothing"
        raise UsageError(
            f"unexpected argument {word!r}: without a parameter's name, {operation.name} takes "
            f"{only}; see: trunkline api {operation.name} --help"
        )
    return parameter


def _named(operation: Described, option: str, own: Mapping[str, Parameter] = OWN) -> Parameter:
    option = _SHORT.get(option, option)
    name = option.removeprefix("--").replace("-", "_")
    known = {**own, **operation.parameters}
    if name in known and option.startswith("--"):
        return known[name]
    if name in _CLIENT:
        raise UsageError(
            f"{option} is an option of the client: put it before the operation, as in "
            f"trunkline api {option} ... {operation.name}"
        )
    near = get_close_matches(name, known, n=1)
    meant = f"did you mean {known[near[0]].option}?" if near else "--extra-body can send it"
    raise UsageError(
        f"{operation.name} has no parameter {option} ({meant}); "
        f"see: trunkline api {operation.name} --help"
    )


def _following(parameter: Parameter, waiting: list[str]) -> str:
    """Take the value that follows a parameter's name. Without one, a boolean is true."""
    word = waiting[0] if waiting else "--"
    if parameter.shape.boolean:
        return waiting.pop(0) if word in {"true", "false", "null"} else "true"
    # Other words may begin with a dash: - is stdin, and -0.5 a number.
    if word.startswith("--") or word in _SHORT or word in HELP:
        raise UsageError(
            f"{parameter.option} needs a value; write a value that begins with a dash as "
            f"{parameter.option}=VALUE"
        )
    return waiting.pop(0)


def _check_complete(operation: Described, arguments: Mapping[str, Any]) -> None:
    parameters = operation.parameters.values()
    missing = [one for one in parameters if one.required and one.name not in arguments]
    if missing:
        raise UsageError(
            f"{operation.name} needs {' and '.join(map(_title, missing))}; "
            f"see: trunkline api {operation.name} --help"
        )


def _title(parameter: Parameter) -> str:
    return parameter.name.upper() if parameter.by_place else parameter.option


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
        if _takes_file(parameter.shape) and len(paths) == len(given) > 0:
            return self.value(parameter, paths)
        return value

    def _taken(self, parameter: Parameter, word: str) -> tuple[Any, bool]:
        """Return the value, and whether it is one item of the list that the parameter takes."""
        shape = parameter.shape
        if _takes_file(shape) and not (shape.object and word.startswith("{")):
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


def _takes_file(shape: Shape) -> bool:
    return shape.file or (shape.items is not None and shape.items.file)


def _existing(parameter: Parameter, name: str) -> Path:
    path = os.path.expanduser(name)
    if not os.path.exists(path):
        hint = "" if _takes_file(parameter.shape) else "; write @@ for a leading @ of a text"
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

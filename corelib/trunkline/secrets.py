"""A wrapper for values that must never be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from typing import Any, TypeVar
from urllib.parse import quote

from trunkline.codec.type_guards import OBJECT, is_mapping, is_sequence

E = TypeVar("E", bound=BaseException)
V = TypeVar("V")

HIDDEN = "**********"
_KEYS = r"(sk-|Bearer )[\w.~+/*-]+"  # not compiled until an error needs it
# All but tabs and line ends: terminals act on them, even on those of C1 (U+009B begins a command).
_CONTROLS = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)"
_SHORTEST = 8
"""The length of the shortest secret to search for; a shorter one may be an ordinary word."""


def redact(text: str, known: Iterable[str] = ()) -> str:
    """Return `text` with `known` secrets, and whatever looks like a key, as asterisks."""
    # Servers quote a wrong key in the message of their 401.
    return re.sub(_KEYS, rf"\1{HIDDEN}", _without(text, _forms(known)))


def printable(text: str) -> str:
    """Return `text` with control characters as hexadecimal escapes, for logs and terminals."""
    return text if text.isprintable() else re.sub(_CONTROLS, _escaped, text)


def conceal(error: E, known: Iterable[str]) -> E:
    """Replace `known` secrets by asterisks in an exception and its causes, and return it.

    This includes its arguments and attributes. Servers quote requests, and an error has the
    server's text, the decoded body and the response.
    """
    forms = _forms(known)
    inner: BaseException | None = error
    while inner is not None:
        inner.args = tuple(_shown(value, forms) for value in inner.args)
        attributes = vars(inner)
        attributes.update({name: _hidden(value, forms) for name, value in attributes.items()})
        if isinstance(attributes.get("message"), str):
            attributes["message"] = _shown(attributes["message"], forms)
        inner = inner.__cause__
    return error


def _forms(known: Iterable[str]) -> list[str]:
    """Return the secrets in each form in which a server may quote them, the longest first."""
    forms: set[str] = set()
    for text in known:
        if len(text) >= _SHORTEST:
            forms |= {text, quote(text, safe=""), text.replace("/", "\\/")}
    return sorted(forms, key=len, reverse=True)


def _without(text: str, forms: list[str]) -> str:
    for form in forms:
        text = text.replace(form, HIDDEN)
    return text


def _shown(value: Any, forms: list[str]) -> Any:
    """Return the value of an exception's argument, whose text is printed."""
    return (
        printable(redact(_without(value, forms))) if type(value) is str else _hidden(value, forms)
    )


def _hidden(value: Any, forms: list[str]) -> Any:
    if not forms:
        return value
    try:
        return _walked(value, forms)
    except RecursionError:
        return f"a value that is nested too deeply: {HIDDEN}"


def _walked(value: Any, forms: list[str]) -> Any:
    if isinstance(value, str):
        return _without(value, forms)
    if isinstance(value, bytes):
        for form in forms:
            value = value.replace(form.encode(), HIDDEN.encode())
        return value
    if is_sequence(value):
        walked = [_walked(one, forms) for one in value]
        return walked if isinstance(value, list) else tuple(walked)
    if type(value) is OBJECT:
        return {_walked(name, forms): _walked(one, forms) for name, one in value.items()}
    return _message(value, forms)


def _message(value: Any, forms: list[str]) -> Any:
    """Return headers, a request or a response without the secrets, anything else unchanged."""
    from trunkline.http import Headers, Request, Response

    if isinstance(value, Headers):
        fields = [(name, _without(text, forms)) for name, text in value.items_in_order]
        return Headers(fields, value.omitted, value.private)
    if isinstance(value, Request):
        path, query = (_without(part, forms) for part in (value.url.path, value.url.query))
        url = value.url.evolve(path=path, query=query)
        return value if url == value.url else value.evolve(url=url)
    if isinstance(value, Response):
        kept = copy(value)
        kept.headers, kept.content = _message(kept.headers, forms), _walked(kept.content, forms)
        kept.request = _message(kept.request, forms)
        return kept
    return value


def _escaped(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]):02x}"


class Secret:
    """A text that prints as asterisks everywhere; only `reveal()` returns it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __repr__(self) -> str:
        return f"Secret('{HIDDEN}')"

    def __str__(self) -> str:
        return HIDDEN

    def __format__(self, specification: str) -> str:
        # object.__format__ raises TypeError for any specification, as in f"{key:>20}".
        return format(str(self), specification)


class Unshown(dict[str, V]):
    """A dictionary whose values may be secrets: it prints its names only."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self)})"


def without_values(plugin: object) -> object:
    """Return an element of the option `plugins`, whose settings print with their names only."""
    if not isinstance(plugin, tuple):
        return plugin
    parts: list[Any] = [*plugin]
    return tuple(Unshown(part) if is_mapping(part) else part for part in parts)

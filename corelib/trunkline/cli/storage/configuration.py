"""The settings of the command line: ``config.toml`` in the platform's folder.

An option of a command goes before the environment, the environment before this file.
"""

from __future__ import annotations

import sys
from typing import Any, TypeAlias

import msgspec

from trunkline.cli.storage.keys import check_name
from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.values import Value

Set: TypeAlias = "str | bool | list[str]"
"""The value of a setting."""

MEANINGS = {
    "model": "the model to ask",
    "base_url": "base URL of the API",
    "transport": "the transport that sends requests",
    "plugins": "plugins to switch on, or off as -NAME",
    "key": "name of the stored key to use",
    "markdown": "whether answers on a terminal are rendered as Markdown (default: true)",
    "history": "whether prompts and the last conversation are kept (default: true)",
    "log": "whether conversations are logged, as with --log (default: false)",
}
"""The settings, with their meanings."""
_YES = {"true": True, "yes": True, "on": True, "1": True}
_NO = {"false": False, "no": False, "off": False, "0": False}


class Configuration(Value, frozen=True):
    """The settings of the file. None for those that it lacks."""

    model: str | None = None
    base_url: str | None = None
    transport: str | None = None
    plugins: tuple[str, ...] = ()
    key: str | None = None
    markdown: bool = True
    history: bool = True
    log: bool = False


def load(path: str) -> Configuration:
    """Return the settings of a file; the defaults if there is none. Raises OpenAIError."""
    given = _read(path)
    for name in given:
        _check_name(name, f"{path}: ")
    try:
        made = msgspec.convert(given, Configuration)
    except msgspec.ValidationError as error:
        raise OpenAIError(f"{path}: {error}") from None
    _check_url(made.base_url, f"{path}: ")
    return made


def given(path: str) -> dict[str, Set]:
    """Return the settings that the file has, with their values. Raises OpenAIError."""
    load(path)
    return _read(path)


def change(path: str, name: str, values: tuple[str, ...]) -> Set:
    """Set a setting to a value of its type, and return it. Comments of the file stay.

    Raises OpenAIError for an unknown setting and an unsuitable value, OSError.
    """
    _check_name(name)
    value = _typed(name, values)
    document = _document(path)
    document[name] = value
    _write(path, document)
    return value


def remove(path: str, name: str) -> bool:
    """Remove a setting, and return whether it was set. Raises OpenAIError, OSError."""
    _check_name(name)
    document = _document(path)
    if name not in document:
        return False
    del document[name]
    _write(path, document)
    return True


def _write(path: str, document: Any) -> None:
    from trunkline.cli.storage.places import write_private

    write_private(path, document.as_string().encode())


def _read(path: str) -> dict[str, Any]:
    """Return what the file says; nothing if there is none. Raises OpenAIError."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (FileNotFoundError, NotADirectoryError):  # /dev/null is the home of some accounts
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OpenAIError(f"{path} is not TOML: {error}") from None


def _document(path: str) -> Any:
    """Return the file with its comments, which tomlkit keeps. Raises OpenAIError."""
    import tomlkit

    if not _read(path):
        return tomlkit.document()
    with open(path, encoding="utf-8") as file:
        return tomlkit.parse(file.read())


def _check_name(name: str, where: str = "") -> None:
    if name not in MEANINGS:
        raise OpenAIError(
            f"{where}there is no setting {name!r}{about(name, MEANINGS)}; "
            f"there are: {', '.join(MEANINGS)}"
        )


def _typed(name: str, values: tuple[str, ...]) -> Set:
    if name == "plugins":
        found = [one for value in values for one in value.replace(",", " ").split()]
        for one in found:
            _check_installed("plugin", one.removeprefix("-"))
        return found
    if len(values) != 1:
        raise OpenAIError(f"{name} takes one value, not {len(values)}")
    (value,) = values
    if name in ("markdown", "history", "log"):
        known = {**_YES, **_NO}.get(value.lower())
        if known is None:
            raise OpenAIError(f"{name} takes true or false, not {value!r}")
        return known
    if not value.strip():
        raise OpenAIError(f"{name} cannot be blank: trunkline config unset {name} removes it")
    if name == "base_url":
        _check_url(value)
    if name == "key":
        check_name(value)
    if name == "transport":
        _check_installed("transport", value)
    return value


def _check_url(value: str | None, where: str = "") -> None:
    from trunkline.http import URL

    try:
        if value is not None:
            URL.parse(value)
    except ValueError as error:
        raise OpenAIError(f"{where}{error}") from None


def _check_installed(kind: str, name: str) -> None:
    from trunkline.discovery import entry_points
    from trunkline.discovery.plugins import DEFAULTS

    known = [*DEFAULTS] if kind == "plugin" else []
    known += entry_points.names(f"trunkline.{kind}s")
    if name not in known:
        raise OpenAIError(
            f"there is no {kind} {name!r}{about(name, known)}; installed: "
            f"{', '.join(sorted(set(known)))}"
        )

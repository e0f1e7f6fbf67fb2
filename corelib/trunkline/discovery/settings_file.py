"""The settings file, which the variable ``TRUNKLINE_SETTINGS`` names. It is written in TOML.

Its table ``[trunkline]`` takes the place of variables that are not set, and ``[trunkline.NAME]``
has the settings of the plugin of that name. No other file is read: one in the current folder could
activate plugins.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from trunkline.clients.environment import settings_path
from trunkline.codec.type_guards import is_mapping
from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_VARIABLES = {"plugins": list[str], "transport": str, "log": str}


def variables(path: str) -> dict[str, str]:
    """Return the settings of the table ``[trunkline]``, under the names of their variables.

    Raises OpenAIError, with the path, for a file that cannot be read, and for unknown settings.
    """
    found: dict[str, str] = {}
    for name, value in _read(path).items():
        if is_mapping(value):
            continue
        try:
            given: Any = msgspec.convert(value, _OF_VARIABLES[name])
        except msgspec.ValidationError as error:
            raise OpenAIError(f"{path}: {name} in [trunkline] does not fit: {error}") from None
        found[f"TRUNKLINE_{name.upper()}"] = given if isinstance(given, str) else " ".join(given)
    return found


def of_plugin(name: str) -> Mapping[str, Any]:
    """Return the table ``[trunkline.NAME]`` of a plugin; empty without one, or without a file."""
    path = settings_path()
    return _read(path).get(name, {}) if path else {}


def _read(path: str) -> dict[str, Any]:
    try:
        with open(path, encoding="utf-8") as file:
            return _parsed(path, file.read())
    except (OSError, UnicodeDecodeError) as error:
        raise OpenAIError(
            f"TRUNKLINE_SETTINGS names a file that cannot be read: {error}"
        ) from error


@lru_cache(maxsize=4)
def _parsed(path: str, text: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OpenAIError(f"{path} is not TOML: {error}") from None
    for name in whole.keys() - {"trunkline"}:  # tables of other programs may be in the same file
        if about(name.lower(), ["trunkline"]) or name.lower().startswith("trunkline"):
            raise OpenAIError(
                f"{path}: [{name}] has no effect: the settings are in [trunkline], and those of a "
                "plugin in [trunkline.NAME]"
            )
    table: Any = whole.get("trunkline")
    if not is_mapping(table):
        raise OpenAIError(f"{path} has no table [trunkline]")
    for name, value in table.items():
        _check_name(path, name, of_plugin=is_mapping(value))
    return dict(table)


def _check_name(path: str, name: str, *, of_plugin: bool) -> None:
    """Raise OpenAIError for a setting that does not exist, and a plugin that is not installed."""
    from trunkline.discovery.plugins import DEFAULTS, available

    if of_plugin and name in DEFAULTS:
        raise OpenAIError(f"{path}: [trunkline.{name}] is for a plugin that takes no settings")
    known = available() if of_plugin else [*_OF_VARIABLES]
    if name in known:
        return
    what = (
        f"[trunkline.{name}] is for a plugin that is not installed"
        if of_plugin
        else (f"there is no setting {name!r} of [trunkline]")
    )
    raise OpenAIError(f"{path}: {what}{about(name, known)}; there are: {', '.join(known)}")

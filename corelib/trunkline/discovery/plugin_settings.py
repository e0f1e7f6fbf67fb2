"""Settings of plugins that are classes: of the program, the environment and the settings file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import Parameter, signature
from typing import Any

import msgspec

from trunkline.clients.environment import plugin_variable, plugin_variables, settings_path
from trunkline.discovery import settings_file
from trunkline.errors import OpenAIError
from trunkline.secrets import Unshown


def made(name: str, plugin: object, settings: Mapping[str, Any]) -> object:
    """Return the plugin that a class makes from `settings`, the environment and the settings file.

    Raises OpenAIError, with the names of plugin and settings, if it takes or accepts none.
    """
    if not isinstance(plugin, type):
        return _without_settings(name, plugin, settings)
    odd: list[object] = [one for one in settings if type(one) is not str]
    if odd:
        raise OpenAIError(f"plugin {name!r}: the names of settings must be texts, not {odd[0]!r}")
    every = Unshown[Any]({**_from_elsewhere(name, plugin, settings), **settings})
    try:
        return plugin(**every)
    except OpenAIError:
        raise
    except Exception as error:  # of the plugin, which may raise anything
        names = f" with the settings {', '.join(every)}" if every else " without settings"
        raise OpenAIError(f"plugin {name!r} cannot be made{names}: {error}") from error


def _without_settings(name: str, plugin: object, settings: Mapping[str, Any]) -> object:
    """Return a plugin that is not a class. Raises OpenAIError if it has settings all the same."""
    if settings:
        raise OpenAIError(f"plugin {name!r} takes no settings: name it without {{...}}")
    if settings_file.of_plugin(name):
        raise OpenAIError(
            f"{settings_path()}: [trunkline.{name}] is for a plugin that takes no settings, "
            "because it is not a class: remove the table"
        )
    return plugin


def _from_elsewhere(name: str, plugin: type, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that are not given, as their types; a variable comes before the file."""
    table = Unshown[Any](settings_file.of_plugin(name))
    found = Unshown[Any]({one: value for one, value in table.items() if one not in settings})
    parameters = _parameters(plugin)
    _check_variables(name, [one.name for one in parameters])
    for parameter in parameters:
        setting = parameter.name
        if setting in settings:
            continue
        variable, text = plugin_variable(name, setting)
        if text is not None:
            found[setting] = _converted(name, variable, parameter, text, strict=False)
        elif setting in found:
            source = f"{setting} in [trunkline.{name}]"
            found[setting] = _converted(name, source, parameter, found[setting], strict=True)
    return found


def _check_variables(name: str, settings: Iterable[str]) -> None:
    """Raise OpenAIError for a variable that is like that of a setting. Others may be for others."""
    known = {plugin_variable(name, setting)[0] for setting in settings}
    unknown = {end: one for end, one in plugin_variables(name).items() if one not in known}
    if not unknown:
        return
    from difflib import get_close_matches

    for setting in settings:
        for end in get_close_matches(setting.upper(), unknown, n=1, cutoff=0.8):
            right, _ = plugin_variable(name, setting)
            raise OpenAIError(f"plugin {name!r} does not read {unknown[end]}: it reads {right}")


def _converted(
    name: str, source: str, parameter: Parameter, value: object, *, strict: bool
) -> object:
    """Return a value as the type of the parameter, as it is if only the plugin can check it.

    Raises OpenAIError with its source.
    """
    kind = _type_of(parameter, str if not strict else Any)
    try:
        return msgspec.convert(value, kind, strict=strict)
    except TypeError:  # of types such as functions and patterns
        return value
    except msgspec.ValidationError as error:
        # Without the value, which may be a key.
        raise OpenAIError(
            f"plugin {name!r}: {source} does not fit the setting {parameter.name}: "
            f"{str(error).partition(', got')[0]}"
        ) from None


def _parameters(plugin: type) -> list[Parameter]:
    """Return the parameters that a class takes by name, with their types."""
    try:
        parameters = signature(plugin, eval_str=True).parameters.values()
    except NameError:  # its types exist for type checkers only
        parameters = signature(plugin).parameters.values()
    by_name = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
    return [one for one in parameters if one.kind in by_name]


def _type_of(parameter: Parameter, unknown: Any) -> Any:
    """Return the type of a parameter; `unknown` if it has none, or none that can be found."""
    given: Any = parameter.annotation
    return unknown if given is Parameter.empty or isinstance(given, str) else given

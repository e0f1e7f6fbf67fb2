"""Settings of plugins that are classes: given by the program, or by the environment."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import Parameter, signature
from typing import Any

import msgspec

from trunkline.errors import OpenAIError
from trunkline.options import plugin_variable


def made(name: str, plugin: object, settings: Mapping[str, Any]) -> object:
    """Return the plugin that a class makes from `settings` and the environment.

    Raises OpenAIError, with the names of plugin and settings, if it takes or accepts none.
    """
    if not isinstance(plugin, type):
        raise OpenAIError(f"plugin {name!r} takes no settings: name it without {{...}}")
    every = {**_from_environment(name, plugin, settings), **settings}
    try:
        return plugin(**every)
    except OpenAIError:
        raise
    except Exception as error:  # of the plugin, which may raise anything
        names = f" with the settings {', '.join(every)}" if every else " without settings"
        raise OpenAIError(f"plugin {name!r} cannot be made{names}: {error}") from error


def _from_environment(name: str, plugin: type, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that have a variable and are not given, as their types."""
    found: dict[str, Any] = {}
    for parameter in _parameters(plugin):
        variable, text = plugin_variable(name, parameter.name)
        if text is None or parameter.name in settings:
            continue
        try:
            found[parameter.name] = msgspec.convert(text, _type_of(parameter), strict=False)
        except (msgspec.ValidationError, TypeError) as error:
            # Without the value, which may be a key.
            raise OpenAIError(
                f"plugin {name!r}: {variable} does not fit the setting {parameter.name}: "
                f"{str(error).partition(', got')[0]}"
            ) from None
    return found


def _parameters(plugin: type) -> list[Parameter]:
    """Return the parameters that a class takes by name, with their types."""
    try:
        parameters = signature(plugin, eval_str=True).parameters.values()
    except NameError:  # its types exist for type checkers only
        parameters = signature(plugin).parameters.values()
    by_name = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
    return [one for one in parameters if one.kind in by_name]


def _type_of(parameter: Parameter) -> Any:
    """Return the type of a parameter; that of texts if it has none, or none that can be found."""
    given: Any = parameter.annotation
    return str if given is Parameter.empty or isinstance(given, str) else given

"""Options of calls for plugins: merged with those of the client, and made by what a plugin says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.options import EXAMPLE_OF_PLUGIN_OPTIONS, check_mapping

_NAME = "plugin_options"


def merged(old: Mapping[str, Any], new: Mapping[str, Any] | None) -> dict[str, dict[str, Any]]:
    """Return options by plugin, `new` ones replacing `old` ones of the same name.

    None instead of a plugin's options removes them all. Raises TypeError for other types.
    """
    check_mapping(_NAME, new, EXAMPLE_OF_PLUGIN_OPTIONS)
    made = {name: dict(given) for name, given in old.items()}
    for name, given in (new or {}).items():
        check_mapping(f"{_NAME} for {name!r}", given, '{"seconds": 60}')
        if given is None:
            made.pop(name, None)
        else:
            made[name] = {**made.get(name, {}), **given}
    return made


def made(
    given: Mapping[str, Mapping[str, Any]],
    declared: Mapping[str, Callable[..., object]],
    active: Iterable[str],
) -> dict[str, object]:
    """Return what each plugin makes of the options given for it.

    Raises OpenAIError for a plugin that is not active, takes no options or refuses these.
    """
    return {name: _made(name, options, declared, active) for name, options in given.items()}


def _made(
    name: str,
    options: Mapping[str, Any],
    declared: Mapping[str, Callable[..., object]],
    active: Iterable[str],
) -> object:
    make = declared.get(name)
    if make is None:
        if name in active:
            takers = ", ".join(declared) or "no active plugin"
            raise OpenAIError(f"plugin {name!r} takes no plugin_options: {takers} does")
        raise OpenAIError(
            f"plugin_options are for {name!r}, which is not an active plugin"
            f"{about(name, active)}; active plugins: {', '.join(active)}"
        )
    try:
        return make(**options)
    except OpenAIError:
        raise
    except Exception as error:  # of the plugin, which may raise anything
        names = ", ".join(options)
        raise OpenAIError(f"plugin {name!r} refuses its options {names}: {error}") from error

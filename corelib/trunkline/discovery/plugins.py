"""The plugins of one client: found by name, loaded, checked and put in order.

Installed plugins are *available*. Only the defaults and those that are named are *active*: an
installation never activates code that sees credentials.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE
from types import ModuleType
from typing import Any, TypeAlias, TypeGuard
from weakref import WeakKeyDictionary

import pluggy

from trunkline.codec.type_guards import is_mapping
from trunkline.discovery import entry_points
from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.hooks import PROJECT, Hooks, HookSpecs

GROUP = "trunkline.plugins"
_OBSERVERS = ("before_", "after_", "on_")
_HOOKS = tuple(name for name in vars(HookSpecs) if not name.startswith("_"))
DEFAULTS = ("logs", "retries", "auth", "redirects", "proxies")

PluginSpec: TypeAlias = "str | object | tuple[str, object]"
"""``"name"`` of an installed plugin, (name, settings) if it has some, ``"-name"`` to remove a
default, an object, or (name, object), which replaces the default of that name."""


def load(name: str) -> object:
    """Return the installed plugin of that name. Raises OpenAIError with the available names."""
    try:
        plugin: object = entry_points.load(GROUP, name)
    except KeyError:
        known = sorted(entry_points.names(GROUP))
        raise OpenAIError(
            f"there is no plugin {name!r}{about(name, known)}; "
            f"available plugins: {', '.join(known)}"
        ) from None
    return plugin


def available() -> list[str]:
    """Return the names of the defaults and of all installed plugins."""
    return [*DEFAULTS, *entry_points.names(GROUP)]


def choose(specs: Iterable[PluginSpec]) -> dict[str, object]:
    """Return the active plugins by name: the defaults, replaced or removed by `specs`, and others.

    Raises OpenAIError for an unknown name, and for two plugins under one name.
    """
    # None until the end, so that a default that is replaced or removed is never imported. The
    # order of a dictionary keeps a replaced default in its place.
    chosen: dict[str, object] = {}
    chosen.update(dict.fromkeys(DEFAULTS))
    for spec in specs:
        if isinstance(spec, str) and spec.startswith("-"):
            if spec[1:] not in chosen:
                raise OpenAIError(
                    f"plugin {spec[1:]!r} is not active and cannot be removed"
                    f"{about(spec[1:], chosen)}; active plugins: {', '.join(chosen)}"
                )
            del chosen[spec[1:]]
            continue
        name, plugin = _named(spec)
        if chosen.get(name) is not None and chosen[name] is not plugin:
            raise OpenAIError(
                f"two plugins have the name {name!r}, {chosen[name]!r} and {plugin!r}: "
                f'pass one of them under another name, as in ("other", plugin)'
            )
        chosen[name] = plugin
    return {name: load(name) if value is None else value for name, value in chosen.items()}


def settled(spec: object) -> object:
    """Return an element of `plugins`; with the object, if it is a class that has to be called.

    Raises OpenAIError for settings that the plugin refuses.
    """
    if isinstance(spec, str):
        return _named(spec) if not spec.startswith("-") and isinstance(load(spec), type) else spec
    return _named(spec) if _is_named(spec) else spec


def _made(name: str, plugin: object, settings: Mapping[str, Any]) -> object:
    from trunkline.discovery.plugin_settings import made

    return made(name, plugin, settings)


def _named(spec: object) -> tuple[str, object]:
    """Return the name and the plugin for one element of `plugins`."""
    if isinstance(spec, str):
        plugin = load(spec)
        return spec, _made(spec, plugin, {})
    if _is_named(spec):
        name, given = spec
        return name, _made(name, load(name), given) if is_mapping(given) else _checked(given)
    return _name_of(spec), _checked(spec)


def _is_named(spec: object) -> TypeGuard[tuple[str, object]]:
    if not isinstance(spec, tuple):
        return False
    parts: list[Any] = [*spec]
    if len(parts) != 2 or not isinstance(parts[0], str):
        # Not the tuple itself, whose settings may be secrets.
        kinds = ", ".join(type(part).__name__ for part in parts)
        raise OpenAIError(f"a plugin must be a name, an object or (name, object), not ({kinds})")
    return True


def _checked(plugin: object) -> object:
    """Return a user's plugin. Raises OpenAIError for a class, and for None."""
    if plugin is None:
        raise _no_plugin(plugin)
    if isinstance(plugin, type):
        name = plugin.__name__
        raise OpenAIError(f"plugins must be instances: pass {name}(...), not the class {name}")
    return plugin


def _no_plugin(plugin: object) -> OpenAIError:
    return OpenAIError(
        f"{plugin!r} is not a plugin: a plugin is a name, or an object or module with functions "
        "that are decorated with trunkline.hookimpl"
    )


def _name_of(plugin: object) -> str:
    named = getattr(plugin, "__name__", None)
    return named if isinstance(named, str) else f"{type(plugin).__name__}-{id(plugin):x}"


class Manager(pluggy.PluginManager):
    """The plugin manager of one client. The hooks of a plugin are found once for all clients."""

    # pluggy calls this for every attribute of every plugin, for each new client.
    def parse_hookimpl_opts(self, plugin: object, name: str) -> Any:
        try:
            found = _MARKED.get(plugin)
        except TypeError:  # not hashable, or without weak references: examined each time
            return super().parse_hookimpl_opts(plugin, name)
        if found is None:
            names = (n for n in dir(plugin) if not _is_inherited_by_all(type(plugin), n))
            options = ((n, super(Manager, self).parse_hookimpl_opts(plugin, n)) for n in names)
            found = _MARKED[plugin] = {n: marked for n, marked in options if marked is not None}
        return found.get(name)

    # pluggy calls this for every attribute of `HookSpecs`, for each new client.
    def parse_hookspec_opts(self, module_or_class: Any, name: str) -> Any:
        key = (module_or_class, name)
        if key not in _SPECIFIED:
            _SPECIFIED[key] = super().parse_hookspec_opts(module_or_class, name)
        return _SPECIFIED[key]


def _is_inherited_by_all(kind: type, name: str) -> bool:
    return name in _OF_OBJECT and getattr(kind, name, None) is getattr(object, name)


_OF_OBJECT = frozenset(dir(object))
_SPECIFIED: dict[tuple[Any, str], Any] = {}
_MARKED: WeakKeyDictionary[object, dict[str, Any]] = WeakKeyDictionary()


def activate(plugins: dict[str, object]) -> Hooks:
    """Return the hooks of these plugins; clients with the same modules as plugins share them.

    Raises OpenAIError for an unknown hook, a wrong argument, or a hook that would never run.
    """
    if not all(type(plugin) is ModuleType for plugin in plugins.values()):
        return _activated(plugins)  # not remembered: the user's objects must be freed
    # The functions too, because a test may have replaced one in its module.
    functions = [vars(plugin).get(hook) for plugin in plugins.values() for hook in _HOOKS]
    key = (*plugins.items(), *functions)
    hooks = _OF_MODULES.get(key)
    if hooks is None:
        hooks = _OF_MODULES[key] = _activated(plugins)
    return hooks


_OF_MODULES: dict[Any, Hooks] = {}


def _activated(plugins: dict[str, object]) -> Hooks:
    manager = Manager(PROJECT)
    manager.add_hookspecs(HookSpecs)
    try:
        for name, plugin in plugins.items():
            manager.register(plugin, name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        name = next(name for name, plugin in plugins.items() if plugin is error.plugin)
        raise OpenAIError(f"plugin {name!r}: {error}") from error
    except ValueError as error:
        raise OpenAIError(f"one plugin has two names among: {', '.join(plugins)}") from error
    for name, plugin in plugins.items():
        _refuse_unmarked(manager, name, plugin)
        _refuse_unrun(manager, name, plugin)
    return Hooks(manager)


def _refuse_unmarked(manager: Manager, name: str, plugin: object) -> None:
    """Raise OpenAIError for a function that has a hook's name only, and for a lack of hooks."""
    for hook in _HOOKS:
        function = getattr(plugin, hook, None)
        if callable(function) and manager.parse_hookimpl_opts(plugin, hook) is None:
            raise OpenAIError(
                f"plugin {name!r}: {hook} of {plugin!r} never runs: decorate it with @hookimpl"
            )
    if not manager.get_hookcallers(plugin):
        raise OpenAIError(f"plugin {name!r}: {_no_plugin(plugin)}")


def _refuse_unrun(manager: pluggy.PluginManager, name: str, plugin: object) -> None:
    for caller in manager.get_hookcallers(plugin) or ():
        for implementation in caller.get_hookimpls():
            unrun = _unrun(caller.name, implementation)
            if implementation.plugin is plugin and unrun is not None:
                raise OpenAIError(
                    f"plugin {name!r}: {caller.name} is {unrun}, but hooks are plain functions: "
                    "to wait for something, return a layer from `around`"
                )


def _unrun(hook: str, implementation: pluggy.HookImpl) -> str | None:
    """Return the kind of a function whose body would never run as this hook; None if it runs."""
    # Calling a coroutine function or generator function runs nothing. Two kinds of generators run
    # all the same: the result of `around` is iterated over, and pluggy runs wrappers. Observers and
    # two more, however, are called without pluggy (`hooks._observe`, `hooks._layers_of`).
    code = getattr(implementation.function, "__code__", None)
    if code is None:
        return None
    if code.co_flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE | CO_ASYNC_GENERATOR):
        return "async"
    if not code.co_flags & CO_GENERATOR:
        return None
    if implementation.wrapper or implementation.hookwrapper:
        return "a wrapper" if hook.startswith((*_OBSERVERS, "around", "extend_options")) else None
    return None if hook == "around" else "a generator"

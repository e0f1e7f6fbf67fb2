"""Looks up names, operations and parameters of openai-python in trunkline."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final

import trunkline
from trunkline.compat import resources
from trunkline.compat.names import DOORS
from trunkline.discovery.advice import about
from trunkline.operations.worlds import Sync

Problem = tuple[str, str] | tuple[str, str, str]
"""The name of a row, its subject, and advice."""

_OLD: Final = frozenset({
    "ChatCompletion", "Completion", "Embedding", "Image", "Audio", "Moderation", "File",
    "FineTune", "Edit", "api_base", "error", "Model", "Engine",
})  # fmt: skip
"""Names of openai-python 0."""
_SPECIAL: Final = frozenset({"VERSION", "__version__"})


def about_name(full: str) -> Problem | None:
    """Return what becomes of a name such as ``openai.types.chat.ChatCompletion``."""
    path = full.removeprefix("openai").removeprefix(".")
    top = path.partition(".")[0]
    if not path:
        return "module", "import openai"
    if top in _OLD and top not in trunkline.__all__:
        return "old", full
    if top == "types":
        return _known(path, "types", full)
    if top == "resources":
        return _known_resource(path, full)
    has_equal = resources.exists(f"trunkline.{top}")
    home = path if path in DOORS else path.rpartition(".")[0]
    if home in DOORS and not (has_equal and home == top):
        return _private(path, full)
    if top in trunkline.__all__ or top in _SPECIAL:
        return "name", f"openai.{top}"
    if has_equal:
        return _known(path, "name", full)
    return "unknown", full, about(top, trunkline.__all__)


def _known(path: str, row: str, full: str) -> Problem:
    """Find the longest part of `path` that is a module; the next name must be in it."""
    module: Any = trunkline
    names: list[str] = []
    for name in path.split("."):
        names.append(name)
        if hasattr(module, name):
            module = getattr(module, name)
        elif resources.exists(f"trunkline.{'.'.join(names)}"):
            module = import_module(f"trunkline.{'.'.join(names)}")
        else:
            return "unknown", full, about(name, dir(module))
        if inspect.isclass(module):
            break
    return row, full


def _known_resource(path: str, full: str) -> Problem:
    parent, _, name = path.rpartition(".")
    if resources.target(path) is not None or resources.has(parent, name):
        return "resource", full
    return "unknown", full


def _private(path: str, full: str) -> Problem:
    parent, _, name = path.rpartition(".")
    if path in DOORS:
        return "private", full
    known = [entry.partition("=")[0] for names in DOORS[parent].values() for entry in names.split()]
    if name in known or f"{parent}.{name}" in DOORS:
        return "private", full
    return "unknown", full, about(name, known)


def about_path(path: str) -> Problem | None:
    """Return what becomes of an attribute of a client, such as ``chat.completions.create``."""
    names = path.split(".")
    owner: Any = _client()
    for n, name in enumerate(names):
        if not _has(owner, name):
            if name.startswith("_"):
                return "client_part", f"client.{'.'.join(names[: n + 1])}"
            advice = about(name, (one for one in dir(owner) if not one.startswith("_")))
            return "attribute", f"client.{'.'.join(names[: n + 1])}", advice
        owner = getattr(owner, name, None)
        if owner is None or callable(owner):
            break
    return ("call", f"client.{path}") if callable(owner) else None


@cache
def _client() -> Any:
    """Return a client that was not made, so that the environment has no effect on it."""
    client: Any = object.__new__(trunkline.OpenAI)
    client._world = Sync(client)
    return client


def _has(owner: object, name: str) -> bool:
    """Whether there is an attribute, also one that only a client has that was made."""
    kind: type[object] = type(owner)
    return hasattr(kind, name) or hasattr(owner, name)


def about_call(path: str, names: Iterable[str]) -> Iterator[Problem]:
    """Yield the arguments of a call, by name, that differ. `path` may be the name of a client."""
    if path.startswith("openai."):
        yield from _about_options(path.removeprefix("openai."), names)
        return
    operation = _operation(path)
    if operation is None:
        return
    known = _parameters(operation)
    for name in names:
        if known and name not in known:
            yield "argument", f"client.{path}({name}=...)", about(name, known)


def _about_options(kind: str, names: Iterable[str]) -> Iterator[Problem]:
    known = inspect.signature(getattr(trunkline, kind)).parameters
    for name in names:
        if name not in known:
            yield "option", f"{kind}({name}=...)", about(name, known)


def _operation(path: str) -> Any:
    owner: Any = _client()
    for name in path.split("."):
        if not _has(owner, name):
            return None
        owner = getattr(owner, name, None)
    return owner if callable(owner) else None


def _parameters(operation: Any) -> frozenset[str]:
    """Return the names of parameters; none if it takes any."""
    try:
        found = inspect.signature(operation).parameters.values()
    except (TypeError, ValueError):
        return frozenset()
    if any(one.kind is one.VAR_KEYWORD for one in found):
        return frozenset()
    return frozenset(one.name for one in found)

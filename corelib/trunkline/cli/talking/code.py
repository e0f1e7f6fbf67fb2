"""Python code of the user: functions of a file as tools, and classes as types of answers."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from inspect import isfunction
from types import ModuleType
from typing import Any

from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.structured.functions import callable_tool


def tools_of(path: str, failed: Callable[[str, Exception], None]) -> list[Callable[..., Any]]:
    """Return the public functions that a Python file defines, or those of its ``__all__``.

    An exception of a function goes to `failed` and, as a text, to the model, which can correct its
    arguments. Raises OpenAIError for a file that cannot be used, OSError.
    """
    module = _load(path)
    names: list[str] = getattr(module, "__all__", None) or [
        name
        for name, value in vars(module).items()
        if isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    ]
    found = [getattr(module, name, None) for name in names]
    for name, function in zip(names, found, strict=True):
        try:
            if callable_tool(function).is_async:
                raise TypeError("it is async, but the command line is not: define it with def")
        except (TypeError, ValueError) as error:
            raise OpenAIError(f"{path}: {name} cannot be a tool: {error}") from error
    if not found:
        raise OpenAIError(
            f"{path} defines no function that can be a tool: define one at the top level whose "
            "name does not begin with an underscore"
        )
    return [_told(function, failed) for function in found if function is not None]


def _told(
    function: Callable[..., Any], failed: Callable[[str, Exception], None]
) -> Callable[..., Any]:
    """Return a function whose exceptions are its result."""

    @wraps(function)
    def call(*values: Any, **named: Any) -> Any:
        try:
            return function(*values, **named)
        except Exception as error:  # any function of the user, whose error the model should know
            failed(function.__name__, error)
            return f"The call failed: {type(error).__name__}: {error}"

    return call


def _load(path: str) -> ModuleType:
    name = os.path.splitext(os.path.basename(path))[0]
    spec = spec_from_file_location(f"_trunkline_tools_{name}", path)
    if not os.path.isfile(path):
        raise OpenAIError(f"there is no file {path}")
    if spec is None or spec.loader is None:
        raise OpenAIError(f"{path} is not a Python file: its name must end in .py")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # types in annotations are looked up there
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))  # as Python does for a script
    _run(path, spec.loader.exec_module, module)
    return module


def class_of_answers(reference: str) -> Any:
    """Return the class that ``module:Class`` names; modules of the current folder are found.

    Raises OpenAIError.
    """
    module_name, _, name = reference.partition(":")
    if os.getcwd() not in sys.path:
        sys.path.insert(0, os.getcwd())
    module: Any = _run(module_name, import_module, module_name)
    found = getattr(module, name, None)
    if found is None:
        known: list[str] = [*vars(module)]
        raise OpenAIError(f"{module_name} has no {name!r}{about(name, known)}")
    return found


def _run(place: str, function: Callable[[Any], Any], value: Any) -> Any:
    try:
        return function(value)
    except Exception as error:  # code of the user, which may raise anything
        raise OpenAIError(f"{place} cannot be loaded: {type(error).__name__}: {error}") from error

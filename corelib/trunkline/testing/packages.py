"""Packages that some checks need, and that not every environment has."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from unittest import SkipTest

from trunkline.errors import OpenAIError


class MissingDependencyError(OpenAIError, SkipTest):
    """A check cannot run because a package is missing: its promise is neither kept nor broken.

    unittest and pytest report it as a skipped test.
    """


def needed(module: str, purpose: str) -> Any:
    """Import a module that `purpose` needs. Raises MissingDependencyError."""
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        message = f"{purpose} need the package {package}: pip install {package}"
        raise MissingDependencyError(message) from error

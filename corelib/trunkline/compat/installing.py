"""The alias of `openai`: what `trunkline.compat.openai` installs."""

from __future__ import annotations

import sys
from typing import Any, Optional

from trunkline.client import AnyClient
from trunkline.codec.structure import CODEC
from trunkline.compat import (
    among_pydantic,
    iterating,
    parts,
    platform_headers,
    raw_header,
    requesting,
    subclasses,
)
from trunkline.compat.finder import Finder
from trunkline.compat.siblings import divide


def installed() -> bool:
    """Return whether ``import openai`` is trunkline."""
    return any(isinstance(finder, Finder) for finder in sys.meta_path)


def install() -> None:
    """Make ``import openai`` and the modules below it those of trunkline, in this process.

    Call it before anything imports openai. A second call has no effect. Raises ImportError if
    openai-python has been imported, because some modules would keep its classes.
    """
    if installed():
        return
    other = sys.modules.get("openai")
    if other is not None:
        place = getattr(other, "__file__", None) or "an unknown place"
        raise ImportError(
            f"openai has been imported from {place}, so that some modules have its classes: call "
            "trunkline.compat.openai.install() before anything imports openai",
            name="openai",
        )
    client: Any = AnyClient
    client.request = parts.request
    client._base_url = property(parts.base_url)
    client.platform_headers = platform_headers.platform_headers
    platform_headers.send()
    raw_header.obey()
    requesting.pass_through()
    iterating.replaceable()
    _floats()
    divide()
    among_pydantic.recognize()
    subclasses.convert()
    sys.meta_path.insert(0, Finder())


def _floats() -> None:
    """Make floats of whole numbers in fields of floats, as openai-python does."""
    for kind in (float, float | None, Optional[float]):  # noqa: UP045  # another object
        CODEC.register(kind, _float)


def _float(value: Any) -> Any:
    return float(value) if type(value) is int else value

"""Models as instances of `pydantic.BaseModel`, whose names they have.

Other people's code asks ``isinstance(value, pydantic.BaseModel)`` before it dumps a value. pydantic
refuses to register classes with `BaseModel`, so its metaclass is asked first.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from trunkline.models import BaseModel


def recognize() -> None:
    """Make `isinstance` accept models for `pydantic.BaseModel`, if pydantic is installed.

    It accepts them for no other class of pydantic, and `issubclass` does not change.
    """
    if find_spec("pydantic") is None:
        return
    theirs: Any = import_module("pydantic").BaseModel
    meta: Any = type(theirs)  # pyright: ignore[reportUnknownVariableType]  # not installed by us
    before = meta.__instancecheck__

    def check(kind: Any, value: object) -> bool:
        return before(kind, value) or (kind is theirs and isinstance(value, BaseModel))

    meta.__instancecheck__ = check

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
    _serialize()


def _serialize() -> None:
    """Let pydantic dump models where no type says that they are ones, as FastAPI does.

    Others read the attributes that instances of pydantic have.
    """
    core: Any = import_module("pydantic_core")
    dump = core.core_schema.plain_serializer_function_ser_schema(_dumped, info_arg=True)
    schema = core.core_schema.any_schema(serialization=dump)
    kind: Any = BaseModel
    kind.__private_attributes__ = {}
    kind.__pydantic_extra__ = property(lambda self: self.model_extra)
    kind.__pydantic_fields_set__ = property(lambda self: self.model_fields_set)
    kind.__pydantic_serializer__ = core.SchemaSerializer(schema)


def _dumped(value: Any, info: Any) -> Any:
    return value.model_dump(mode=info.mode, exclude_none=info.exclude_none)

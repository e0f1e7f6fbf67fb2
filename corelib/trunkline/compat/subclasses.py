"""Subclasses of models in other packages are models of pydantic, as in openai-python."""

from __future__ import annotations

import builtins
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from trunkline.codec.structure import CODEC
from trunkline.modelling.metaclass import ModelType
from trunkline.models import BaseModel

_OURS: Final = frozenset({"trunkline", "openai"})


def convert() -> None:
    """Make classes that other packages derive from models classes of pydantic.

    It has no effect without pydantic.
    """
    if find_spec("pydantic") is None:
        return
    python: Any = builtins
    before = python.__build_class__

    # A metaclass would be asked too late: bases of both kinds are a conflict of metaclasses.
    def build(body: Any, name: str, *bases: Any, **options: Any) -> Any:
        if _is_foreign(body) and any(map(_is_of_models, bases)):
            others = (_twin(one) if isinstance(one, ModelType) else one for one in bases)
            made = before(body, name, *dict.fromkeys(others), **options)
            CODEC.register(made, partial(_lenient, made))
            return made
        return before(body, name, *bases, **options)

    python.__build_class__ = build


def _is_of_models(base: Any) -> bool:
    """Whether a base is a model, but not a page: pages stay ours, because they have a client."""
    return isinstance(base, ModelType) and "next_query" not in dir(base)


def _lenient(kind: Any, value: Any) -> Any:
    """Return decoded JSON as such a class. Like with models, what does not fit is kept."""
    try:
        return kind.model_validate(value)
    except ValueError:
        return kind.model_construct(**value) if isinstance(value, dict) else value


def _is_foreign(body: Any) -> bool:
    return str(body.__globals__.get("__name__")).partition(".")[0] not in _OURS


@cache
def _twin(kind: Any) -> Any:
    """Return the class of pydantic with the fields of a model."""
    pydantic: Any = import_module("pydantic")
    if kind is BaseModel:
        return _root(pydantic)
    parents = tuple(_twin(one) for one in kind.__bases__ if isinstance(one, ModelType))
    own = {
        name: (field.annotation, ... if field.is_required() else field.default)
        for name, field in kind.model_fields.items()
    }
    made: Any = pydantic.create_model(
        kind.__name__, __base__=parents, __module__=kind.__module__, __doc__=kind.__doc__, **own
    )
    return made


def _root(pydantic: Any) -> Any:
    settings = pydantic.ConfigDict(extra="allow", defer_build=True, protected_namespaces=())

    def to_dict(self: Any, **options: Any) -> Any:
        given: dict[str, Any] = {"by_alias": True, "exclude_unset": True, **options}
        return self.model_dump(**given)

    def to_json(self: Any, *, indent: int | None = 2, **options: Any) -> Any:
        given: dict[str, Any] = {"by_alias": True, "exclude_unset": True, **options}
        return self.model_dump_json(indent=indent, **given)

    namespace = {
        "__module__": BaseModel.__module__,
        "__doc__": BaseModel.__doc__,
        "model_config": settings,
        "to_dict": to_dict,
        "to_json": to_json,
        "_request_id": None,
    }
    return type(pydantic.BaseModel)("BaseModel", (pydantic.BaseModel,), namespace)

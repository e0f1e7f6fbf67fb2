"""Hypothesis strategies for JSON that fits a declared type."""

from __future__ import annotations

import types
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from hypothesis import strategies as st

import trunkline.types
from trunkline.codec.structure import is_model, resolve_hints
from trunkline.models import REQUIRED, BaseModel

_TEXTS = st.sampled_from(["", "a", "é\u2028", "[DONE]", "__class__"])
_NUMBERS = st.sampled_from([0, 1, -1, 2**53])
_ATOMS: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    int: _NUMBERS,
    float: st.one_of(_NUMBERS, st.sampled_from([0.5, -1e300])),
    bool: st.booleans(),
    type(None): st.none(),
    bytes: _TEXTS,
    object: st.one_of(st.none(), _TEXTS, st.just({"any": [1]})),
    Any: st.just({"any": None}),
}


def models() -> Iterator[type[BaseModel]]:
    """Yield every model of the API."""
    for found in walk_packages(trunkline.types.__path__, "trunkline.types."):
        for value in vars(import_module(found.name)).values():
            if is_model(value) and value.__module__ == found.name:
                yield value


@cache
def instances(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for JSON of that type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, TypeVar):
        return _ATOMS[object]
    if is_model(origin) or is_model(kind):
        model = origin if is_model(origin) else kind
        return st.deferred(lambda: _objects(model))
    if origin is Annotated:
        return instances(arguments[0])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.sampled_from(arguments).flatmap(instances)
    if origin is list:
        return st.lists(instances(arguments[0]), max_size=2)
    if origin is dict:
        return st.dictionaries(_TEXTS, instances(arguments[1]), max_size=2)
    return _ATOMS[kind]


@cache
def _objects(model: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Return objects with the required fields, some optional ones and an undeclared one."""
    wires, defaults, hints = model.model_wire_names, model.model_defaults, resolve_hints(model)
    fields = {wires.get(name, name): instances(hints[name]) for name in defaults}
    required = {wires.get(n, n) for n, default in defaults.items() if default is REQUIRED}
    optional = {name: made for name, made in fields.items() if name not in required}
    optional["x-novel"] = _ATOMS[object]
    return st.fixed_dictionaries({name: fields[name] for name in required}, optional=optional)

"""Models as JSON Schema, and as pydantic's core schema, which is made of dictionaries too."""

from __future__ import annotations

import types
from collections.abc import Callable
from contextvars import ContextVar
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from trunkline.codec.dump import dump
from trunkline.codec.structure import is_model, resolve_hint
from trunkline.models import REQUIRED, BaseModel, Discriminator

Refer: TypeAlias = Callable[[type[BaseModel]], dict[str, Any]]
"""Returns the schema that refers to a model."""

_ATOMS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    bytes: {"type": "string", "format": "base64"},
    type(None): {"type": "null"},
    None: {"type": "null"},
    list: {"type": "array", "items": {}},
    dict: {"type": "object"},
}
_OPTIONS = ("by_alias", "exclude_unset", "exclude_defaults", "exclude_none", "include", "exclude")
_open: ContextVar[frozenset[type[BaseModel]]] = ContextVar("_open", default=frozenset())
"""The models whose schemas pydantic is making now: they may refer to themselves."""


def whole_schema(kind: Any, by_alias: bool, ref_template: str) -> dict[str, Any]:
    """Return the JSON Schema of `kind`, with the schemas of the other models in ``$defs``."""
    names = {kind: kind.__name__}
    referenced: set[Any] = set()
    waiting = [kind]
    schemas: dict[str, Any] = {}

    def refer(model: type[BaseModel]) -> dict[str, Any]:
        referenced.add(model)
        if model not in names:
            names[model] = _free_name(model, [*names.values()])
            waiting.append(model)
        return {"$ref": ref_template.format(model=names[model])}

    while waiting:
        model = waiting.pop()
        schemas[names[model]] = _object_schema(model, refer, by_alias)
    if kind in referenced:  # it contains itself
        return {"$defs": schemas, **refer(kind)}
    main: dict[str, Any] = schemas.pop(kind.__name__)
    return {"$defs": schemas, **main} if schemas else main


def _free_name(model: type[BaseModel], used: list[str]) -> str:
    """Return the name of a class, with its module if another class of that name is there."""
    name = model.__name__
    return f"{model.__module__}.{name}".replace(".", "__") if name in used else name


def _object_schema(kind: type[BaseModel], refer: Refer, by_alias: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, default in kind.model_defaults.items():
        key = kind.model_wire_names.get(name, name) if by_alias else name
        properties[key] = _schema(resolve_hint(kind, name), refer)
        if default is REQUIRED:
            required.append(key)
        else:
            properties[key] = {**properties[key], "default": default}
    made: dict[str, Any] = {"title": kind.__name__, "type": "object", "properties": properties}
    if kind.__doc__:
        made["description"] = kind.__doc__
    if required:
        made["required"] = required
    return made


def _schema(hint: Any, refer: Refer) -> dict[str, Any]:
    """Return the schema of a type; one that accepts everything for the types of users."""
    origin, arguments = get_origin(hint), get_args(hint)
    if is_model(origin) or is_model(hint):
        return refer(origin if is_model(origin) else hint)
    if hint in _ATOMS:
        return _ATOMS[hint]
    if origin is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if origin is list:
        return {"type": "array", "items": _schema(arguments[0], refer)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1], refer)}
    if origin is Annotated:
        made = _schema(arguments[0], refer)
        field = next((one.field for one in arguments[1:] if isinstance(one, Discriminator)), None)
        return {**made, "discriminator": {"propertyName": field}} if field else made
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(one, refer) for one in arguments]}
    return {}


def core_schema(kind: Any) -> dict[str, Any]:
    """Return what pydantic needs to validate, dump and describe a model."""

    def dumped(value: Any, info: Any) -> Any:
        if not isinstance(value, BaseModel):  # a field that was assigned without validation
            return value
        options: Any = {name: getattr(info, name) for name in _OPTIONS}
        return dump(value, options)

    def described(_: object, handler: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
        return _described(kind, handler)

    return {
        "type": "function-plain",
        "function": {"type": "no-info", "function": kind.model_validate},
        "serialization": {"type": "function-plain", "function": dumped, "info_arg": True},
        "ref": _reference(kind),
        "metadata": {"pydantic_js_functions": [described]},
    }


def _reference(kind: type[BaseModel]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}:{id(kind)}"


def _described(kind: type[BaseModel], handler: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    """Return the JSON Schema of a model, through the functions of pydantic's generator."""
    opened = _open.set(_open.get() | {kind})

    def refer(model: type[BaseModel]) -> dict[str, Any]:
        wanted: dict[str, Any] = {"type": "definition-ref", "schema_ref": _reference(model)}
        if model not in _open.get():
            wanted = {"type": "definitions", "schema": core_schema(model), "definitions": []}
        return dict(handler(wanted))

    try:
        return _object_schema(kind, refer, by_alias=True)
    finally:
        _open.reset(opened)

"""The fields and the description of a Python class, and the library that it is of."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from enum import Enum
from inspect import cleandoc
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin

import msgspec
from typing_extensions import get_type_hints, is_typeddict

from trunkline.codec.generics import replaced
from trunkline.codec.structure import is_model, resolve_hints
from trunkline.structured.strict_rules import refuse
from trunkline.values import Value


class Field(Value, frozen=True):
    """A field as its class declares it. `kind` has no unresolved names."""

    name: str
    """The name in JSON."""
    kind: Any
    description: str | None = None


def class_of(kind: Any) -> Any:
    """Return the class of a type: of ``Box[int]`` it is ``Box``."""
    return get_origin(kind) or kind


def is_struct(kind: Any) -> TypeGuard[type[msgspec.Struct]]:
    """Whether it is a class of msgspec."""
    found = class_of(kind)
    return isinstance(found, type) and issubclass(found, msgspec.Struct)


def is_enum(kind: Any) -> TypeGuard[type[Enum]]:
    """Whether it is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def is_named_tuple(kind: Any) -> bool:
    """Whether it is a NamedTuple, whose JSON is an object here."""
    found = class_of(kind)
    return isinstance(found, type) and hasattr(found, "_fields") and tuple in found.__mro__


def is_pydantic(kind: Any) -> bool:
    """Whether pydantic validates it: a model, a dataclass of pydantic, a TypeAdapter."""
    found = class_of(kind)
    if is_model(found) or is_value(kind):
        return False
    return hasattr(found, "__pydantic_validator__") or is_adapter(kind)


def is_adapter(kind: Any) -> bool:
    """Whether it is a TypeAdapter of pydantic."""
    return hasattr(kind, "validate_json") and hasattr(kind, "json_schema")


def adapter_of(kind: Any) -> Any:
    """Return the TypeAdapter of a type of pydantic, which the user's program has imported."""
    return kind if is_adapter(kind) else sys.modules["pydantic"].TypeAdapter(kind)


def has_fields(kind: Any) -> bool:
    """Whether it is an attrs class, a dataclass, a TypedDict, a NamedTuple or one of our models."""
    found = class_of(kind)
    return isinstance(found, type) and (
        hasattr(found, "__attrs_attrs__")
        or hasattr(found, "__dataclass_fields__")
        or is_typeddict(found)
        or is_named_tuple(found)
    )


def is_value(kind: Any) -> bool:
    """Whether it is a value of a class that has a schema, and not the class."""
    made: type[Any] = kind.__class__
    return hasattr(made, "__pydantic_validator__") or is_struct(made) or has_fields(made)


def is_hashable(kind: Any) -> bool:
    """Whether it can be looked up, which an Annotated with a list or a dictionary cannot."""
    try:
        hash(kind)
    except TypeError:
        return False
    return True


def fields_of(kind: Any) -> list[Field]:
    """Return the fields of such a class. Raises TypeError if a type cannot be resolved."""
    found = class_of(kind)
    if is_model(found):
        wires = found.model_wire_names
        hints = resolve_hints(kind)
        return [Field(wires.get(name, name), hint) for name, hint in hints.items()]
    values = dict(zip(getattr(found, "__parameters__", ()), get_args(kind), strict=False))
    hints = _hints(found)
    return [
        Field(name, replaced(hints.get(name, Any), values), said) for name, said in _names(found)
    ]


def _hints(kind: Any) -> dict[str, Any]:
    try:
        return get_type_hints(kind, include_extras=True)
    except NameError as error:
        raise TypeError(
            f"a type of {kind.__qualname__} cannot be resolved in {kind.__module__} ({error}): "
            "define its names at the top level of that module"
        ) from error


def _names(kind: Any) -> Iterator[tuple[str, str | None]]:
    """Yield the names and descriptions of the fields that an instance is made from."""
    if hasattr(kind, "__attrs_attrs__"):
        yield from ((one.name, _described(one)) for one in kind.__attrs_attrs__ if one.init)
    elif hasattr(kind, "__dataclass_fields__"):
        from dataclasses import fields

        yield from ((one.name, _described(one)) for one in fields(kind) if one.init)
    elif is_typeddict(kind):
        yield from ((name, None) for name in _hints(kind))
    else:
        yield from ((name, None) for name in kind._fields)


def _described(field: Any) -> str | None:
    found = field.metadata.get("description") or getattr(field, "doc", None)
    return None if found is None else str(found)


def doc_of(kind: Any) -> str | None:
    """Return the docstring that somebody wrote for a class; None for one that Python made."""
    found = class_of(kind)
    text: str | None = vars(found).get("__doc__") if isinstance(found, type) else None
    if not text or text.startswith(f"{found.__name__}(") or text == "An enumeration.":
        return None
    return cleandoc(text)


def title_of(kind: Any) -> str:
    """Return the name of a type for people: ``Box[int]``, ``Box[int] | None``."""
    if kind is type(None):
        return "None"
    if isinstance(kind, type) and get_origin(kind) is None:
        return kind.__name__
    if is_adapter(kind):
        return "TypeAdapter"
    if is_value(kind):
        return f"a value of {title_of(type(kind))}"
    arguments = [title_of(one) for one in get_args(kind)]
    if get_origin(kind) in (Union, types.UnionType):
        return " | ".join(arguments)
    name = getattr(kind, "__name__", None) or str(kind).removeprefix("typing.")
    return f"{name}[{', '.join(arguments)}]" if arguments else name


def refuse_kind(kind: Any, place: str) -> None:
    """Raise the TypeError for a type that has no strict schema."""
    found = class_of(kind)
    if is_value(kind):
        refuse(place, "is not a type", "pass the class")
    if isinstance(kind, str | bytes | int | float | list | tuple | set):
        refuse(f"{kind!r:.40}", "is not a type", "pass the class, or the dictionary of a format")
    if get_origin(kind) is Annotated:
        refuse(place, "has Annotated values without a hash", "use texts, numbers and tuples")
    if kind is Any or kind is object:
        refuse(place, "accepts any value", "declare its type")
    if isinstance(found, type) and issubclass(found, dict):
        refuse(
            place,
            f"is an object with any keys ({title_of(kind)})",
            "declare a class, or use a list of objects that hold key and value",
        )
    refuse(place, f"is of the type {title_of(kind)}", "use str, a number, or a class with fields")

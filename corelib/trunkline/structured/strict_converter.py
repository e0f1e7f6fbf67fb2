"""Converters of cattrs that accept exactly the JSON that a strict schema describes.

They never convert one type of JSON to another (``"5"`` to 5), unlike those of `codec.converter`.
The objects of attrs classes, dataclasses, TypedDicts and NamedTuples have no undeclared keys.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

import msgspec
from cattrs import Converter, cols
from cattrs.gen import make_dict_structure_fn, override
from typing_extensions import TypeAliasType

from trunkline.codec.by_type import ByType
from trunkline.codec.converter import is_marked, structure_marked
from trunkline.codec.structure import MisfitError, is_model
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.structured.limits import check_limits, limits_of
from trunkline.structured.schemas import ARRAYS, ATOMS, DECIMAL
from trunkline.structured.shapes import (
    adapter_of,
    class_of,
    fields_of,
    has_fields,
    is_enum,
    is_named_tuple,
    is_pydantic,
    is_struct,
)

Make: TypeAlias = Callable[[Any], Any]
"""Makes a value from decoded JSON or JSON text; raises an error of any class if it does not fit."""
Hook: TypeAlias = Callable[[Any, Any], Any]
"""The same for cattrs, which also passes the type."""


def library_of(kind: Any) -> Make | None:
    """Return the function for JSON text of the library that a class is of; None for others."""
    if is_pydantic(kind) and not hasattr(kind, "model_validate_json"):
        return _function(adapter_of(kind).validate_json)
    if is_pydantic(kind) or is_model(class_of(kind)):
        return _function(kind.model_validate_json)
    if is_struct(kind):
        return msgspec.json.Decoder(kind).decode
    return None


def _function(value: Any) -> Make:
    found: Make = value
    return found


def _made(kind: Any) -> Make:
    converter = Converter(detailed_validation=False, forbid_extra_keys=True)
    for fits, factory in _FACTORIES:
        converter.register_structure_hook_factory(fits, factory)
    for atom in (str, int, float, bool):  # for which cattrs asks no factory
        converter.register_structure_hook(atom, _primitive)
    return lambda value: converter.structure(value, kind)


structurer_for = ByType[Make](_made).__getitem__
"""Returns the function that makes values of a type from decoded JSON."""


def _has_library(kind: Any) -> bool:
    return is_pydantic(kind) or is_struct(kind) or is_model(class_of(kind))


def _by_library(kind: Any, converter: Converter) -> Hook:
    make = library_of(kind)
    assert make is not None
    return lambda value, _: make(msgspec.json.encode(value))


def _is_atom(kind: Any) -> bool:
    return kind in ATOMS


def _atom(kind: Any, converter: Converter) -> Hook:
    return lambda value, _: msgspec.convert(value, kind)


def _primitive(value: Any, kind: Any) -> Any:
    # cattrs takes an IntEnum for an int.
    return _one_of_enum(kind)(value, kind) if is_enum(kind) else msgspec.convert(value, kind)


def _decimal(kind: Any, converter: Converter) -> Hook:
    def structure_value(value: Any, _: object) -> Decimal:
        if not isinstance(value, str) or not re.match(DECIMAL, value):
            raise MisfitError("expected a decimal number as a text")
        return Decimal(value)

    return structure_value


def _enum(kind: Any, converter: Converter) -> Hook:
    return _one_of_enum(kind)


def _one_of_enum(kind: Any) -> Hook:
    return _one_of([(one.value, one) for one in kind])


def _literal(kind: Any, converter: Converter) -> Hook:
    return _one_of([(one, one) for one in get_args(kind)])


def _one_of(choices: list[tuple[Any, Any]]) -> Hook:
    # With their types, because 1 and True are equal.
    by_value: dict[tuple[object, object], Any] = {
        (type(value), value): made for value, made in choices
    }

    def structure_value(value: Any, _: object) -> Any:
        if type(value) in (OBJECT, ARRAY) or (type(value), value) not in by_value:
            raise MisfitError("expected one of the values that the type declares")
        return by_value[type(value), value]

    return structure_value


def _is_array(kind: Any) -> bool:
    return class_of(kind) in ARRAYS


def _array(kind: Any, converter: Converter) -> Hook:
    item, *others = get_args(kind)
    make = _hook(item, converter)
    into: Callable[[list[Any]], Any] = ARRAYS[class_of(kind)]
    size = 1 + len(others) if class_of(kind) is tuple and Ellipsis not in others else None

    def structure_value(value: Any, _: object) -> Any:
        if type(value) is not ARRAY or len(value) != (len(value) if size is None else size):
            raise MisfitError("expected an array of the size that the type declares")
        return into([make(one, item) for one in value])

    return structure_value


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def _union(kind: Any, converter: Converter) -> Hook:
    """Use the first member that fits; of several classes, one with exactly the keys comes first."""
    members = [(one, _hook(one, converter), _keys(one)) for one in get_args(kind)]

    def structure_value(value: Any, _: object) -> Any:
        keys = {*value} if type(value) is OBJECT else None
        refusals: list[str] = []
        for one, make, _ in sorted(members, key=lambda member: member[2] != keys):
            try:
                return make(value, one)
            except Exception as error:  # each library raises other errors; the next one may fit
                refusals.append(type(error).__name__)
        raise MisfitError(f"no member of the union accepted the value ({', '.join(refusals)})")

    return structure_value


def _keys(kind: Any) -> set[str] | None:
    return {one.name for one in fields_of(kind)} if has_fields(kind) else None


def _is_annotated(kind: Any) -> bool:
    return get_origin(kind) is Annotated


def _annotated(kind: Any, converter: Converter) -> Hook:
    inner, limits = get_args(kind)[0], limits_of(kind.__metadata__)
    make = _hook(inner, converter)

    def structure_value(value: Any, _: object) -> Any:
        check_limits(value, limits)
        return make(value, inner)

    return structure_value


def _hook(kind: Any, converter: Converter) -> Hook:
    """Return the hook for a part; found when it is first used, as the part may be the whole."""
    return lambda value, _: converter.get_structure_hook(kind)(value, kind)


def _is_declared(kind: Any) -> bool:
    found = class_of(kind)
    return hasattr(found, "__attrs_attrs__") or hasattr(found, "__dataclass_fields__")


def _declared(kind: Any, converter: Converter) -> Hook:
    # cattrs reads the fields of dataclasses without what Annotated adds to them, and those of attrs
    # with the names that are quoted within a type: list["Node"].
    hooks = {one.name: override(struct_hook=_hook(one.kind, converter)) for one in fields_of(kind)}
    make: Any = make_dict_structure_fn
    made: Hook = make(kind, converter, **_OPTIONS, **hooks)
    return made


def _alias(kind: Any, converter: Converter) -> Hook:
    return _hook(kind.__value__, converter)


def _named_tuple(kind: Any, converter: Converter) -> Hook:
    from_object: Any = vars(cols)["namedtuple_dict_structure_factory"]  # its type is incomplete
    without_detail, forbid_extra_keys = False, True
    made: Hook = from_object(kind, converter, without_detail, forbid_extra_keys)
    return made


_OPTIONS = {"_cattrs_forbid_extra_keys": True, "_cattrs_detailed_validation": False}
_FACTORIES: Final[list[tuple[Callable[[Any], bool], Callable[[Any, Converter], Hook]]]] = [
    (_is_declared, _declared),
    (_is_atom, _atom),
    (lambda kind: kind is Decimal, _decimal),
    (is_enum, _enum),
    (lambda kind: get_origin(kind) is Literal, _literal),
    (_is_array, _array),
    (is_named_tuple, _named_tuple),
    (_has_library, _by_library),
    (_is_annotated, _annotated),
    (_is_union, _union),
    (lambda kind: isinstance(kind, TypeAliasType), _alias),
    (is_marked, structure_marked),
]
"""Which types, and the hooks for them. cattrs asks the last one first."""

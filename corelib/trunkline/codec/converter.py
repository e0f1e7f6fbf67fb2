"""The cattrs converter for users' types: dataclasses, attrs classes, TypedDicts.

It is imported on first use. Most calls do not need it, and it would take a quarter of the import
time of a first call.
"""

from __future__ import annotations

from base64 import b64decode
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any, ForwardRef, Literal, get_args, get_origin
from uuid import UUID

import msgspec
import typing_extensions
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override
from cattrs.preconf.json import make_converter
from typing_extensions import NotRequired, Required

from trunkline.codec.by_type import LATEST
from trunkline.codec.type_guards import ARRAY
from trunkline.models import BaseModel

_MARKS = {NotRequired, Required, getattr(typing_extensions, "ReadOnly", Required)}


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _structure_model(value: object, kind: type[BaseModel]) -> BaseModel:
    from trunkline.codec.structure import structure

    return structure(value, kind)


def _is_pydantic(kind: object) -> bool:
    return hasattr(kind, "model_validate") and not _is_model(kind)


def _pydantic(kind: Any) -> Any:
    from trunkline.codec.makeable import check_pydantic

    check_pydantic(kind)

    def structure_value(value: object, _: object) -> Any:
        return kind.model_validate(value)

    return structure_value


def _text_to_bytes(value: str, _: object) -> bytes:
    return b64decode(value, validate=True)


def _to_datetime(value: Any, kind: Any) -> datetime:
    if isinstance(value, str):
        # Before Python 3.11, fromisoformat() does not know Z.
        return datetime.fromisoformat(f"{value[:-1]}+00:00" if value[-1:] in "zZ" else value)
    if isinstance(value, bool):
        raise TypeError("expected a time, got a boolean")
    # The API has seconds since 1970 in many fields.
    made: datetime = msgspec.convert(value, kind, strict=False)
    return made


def is_marked(kind: Any) -> bool:
    """Whether it is ``ReadOnly[...]`` of a TypedDict, also around another mark or within one.

    cattrs knows the other marks, but not around or within that one.
    """
    return get_origin(kind) in _MARKS


def structure_marked(kind: Any, converter: Converter) -> Any:
    """Return the hook for the type within the mark."""
    (inner,) = get_args(kind)

    def structure_value(value: Any, _: object) -> Any:
        return converter.get_structure_hook(inner)(value, inner)

    return structure_value


def _has_quoted_names(kind: Any) -> bool:
    """Whether a field of an attrs class or a dataclass is like ``list["Node"]``."""
    found = get_origin(kind) or kind
    fields = getattr(found, "__attrs_attrs__", None)
    if fields is None:
        fields = getattr(found, "__dataclass_fields__", {}).values()
    return any(_quotes(field.type) for field in fields)


def _quotes(kind: Any) -> bool:
    """Whether a name is quoted within a type. A text that is the whole type is resolved anyway."""
    return get_origin(kind) is not Literal and any(
        isinstance(part, str | ForwardRef) or _quotes(part) for part in get_args(kind)
    )


def _structure_quoting(kind: Any, converter: Converter) -> Any:
    """Return the hook for such a class. cattrs resolves a name that is the whole type only."""
    from trunkline.structured.shapes import fields_of

    hooks = {one.name: _late_hook(one.kind, converter) for one in fields_of(kind)}
    make: Any = make_dict_structure_fn
    return make(kind, converter, _cattrs_detailed_validation=False, **hooks)


def _is_named_tuple(kind: Any) -> bool:
    found = get_origin(kind) or kind
    return isinstance(found, type) and hasattr(found, "_fields") and tuple in found.__mro__


def _named_tuple(kind: Any, converter: Converter) -> Any:
    """Return the hook for a NamedTuple, which is an object in JSON, or an array of its fields."""
    from trunkline.structured.shapes import fields_of

    make: Any = get_origin(kind) or kind
    kinds = {one.name: one.kind for one in fields_of(kind)}

    def structure_value(value: Any, _: object) -> Any:
        if type(value) is ARRAY:
            value = dict(zip(kinds, value, strict=len(value) > len(kinds)))
        given = {name: value[name] for name in kinds if name in value}
        hook = converter.get_structure_hook
        return make(**{name: hook(kinds[name])(one, kinds[name]) for name, one in given.items()})

    return structure_value


def _is_struct(kind: Any) -> bool:
    found = get_origin(kind) or kind
    return isinstance(found, type) and issubclass(found, msgspec.Struct)


def _struct(kind: Any, converter: Converter) -> Any:
    """Return the hook for a class of msgspec, which msgspec makes."""
    msgspec.json.Decoder(kind)  # raises NameError for unknown names

    def structure_value(value: object, _: object) -> Any:
        return msgspec.convert(value, kind)

    return structure_value


def _late_hook(kind: Any, converter: Converter) -> Any:
    return override(struct_hook=lambda value, _: converter.get_structure_hook(kind)(value, kind))


def _made() -> Converter:
    """Return a converter for users' types.

    Dates and times are ISO texts, as in cattrs' preset for JSON, and a datetime may also be seconds
    since 1970, in UTC. Other types are texts as in msgspec; bytes are base64.
    """
    # Detailed validation would collect the errors of all fields in an ExceptionGroup.
    made = make_converter(detailed_validation=False)
    # The preset has base85; msgspec writes base64, so that is what comes back. Nothing with parts
    # is unstructured here: `plain` takes it apart, and asks only about dates, paths and the like.
    made.register_structure_hook(bytes, _text_to_bytes)
    made.register_structure_hook(datetime, _to_datetime)
    for kind in (time, timedelta, UUID, Decimal):
        made.register_structure_hook(kind, msgspec.convert)
    made.register_structure_hook_factory(_has_quoted_names, _structure_quoting)
    made.register_structure_hook_factory(_is_named_tuple, _named_tuple)
    made.register_structure_hook_factory(_is_struct, _struct)
    made.register_structure_hook_factory(_is_pydantic, _pydantic)
    made.register_structure_hook_func(_is_model, _structure_model)
    made.register_structure_hook_factory(is_marked, structure_marked)
    return made


class _Converters:
    """The converter for the types that were used last.

    A converter keeps each type that it meets, so that it is replaced after some types.
    """

    def __init__(self) -> None:
        self._current = _made()
        self._met: set[Any] = set()

    def find(self, kind: Any) -> Converter:
        """Return the converter for values of `kind`."""
        if kind not in self._met and len(self._met) >= LATEST:
            self._current, self._met = _made(), set()
        self._met.add(kind)
        return self._current


converter_for = _Converters().find

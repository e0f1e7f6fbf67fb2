"""Whatever users and models hold, as what JSON knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeGuard

import msgspec

from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.models import BaseModel, set_fields

_ATOMS = (str, int, float, bool, type(None))


def plain(value: object) -> Any:
    """`value` as dictionaries, lists and atoms. Raises TypeError naming what it cannot."""
    if isinstance(value, _ATOMS):
        return value
    if is_mapping(value):
        return {key: plain(item) for key, item in value.items()}
    ours: Any = getattr(type(value), "to_dict", None)
    if ours is not None:
        return ours(value)
    pydantic: Any = getattr(type(value), "model_dump", None)
    if pydantic is not None:
        return pydantic(value, mode="json", exclude_unset=True)
    if _is_several(value):
        items = [plain(item) for item in value]
        if isinstance(value, Iterator):  # empty from now on: nobody can look again
            check_finite("the body", items)
        return items
    return _with_cattrs(value)


def _is_several(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether it is an array, or an iterable that is not itself a value: a generator, a view."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return True
    own = hasattr(type(value), "__attrs_attrs__") or hasattr(type(value), "__dataclass_fields__")
    return isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)) and not own


def _with_cattrs(value: object) -> Any:
    from trunkline.codec.converter import CONVERTER

    made = CONVERTER.unstructure(value)
    if made is value:
        raise TypeError(f"a {type(value).__name__} has no form in JSON: {value!r:.80}")
    return made


def check_finite(place: str, value: object) -> None:
    """Raises ValueError, naming the place, for a number that is none; iterators are passed over."""
    if isinstance(value, _ATOMS):
        if isinstance(value, float) and value - value != 0:
            raise ValueError(f"{place}={value!r} has no form in JSON: give a finite number")
    elif is_mapping(value):
        for key, item in value.items():
            check_finite(str(key), item)
    elif is_sequence(value):
        for index, item in enumerate(value):
            check_finite(f"{place}[{index}]", item)
    elif isinstance(value, BaseModel):
        check_finite(place, {**set_fields(value), **value.model_extra})
    elif not isinstance(value, Iterator):
        check_finite(place, msgspec.to_builtins(value, enc_hook=plain))

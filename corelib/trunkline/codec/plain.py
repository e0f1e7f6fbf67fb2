"""Values of users and models, as the types of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeGuard

import msgspec

from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.models import BaseModel, set_fields

_ATOMS = (str, int, float, bool, type(None))


def plain(value: object) -> Any:
    """Return `value` as dictionaries, lists and atoms. Raises TypeError for other types."""
    if isinstance(value, _ATOMS):
        return value
    if is_mapping(value):
        return {key: plain(item) for key, item in value.items()}
    # Looked up on the type: a model may have an undeclared field of that name.
    ours: Any = getattr(type(value), "to_dict", None)
    if ours is not None:
        return ours(value)
    pydantic: Any = getattr(type(value), "model_dump", None)
    if pydantic is not None:
        # As in openai-python, unset fields are not sent: the server has its own defaults.
        return pydantic(value, mode="json", exclude_unset=True)
    if _is_several(value):
        items = [plain(item) for item in value]
        if isinstance(value, Iterator):  # now exhausted, so `encode` cannot check it later
            check_finite("the body", items)
        return items
    return _with_cattrs(value)


def _is_several(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether `value` is an array, or an iterable without fields, such as a generator or a view."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return True
    # A class with fields may be iterable as well. Its fields are sent, not its items.
    own = hasattr(type(value), "__attrs_attrs__") or hasattr(type(value), "__dataclass_fields__")
    return isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)) and not own


def _with_cattrs(value: object) -> Any:
    from trunkline.codec.converter import CONVERTER

    made = CONVERTER.unstructure(value)
    if made is value:  # cattrs returns a value of an unknown type unchanged
        raise TypeError(
            f"{value!r:.80} is of type {type(value).__name__}, which JSON cannot represent: "
            "convert it to a str, number, list or dict"
        )
    return made


def check_finite(place: str, value: object) -> None:
    """Raise ValueError, naming the place, for NaN or infinity. Iterators are left alone."""
    if isinstance(value, _ATOMS):
        if isinstance(value, float) and value - value != 0:  # x - x is NaN for NaN and infinity
            raise ValueError(
                f"{place} is {value!r}, which JSON cannot represent: pass a finite number"
            )
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

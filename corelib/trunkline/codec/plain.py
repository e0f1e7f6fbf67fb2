"""Values of users and models, as the types of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import isfinite
from typing import Any, TypeGuard

import msgspec

from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.models import BaseModel, wire_fields
from trunkline.values import is_omitted

ATOMS: frozenset[type] = frozenset({str, int, float, bool, type(None)})
"""The types of JSON without parts. Their subclasses are converted to them."""
_REFUSED: tuple[type, ...] = (bytes, bytearray, memoryview, Decimal)
"""The types that msgspec writes as texts, which the API would read as something else."""
_NOT_SEVERAL = ("encode", "read")
"""Attributes of iterable types whose items nobody means: texts and files."""
_MAX_SHOWN = 120
"""The number of characters of a place that a message shows."""


class UnfitError(TypeError):
    """A value that JSON cannot represent; the message has its place among the arguments."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.keys: list[object] = []
        """The keys and indexes that lead to the value, from the inside out."""

    def __str__(self) -> str:
        return f"{named(self.keys[::-1])} {self.reason}"


def named(keys: Sequence[object]) -> str:
    """Return keys and indexes as a place: ``messages[0].content``."""
    place = ""
    for key in keys:
        if isinstance(key, str) and key.isidentifier():
            place += f".{key}"
        else:
            place += f"[{key!r}]"
        if len(place) > _MAX_SHOWN:
            place = f"{place[:_MAX_SHOWN]}..."
            break
    return place.removeprefix(".") or "the body"


def plain(value: object, sent: bool = False) -> Any:
    """Return `value` as dictionaries with str keys, lists and atoms, as `json.dumps` writes it.

    Keys whose value is `omit` are left out. If it is to be `sent`, so are the fields of models that
    the client has added, and numbers of the class Decimal and bytes are refused, which become texts
    otherwise. Raises UnfitError for other types, and for a value that contains itself.
    """
    if type(value) in ATOMS:
        return value
    # The methods of str, int and float, because a subclass, such as an Enum, may have its own.
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__index__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if is_mapping(value):
        return _object(value, sent)
    if isinstance(value, BaseModel):
        return _model(value, sent)
    # An object may have an attribute of that name for each of its fields.
    foreign: Any = getattr(type(value), "to_dict", None)
    if foreign is not None:
        return plain(foreign(value), sent)
    pydantic: Any = getattr(type(value), "model_dump", None)
    if pydantic is not None:
        # As in openai-python, unset fields are not sent: the server has its own defaults.
        named = {} if sent else {"by_alias": True}
        return plain(pydantic(value, mode="json", exclude_unset=True, **named))
    fields = _fields(value)
    if fields is not None:
        return _object(fields, sent)
    return _array(value, sent) if _is_several(value) else plain(_converted(value, sent), sent)


def _model(value: BaseModel, sent: bool) -> Any:
    kind = type(value)
    own = kind.to_dict  # not callable if it is a field
    if callable(own) and own is not BaseModel.to_dict:
        return own(value)
    return _object(wire_fields(value, kind.model_unsent if sent else ()), sent)


def _fields(value: Any) -> dict[str, Any] | None:
    """Return the fields of a dataclass or an attrs class, whose private ones are not sent."""
    kind: Any = value.__class__
    names: list[str]
    if hasattr(kind, "__dataclass_fields__"):
        from dataclasses import fields

        names = [one.name for one in fields(value)]
    elif hasattr(kind, "__attrs_attrs__"):
        names = [one.name for one in kind.__attrs_attrs__ if not one.name.startswith("_")]
    else:
        return None
    return {name: getattr(value, name) for name in names if hasattr(value, name)}


def _object(value: Any, sent: bool) -> dict[str, Any]:
    made: dict[str, Any] = {}
    key: Any = None
    try:
        for key, item in value.items():
            if type(item) in ATOMS or not is_omitted(item):
                made[key if type(key) is str else _key(key)] = plain(item, sent)
    except UnfitError as error:
        error.keys.append(key)
        raise
    except RecursionError as error:
        raise too_deep(key) from error
    return made


def _array(value: Iterable[Any], sent: bool) -> list[Any]:
    made: list[Any] = []
    try:
        for item in value:
            made.append(plain(item, sent))
    except UnfitError as error:
        error.keys.append(len(made))
        raise
    except RecursionError as error:
        raise too_deep(len(made)) from error
    return made


def too_deep(key: object) -> UnfitError:
    """Return the error for a part that is nested too deeply."""
    error = UnfitError("is nested too deeply, or contains itself: pass a flatter value")
    error.keys.append(key)
    return error


def _key(key: object) -> str:
    """Return the key of an object as text, as `json.dumps` writes it."""
    made: object = key if isinstance(key, tuple(ATOMS)) else _converted(key, True)
    if isinstance(made, str):
        return str.__str__(made)
    if made is None or isinstance(made, bool):
        return {None: "null", True: "true", False: "false"}[made]
    if isinstance(made, int):
        return int.__repr__(made)
    if isinstance(made, float) and isfinite(made):
        return float.__repr__(made)
    raise UnfitError(f"has a key of type {type(key).__name__}: pass a str")


def _is_several(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether `value` is an array, or an iterable without fields, such as a generator or a view."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return True
    kind = type(value)
    return (
        isinstance(value, Iterable)
        and not isinstance(value, _REFUSED)
        and not any(hasattr(kind, name) for name in _NOT_SEVERAL)
    )


def _converted(value: object, sent: bool) -> object:
    """Return what msgspec or cattrs makes of `value`: of dates, enumerations, structs, paths.

    Raises UnfitError if neither converts it.
    """

    def otherwise(part: object) -> Any:
        # `value` itself must not come back here: `plain` has already failed to convert it.
        return _by_cattrs(part) if part is value else plain(part, sent)

    refused = _REFUSED if sent else ()
    if not isinstance(value, refused):
        made: object = msgspec.to_builtins(value, builtin_types=refused, enc_hook=otherwise)
        return made
    raise _unfit(value)


def _by_cattrs(value: object) -> object:
    from trunkline.codec.converter import converter_for

    made: object = converter_for(type(value)).unstructure(value)
    if made is value:  # cattrs returns a value of an unknown type unchanged
        raise _unfit(value)
    return made


def _unfit(value: object) -> UnfitError:
    kind = type(value).__name__
    return UnfitError(f"is of type {kind}, which JSON cannot represent: {_remedy(value)}")


def _remedy(value: object) -> str:
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "decode a text, and pass binary data as base64.b64encode(...).decode()"
    if is_omitted(value):
        return "leave it out"
    if isinstance(value, type):
        return "a type is for `parse` or `stream`, which make its schema"
    if hasattr(value, "item"):
        return "convert it with .item()"
    if hasattr(value, "as_integer_ratio"):
        return "convert it with float(...) or str(...)"
    if hasattr(value, "encode"):
        return "convert it with str(...)"
    return "convert it to a str, number, list or dict"


def check_atoms(value: object, keys: list[object]) -> None:
    """Check the numbers and texts of a `plain` value, and name the place of one that is unfit.

    Raises ValueError for NaN and infinity, UnfitError for a text with a lone surrogate.
    """
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(
                f"{named(keys)} is {value!r}, which JSON cannot represent: pass a finite number"
            )
    elif isinstance(value, str):
        _check_text(value, keys)
    elif is_mapping(value):
        for key, item in value.items():
            _check_text(key, keys)
            check_atoms(item, [*keys, key])
    elif is_sequence(value):
        for index, item in enumerate(value):
            check_atoms(item, [*keys, index])


def _check_text(text: str, keys: list[object]) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        unfit = UnfitError("contains a lone surrogate: pass valid Unicode")
        unfit.keys += keys[::-1]
        raise unfit from error

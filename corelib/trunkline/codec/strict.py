"""Checks whether decoded JSON fits its declared type: exactly, for `strict_responses=True`.

`check_top` is the check of the default mode: it compares only the JSON type of the whole value.

There is one check for each type, created on first use. A check raises `_Misfit`, and each
enclosing check adds its part of the place on the way out. A value that fits therefore costs no
path. Users' types (dataclasses, pydantic models) apply their own rules when they are structured.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from trunkline.codec.by_type import ByType
from trunkline.codec.generics import is_of_api, model_of
from trunkline.codec.structure import is_enum, is_model, resolve_hints
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.codec.unions import Chooser
from trunkline.errors import APIResponseValidationError
from trunkline.http import Response
from trunkline.modelling.metaclass import Conversion
from trunkline.models import REQUIRED, BaseModel, Discriminator
from trunkline.secrets import conceal
from trunkline.values import Value

Check: TypeAlias = Callable[[Any], None]

_SHOWN = 40
# Fields of the API that some servers omit or send as null, and that no result depends on
# (docs/decisions/0020). Only the classes of the API tolerate this, not those of users.
_OMITTED = frozenset({
    "created", "created_at", "object", "owned_by", "sequence_number",  # records of the server
    "logprobs",  # an empty list, if none were requested
    "parallel_tool_calls", "tool_choice", "tools",  # the parameters of the request, repeated
    "input_tokens_details", "output_tokens_details",  # parts of a count that is required
})  # fmt: skip
_NULL = _OMITTED | {"finish_reason"}
"""`finish_reason` is null until the text is complete, in streams of POST /completions as well."""
_CONTAINERS = (dict, list)
_NAMES: dict[type, str] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a boolean",
    type(None): "null",
    dict: "an object",
    list: "an array",
}
# Compared with type(), not isinstance(): a bool is an int in Python, but not in JSON.
_ACCEPTED: dict[Any, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (float, int),  # JSON has one type of numbers: 1 is a float without a fraction
    bool: (bool,),
    type(None): (type(None),),
    None: (type(None),),
}


class _Misfit(Exception):
    """A value that does not fit. Its `place` is completed from the inside out."""

    # `came` is a type or a value of a Literal, never a free text: that may be a prompt or a
    # secret, and errors are logged.

    def __init__(self, expected: str, came: str) -> None:
        super().__init__(expected, came)
        self.expected = expected
        self.came = came
        self.place: list[str] = []


def check(value: object, kind: Any, response: Response) -> None:
    """Raise APIResponseValidationError, naming the place, if `value` does not fit `kind`."""
    found = misfit(value, kind)
    if found is not None:
        error = APIResponseValidationError(found, response, body=value)
        raise conceal(error, response.request.secrets())


def check_top(value: object, kind: Any, response: Response) -> None:
    """Raise APIResponseValidationError if `value` has another JSON type than values of `kind`."""
    if not _may_be(kind, value):
        message = f"the response: expected {_title(kind)}, got {_name(value)}"
        error = APIResponseValidationError(message, response, body=value)
        raise conceal(error, response.request.secrets())


def misfit(value: object, kind: Any) -> str | None:
    """Return where and how `value` does not fit `kind`; None if it fits."""
    try:
        _CHECKS[kind](value)
    except _Misfit as found:
        place = "".join(reversed(found.place)).removeprefix(".") or "the response"
        return f"{place}: expected {found.expected}, got {found.came}"
    except RecursionError:
        return "the response is nested too deeply to be checked"
    return None


def _make_check(kind: Any) -> Check:
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in _ACCEPTED:
        return partial(_check_atom, _ACCEPTED[kind])
    model = model_of(kind)
    if model is not None:
        return partial(_check_model, model, model if is_of_api(model) else kind)
    if origin is Annotated and isinstance(arguments[1], Conversion):
        return _converting(_CHECKS[arguments[0]], arguments[1])
    if origin is Annotated:
        field = next((a.field for a in arguments[1:] if isinstance(a, Discriminator)), None)
        members = _members(arguments[0])
        return _CHECKS[arguments[0]] if field is None else partial(_check_union, members, field)
    if origin in (Union, types.UnionType):
        return partial(_check_union, _members(kind), None)
    if origin is Literal:
        return partial(_check_literal, _typed(arguments))
    if origin is list or kind is list:
        return partial(_check_list, _CHECKS[arguments[0] if arguments else Any])
    if origin is dict or kind is dict:
        return partial(_check_dict, _CHECKS[arguments[1] if arguments else Any])
    return partial(_check_enum, kind) if is_enum(kind) else _check_nothing


_CHECKS: ByType[Check] = ByType(_make_check)


def _converting(check: Check, conversion: Conversion) -> Check:
    return lambda value: check(conversion.as_declared(value))


def _check_nothing(value: Any) -> None:
    """Accept a value of Any, object, a type variable, or a type that checks its values itself."""


def _check_atom(accepted: tuple[type, ...], value: Any) -> None:
    if type(value) not in accepted:
        raise _Misfit(_NAMES[accepted[0]], _name(value))


def _typed(values: Iterable[object]) -> frozenset[tuple[type, object]]:
    """Return the values with their types, because 1 and True are equal."""
    return frozenset((type(one), one) for one in values)


def _check_literal(allowed: frozenset[tuple[type, object]], value: Any) -> None:
    if type(value) in _CONTAINERS or (type(value), value) not in allowed:
        raise _one_of((one for _, one in allowed), value)


def _check_enum(kind: Any, value: Any) -> None:
    try:
        kind(value)
    except Exception as error:  # its `_missing_` may raise any
        raise _one_of((one.value for one in kind), value) from error


def _check_list(item: Check, value: Any) -> None:
    if type(value) is not ARRAY:
        raise _Misfit("an array", _name(value))
    for index, one in enumerate(value):
        try:
            item(one)
        except _Misfit as misfit:
            misfit.place.append(f"[{index}]")
            raise


def _check_dict(item: Check, value: Any) -> None:
    if type(value) is not OBJECT:
        raise _Misfit("an object", _name(value))
    for key, one in value.items():
        try:
            item(one)
        except _Misfit as misfit:
            misfit.place.append(f"[{_short(key)}]")
            raise


class _Fields(Value, frozen=True):
    """The checks of a model's fields by wire name, and the names of the required fields."""

    checks: dict[str, Check]
    required: tuple[str, ...]


def _make_fields(kind: Any) -> _Fields:
    model: Any = model_of(kind)
    hints, names = resolve_hints(kind), model.model_wire_names
    defaults = model.model_defaults
    checks = {names.get(name, name): _CHECKS[hints[name]] for name in defaults}
    required = {names.get(name, name) for name in defaults if defaults[name] is REQUIRED}
    if model.__module__.startswith("trunkline.types."):
        required -= _OMITTED
        checks.update((name, partial(_check_null, checks[name])) for name in checks.keys() & _NULL)
    return _Fields(checks, tuple(name for name in checks if name in required))


_FIELDS: ByType[_Fields] = ByType(_make_fields)


def _check_null(inner: Check, value: Any) -> None:
    """Accept a null, and the empty text that Azure sends as `object`."""
    if value is not None and value != "":
        inner(value)


def _check_model(kind: type[BaseModel], given: Any, value: Any) -> None:
    """Check a value of a model, which is `given` with the arguments of a generic one."""
    if type(value) is not OBJECT:
        raise _Misfit(f"an object ({kind.__name__})", _name(value))
    fields = _FIELDS[given]
    for name in fields.required:
        if name not in value:
            missing = _Misfit(f"a required field of {kind.__name__}", "nothing")
            missing.place.append(f".{name}")
            raise missing
    for name, one in value.items():
        if name in fields.checks:
            try:
                fields.checks[name](one)
            except _Misfit as misfit:
                misfit.place.append(f".{name}")
                raise


def _members(union: Any) -> tuple[Any, ...]:
    """Return the members of a union, with those of nested unions without a discriminator."""
    members: list[Any] = []
    for member in get_args(union):
        if get_origin(member) in (Union, types.UnionType):
            members.extend(_members(member))
        else:
            members.append(member)
    return tuple(members)


def _check_union(members: tuple[Any, ...], field: str | None, value: Any) -> None:
    """Check the value against the members with its JSON type; one of them must fit."""
    candidates = [member for member in members if _may_be(member, value)]
    if len(candidates) > 1:
        candidates = _narrowed(candidates, field, value)
    if len(candidates) == 1:
        # Not caught: its error has the exact place, the one below names all members.
        _CHECKS[candidates[0]](value)
        return
    for member in candidates:
        try:
            _CHECKS[member](value)
        except _Misfit:
            continue
        return
    expected = " or ".join(sorted({_member_title(member) for member in members}))
    raise _Misfit(expected, _name(value))


def _narrowed(candidates: list[Any], field: str | None, value: dict[str, Any]) -> list[Any]:
    """Return the models that the object may be: the one named by its discriminator, if any."""
    given = {model_of(member): member for member in candidates}
    models = [kind for kind in given if kind is not None]
    if len(models) < len(candidates):
        return candidates
    chooser = _chooser(tuple(models), field)
    ranked = [given[model] for model in chooser.ranked(value)]
    name = chooser.field
    if ranked or name is None:
        return ranked or candidates
    tag = value.get(name)
    unknown = (
        _one_of(chooser.values, tag) if name in value else _Misfit("a discriminator", "nothing")
    )
    unknown.place.append(f".{name}")
    raise unknown


_chooser = lru_cache(maxsize=512)(Chooser)


def _may_be(member: Any, value: Any) -> bool:
    """Whether `member` accepts the JSON type of `value`."""
    origin = get_origin(member)
    if origin in (Union, types.UnionType):
        return any(_may_be(one, value) for one in get_args(member))
    if member in _ACCEPTED:
        return type(value) in _ACCEPTED[member]
    if origin is Literal:
        return type(value) in {type(one) for one in get_args(member)}
    if origin is Annotated:
        return _may_be(get_args(member)[0], value)
    if origin is list or member is list:
        return type(value) is list
    if origin is dict or member is dict or is_model(origin) or is_model(member):
        return type(value) is dict
    return True


def _member_title(member: Any) -> str:
    origin = get_origin(member) or member
    return origin.__name__ if is_model(origin) else _title(member)


def _title(member: Any) -> str:
    if member in _ACCEPTED:
        return _NAMES[_ACCEPTED[member][0]]
    origin = get_origin(member)
    if origin is Literal:
        return _choice(get_args(member))
    kind = origin or member
    if kind in (list, dict):
        return _NAMES[kind]
    if is_model(kind):
        return f"an object ({kind.__name__})"
    if origin is Annotated:
        return _title(get_args(member)[0])
    # A union: a type that is nothing of all these accepts every value. There is one title for all
    # the classes of objects, because a union of the API may have 60 of them.
    titles = {_NAMES[dict] if _may_be(one, {}) else _title(one) for one in get_args(member)}
    return " or ".join(sorted(titles))


def _one_of(allowed: Iterable[object], value: object) -> _Misfit:
    came = _name(value) if type(value) in _CONTAINERS else _short(value)
    return _Misfit(_choice(allowed), came)


def _choice(allowed: Iterable[object]) -> str:
    names = sorted(_short(one) for one in allowed)
    shown = " or ".join(names[:6])
    return f"{shown} or {len(names) - 6} others" if len(names) > 6 else shown


def _name(value: object) -> str:
    return _NAMES.get(type(value), type(value).__name__)


def _short(value: object) -> str:
    if value is None:
        return "null"
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."

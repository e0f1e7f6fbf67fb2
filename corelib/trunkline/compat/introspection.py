"""openai-python's private questions about types and models, which tests of other people ask."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property, lru_cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from typing_extensions import Required, TypeAliasType, is_typeddict

PYDANTIC_V1: Final = False

__all__ = [
    "PYDANTIC_V1",
    "cached_property",
    "get_args",
    "get_origin",
    "is_typeddict",
    "lru_cache",
]


def get_model_fields(model: Any) -> dict[str, Any]:
    """Return the fields of a class of models by name."""
    fields: dict[str, Any] = model.model_fields
    return fields


def field_outer_type(field: Any) -> Any:
    """Return the type of a field of `get_model_fields`."""
    return field.annotation


def field_is_required(field: Any) -> bool:
    """Return whether a field has no default."""
    required: bool = field.is_required()
    return required


def field_get_default(field: Any) -> Any:
    """Return the default of a field, None without one."""
    return field.get_default()


def model_copy(model: Any, *, deep: bool = False) -> Any:
    """Return a copy of a model."""
    return model.model_copy(deep=deep)


def model_dump(model: Any, **options: Any) -> Any:
    """Return a model as a dictionary."""
    return model.model_dump(**{name: value for name, value in options.items() if value is not None})


def model_json(model: Any, *, indent: int | None = None) -> str:
    """Return a model as JSON."""
    text: str = model.model_dump_json(indent=indent)
    return text


def model_parse(model: Any, data: Any) -> Any:
    """Return data as a model. Raises ValueError for a misfit."""
    return model.model_validate(data)


parse_obj = model_parse


def model_parse_json(model: Any, data: str | bytes) -> Any:
    """Return JSON as a model. Raises ValueError for a misfit."""
    return model.model_validate_json(data)


def model_json_schema(model: Any) -> Any:
    """Return the JSON Schema of a class of models."""
    return model.model_json_schema()


def parse_date(value: Any) -> date:
    """Return an ISO date. Raises ValueError."""
    return date.fromisoformat(value)


def parse_datetime(value: Any) -> datetime:
    """Return an ISO date with its time. Raises ValueError."""
    return datetime.fromisoformat(value.replace("Z", "+00:00"))


def is_list_type(kind: Any) -> bool:
    """Return whether a type is a list."""
    return (get_origin(kind) or kind) is list


def is_sequence_type(kind: Any) -> bool:
    """Return whether a type is a sequence of any kind."""
    return (get_origin(kind) or kind) is Sequence


def is_iterable_type(kind: Any) -> bool:
    """Return whether a type is an iterable of any kind."""
    return (get_origin(kind) or kind) is Iterable


def is_union_type(kind: Any) -> bool:
    """Return whether a type is a union."""
    return is_union(get_origin(kind))


def is_union(origin: Any) -> bool:
    """Return whether the origin of a type is that of unions."""
    return origin in (Union, UnionType)


def is_annotated_type(kind: Any) -> bool:
    """Return whether a type is annotated."""
    return get_origin(kind) is Annotated


def is_literal_type(kind: Any) -> bool:
    """Return whether a type is a literal."""
    return get_origin(kind) is Literal


def is_required_type(kind: Any) -> bool:
    """Return whether a type is that of a required key."""
    return get_origin(kind) is Required


def is_type_alias_type(kind: Any) -> bool:
    """Return whether a type is an alias that was declared as one."""
    return isinstance(kind, TypeAliasType) or isinstance(get_origin(kind), TypeAliasType)


def is_typevar(kind: Any) -> bool:
    """Return whether a type is a variable."""
    return isinstance(kind, TypeVar)


def is_sequence(value: object) -> bool:
    """Return whether a value is a sequence."""
    return isinstance(value, Sequence)


def is_iterable(value: object) -> bool:
    """Return whether a value is iterable."""
    return isinstance(value, Iterable)


def strip_annotated_type(kind: Any) -> Any:
    """Return a type without annotations, and without ``Required``."""
    if is_required_type(kind) or is_annotated_type(kind):
        return strip_annotated_type(get_args(kind)[0])
    return kind


def extract_type_arg(kind: Any, index: int) -> Any:
    """Return an argument of a generic type. Raises RuntimeError if there is none."""
    arguments = get_args(kind)
    if index >= len(arguments):
        raise RuntimeError(f"{kind} has {len(arguments)} arguments, and none at {index}")
    return arguments[index]


def assert_signatures_in_sync(
    source: Callable[..., Any],
    check: Callable[..., Any],
    *,
    exclude_params: Iterable[str] = (),
    description: str = "",
) -> None:
    """Raise AssertionError if `check` lacks a parameter of `source`. Their types may differ."""
    theirs: Mapping[str, Any] = inspect.signature(check).parameters
    names = inspect.signature(source).parameters.keys() - {*exclude_params}
    missing = sorted(names - theirs.keys())
    if missing:
        raise AssertionError(f"missing parameters {missing} {description}".rstrip())

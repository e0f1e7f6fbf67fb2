"""The arguments of users' generic models: in ``Listed[Item]``, the type variable is `Item`."""

from __future__ import annotations

from typing import Any, TypeVar, get_args, get_origin

from trunkline.models import BaseModel


def model_of(kind: Any) -> type[BaseModel] | None:
    """Return the class of a model: of ``Listed[Item]`` it is ``Listed``. None for other types."""
    found = get_origin(kind) or kind
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def is_of_api(kind: type[BaseModel]) -> bool:
    """Whether a model is one of trunkline's own, whose type variables are filled elsewhere."""
    return kind.__module__.startswith("trunkline.")


def arguments_of(kind: Any, base: type) -> dict[Any, Any]:
    """Return the types of the type variables of `base`, which is a base of the class `kind`."""
    found: type = get_origin(kind) or kind
    values = dict(zip(getattr(found, "__parameters__", ()), get_args(kind), strict=False))
    if found is base:
        return values
    for one in vars(found).get("__orig_bases__", found.__bases__):
        parent = get_origin(one) or one
        if isinstance(parent, type) and issubclass(parent, base):
            return arguments_of(replaced(one, values), base)
    return {}


def replaced(kind: Any, values: dict[Any, Any]) -> Any:
    """Return a type with the arguments of a generic class in place of its parameters."""
    parameters: tuple[Any, ...] = getattr(kind, "__parameters__", ())
    if isinstance(kind, TypeVar):
        return values.get(kind, kind)
    if not values or not parameters or get_origin(kind) is None:  # a class has none
        return kind
    return kind[tuple(values.get(one, one) for one in parameters)]

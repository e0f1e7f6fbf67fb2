"""The tokens that several answers used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from trunkline.codec.structure import CODEC
from trunkline.codec.type_guards import OBJECT
from trunkline.models import BaseModel

M = TypeVar("M", bound=BaseModel)


def total(kind: type[M], usages: Iterable[BaseModel | None], none: dict[str, Any]) -> M:
    """Return the sum of the numbers in these usages, also in their parts; `none` if all are None.

    Answers without a usage count as `none`.
    """
    found = none
    for one in usages:
        if one is not None:
            found = _sum(found, one.to_dict())
    made: M = CODEC.structure(found, kind)
    return made


def _sum(before: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    return {key: _added(before.get(key), more.get(key)) for key in {**before, **more}}


def _added(before: Any, more: Any) -> Any:
    if type(before) is OBJECT and type(more) is OBJECT:
        return _sum(before, more)
    if _is_number(before) and _is_number(more):
        return before + more
    return before if more is None else more


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

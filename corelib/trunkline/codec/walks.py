"""Walks over models and JSON that use a list in place of Python's stack.

JSON may be nested deeper than Python's functions, and an object assigned by a user may contain
itself. These walks support both.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from trunkline.codec.plain import UnfitError
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.modelling.metaclass import UNSET
from trunkline.models import BaseModel, hidden_fields, set_fields

_MOST_LEVELS = 100
"""The number of levels up to which values are pickled: pickle uses several calls for each."""


def are_equal(one: object, other: object) -> bool:
    """Whether two values are equal; models of different classes never are."""
    pairs: list[tuple[Any, Any]] = [(one, other)]
    met: set[tuple[int, int]] = set()
    while pairs:
        a, b = pairs.pop()
        if a is b or (id(a), id(b)) in met:
            continue
        parts = _pairs(a, b)
        if parts is None:
            if not a == b:  # noqa: SIM201  # a class may define != in another way
                return False
        else:
            met.add((id(a), id(b)))
            pairs += parts
    return True


def _pairs(a: Any, b: Any) -> list[tuple[Any, Any]] | None:
    """Return the parts to compare; None if the values are to be compared as a whole."""
    kind: Any = a.__class__
    if kind is not b.__class__:
        return None
    if type(a) is ARRAY:
        return list(zip(a, b, strict=True)) if len(a) == len(b) else None
    if type(a) is OBJECT:
        if len(a) != len(b):
            return None
        return [(item, b.get(key, UNSET)) for key, item in a.items()]
    if isinstance(a, BaseModel) and kind.__eq__ is BaseModel.__eq__:
        fields = [(getattr(a, name), getattr(b, name)) for name in kind.model_defaults]
        return [*fields, (a.model_extra, b.model_extra)]
    return None


class _Copier:
    """Copies the parts of a value that have been met, and not those of their parts, in turn."""

    def __init__(self, memo: dict[int, Any]) -> None:
        self._memo = memo
        self.waiting: list[tuple[Any, Any]] = []
        """Parts with their copies, which are still empty."""

    def begin(self, part: Any) -> Any:
        """Return the copy of a part; that of a list, a dictionary or a model is still empty."""
        if id(part) in self._memo:
            return self._memo[id(part)]
        kind: Any = part.__class__
        if isinstance(part, BaseModel) and kind.__deepcopy__ is not BaseModel.__deepcopy__:
            return deepcopy(part, self._memo)
        return self.begin_new(part)

    def begin_new(self, part: Any) -> Any:
        """Return the copy of a part that has not been met, whatever its class defines."""
        made: Any
        if isinstance(part, BaseModel):
            made = object.__new__(part.__class__)
        elif type(part) is ARRAY or type(part) is OBJECT:
            made = part.__class__()
        else:
            return deepcopy(part, self._memo)
        self._memo[id(part)] = made
        self.waiting.append((part, made))
        return made

    def fill(self, part: Any, made: Any) -> None:
        """Copy the parts of `part` into its copy."""
        if type(part) is ARRAY:
            made.extend(map(self.begin, part))
        elif type(part) is OBJECT:
            made.update((self.begin(key), self.begin(item)) for key, item in part.items())
        else:
            for name, item in {**set_fields(part), **hidden_fields(part)}.items():
                object.__setattr__(made, name, self.begin(item))
            if part.model_extra:
                made._extra = self.begin(part.model_extra)


def copied(value: BaseModel, memo: dict[int, Any]) -> Any:
    """Return a deep copy of a model, as `copy.deepcopy` would make it."""
    copier = _Copier(memo)
    made = copier.begin_new(value)
    while copier.waiting:
        copier.fill(*copier.waiting.pop())
    return made


def check_depth(value: BaseModel) -> None:
    """Raise UnfitError for a model that pickle cannot represent within Python's stack."""
    if _is_nested_deeper(value, _MOST_LEVELS):
        error = UnfitError(
            f"has more than {_MOST_LEVELS} levels, or contains itself, and cannot be pickled: "
            "pickle the text of to_json() instead"
        )
        error.keys.append(type(value).__name__)
        raise error


def _is_nested_deeper(value: object, levels: int) -> bool:
    """Whether `value` has more levels of lists, dictionaries and models."""
    level: dict[int, object] = {id(value): value}  # by id: a part may occur many times
    for _ in range(levels):
        level = {id(part): part for one in level.values() for part in _parts(one)}
        if not level:
            return False
    return True


def _parts(value: Any) -> Iterable[object]:
    if type(value) is ARRAY:
        return value
    if type(value) is OBJECT:
        return value.values()
    if isinstance(value, BaseModel):
        return [*set_fields(value).values(), *value.model_extra.values()]
    return ()

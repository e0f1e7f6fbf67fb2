"""What pydantic's names do to our models, for code that was written for openai-python.

`BaseModel.to_dict` is the short way, and the fast one; this is the one with all its options.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeAlias, TypeGuard

from trunkline.codec.plain import plain
from trunkline.codec.type_guards import ARRAY, OBJECT, is_mapping
from trunkline.models import REQUIRED, BaseModel, DumpOptions
from trunkline.values import Value

Selection: TypeAlias = "dict[Any, Any] | None"
"""By name or index: True for all of it, or a selection of what is below."""
_ALL = "__all__"
"""Stands for every key of a part."""


class Dump(Value, frozen=True):
    """How a model is written as dictionaries."""

    by_alias: bool = False
    exclude_unset: bool = False
    exclude_defaults: bool = False
    exclude_none: bool = False

    def of(self, model: BaseModel, include: Selection = None, exclude: Selection = None) -> Any:
        """The fields of `model` and those that it does not declare."""
        wires, defaults = type(model).model_wire_names, type(model).model_defaults
        given = model.model_fields_set
        found: dict[str, Any] = {}
        for name, default in defaults.items():
            value: Any = getattr(model, name)
            unset = self.exclude_unset and name not in given
            usual = self.exclude_defaults and default is not REQUIRED and value == default
            if not (unset or usual):
                found[name] = value
        found.update(model.model_extra)
        out: dict[str, Any] = {}
        for name, value in found.items():
            kept, below, without = _choose(include, exclude, name, _ALL)
            if kept and not (value is None and self.exclude_none):
                key = wires.get(name, name) if self.by_alias else name
                out[key] = self._value(value, below, without)
        return out

    def _value(self, value: Any, include: Selection, exclude: Selection) -> Any:
        if isinstance(value, BaseModel):
            return self.of(value, include, exclude)
        if type(value) is ARRAY:
            items: list[Any] = []
            for index, item in enumerate(value):
                kept, *parts = _choose(include, exclude, index, index - len(value), _ALL)
                if kept:
                    items.append(self._value(item, *parts))
            return items
        if type(value) is OBJECT:
            found: dict[str, Any] = {}
            for key, item in value.items():
                kept, *parts = _choose(include, exclude, key, _ALL)
                if kept:
                    found[key] = self._value(item, *parts)
            return found
        return plain(value)


def dump(model: BaseModel, options: DumpOptions) -> dict[str, Any]:
    """`model` as dictionaries. Raises TypeError for options that there are not, ahead of all."""
    unknown = options.keys() - DumpOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"model_dump() has no option {', '.join(sorted(unknown))}")
    how = Dump(
        bool(options.get("use_api_names") or options.get("by_alias")),
        options.get("exclude_unset", False),
        options.get("exclude_defaults", False),
        options.get("exclude_none", False),
    )
    include, exclude = options.get("include"), options.get("exclude")
    found: dict[str, Any] = how.of(
        model,
        None if include is None else _selection("include", include),
        None if exclude is None else _selection("exclude", exclude),
    )
    return found


def _selection(place: str, given: object) -> dict[Any, Any]:
    """What users write as a set, a list or nested dictionaries, with True or ``...`` for all."""
    if is_mapping(given):
        return {
            key: True if below is True or below is ... else _selection(f"{place}[{key!r}]", below)
            for key, below in given.items()
        }
    if not _are_names(given):
        raise TypeError(
            f"{place}={given!r} names no fields: give a set, or a dictionary with a set, "
            "a dictionary, True or ... for each of its keys"
        )
    return dict.fromkeys(given, True)


def _are_names(given: object) -> TypeGuard[Collection[Any]]:
    return isinstance(given, Collection) and not isinstance(given, (str, bytes))


def _choose(include: Selection, exclude: Selection, *keys: Any) -> tuple[bool, Any, Any]:
    """Whether the part that goes by these keys is dumped, and what is chosen and left out below."""
    chosen = True if include is None else _joined([include], keys)
    left_out = None if exclude is None else _joined([exclude], keys)
    kept = chosen is not None and left_out is not True
    return kept, None if chosen is True else chosen, left_out


def _joined(trees: list[dict[Any, Any]], keys: Sequence[Any]) -> Any:
    """What selections say of these keys together: None for nothing, True for all of it."""
    below = [tree[key] for tree in trees for key in keys if key in tree]
    if not below or True in below:
        return True if below else None
    names = {name for tree in below for name in tree}
    return {name: _joined(below, [name]) for name in names}

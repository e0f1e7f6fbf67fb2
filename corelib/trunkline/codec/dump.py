"""What pydantic's names do to our models, for code that was written for openai-python.

`BaseModel.to_dict` is the short way, and the fast one; this is the one with all its options.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from trunkline.codec.plain import plain
from trunkline.kinds import ARRAY, OBJECT
from trunkline.models import REQUIRED, BaseModel, DumpOptions
from trunkline.values import Value

Selection: TypeAlias = "Mapping[Any, Any] | set[Any] | None"
"""Names of fields, or names with a selection of what is below them; True is all of it."""


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
            if not _is_chosen(name, include, exclude) or (value is None and self.exclude_none):
                continue
            key = wires.get(name, name) if self.by_alias else name
            out[key] = self._value(value, _below(include, name), _below(exclude, name))
        return out

    def _value(self, value: Any, include: Selection, exclude: Selection) -> Any:
        if isinstance(value, BaseModel):
            return self.of(value, include, exclude)
        if type(value) is ARRAY:
            return [
                self._value(item, _below(include, index), _below(exclude, index))
                for index, item in enumerate(value)
                if _is_chosen(index, include, exclude)
            ]
        if type(value) is OBJECT:
            return {
                key: self._value(item, _below(include, key), _below(exclude, key))
                for key, item in value.items()
                if _is_chosen(key, include, exclude)
            }
        return plain(value)


def dump(model: BaseModel, options: DumpOptions) -> dict[str, Any]:
    """`model` as dictionaries. Raises TypeError for an option that there is not."""
    unknown = options.keys() - DumpOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"model_dump() has no option {', '.join(sorted(unknown))}")
    how = Dump(
        bool(options.get("use_api_names") or options.get("by_alias")),
        options.get("exclude_unset", False),
        options.get("exclude_defaults", False),
        options.get("exclude_none", False),
    )
    found: dict[str, Any] = how.of(model, options.get("include"), options.get("exclude"))
    return found


def _is_chosen(key: Any, include: Selection, exclude: Selection) -> bool:
    if include is not None and key not in include and "__all__" not in include:
        return False
    if exclude is None:
        return True
    whole = exclude if isinstance(exclude, set) else {k for k, v in exclude.items() if v is True}
    return key not in whole and "__all__" not in whole


def _below(selection: Selection, key: Any) -> Selection:
    """What a selection says of the parts of `key`; None when it says nothing."""
    if not isinstance(selection, Mapping):
        return None
    found: Any = selection.get(key, selection.get("__all__"))
    return None if found is True else found

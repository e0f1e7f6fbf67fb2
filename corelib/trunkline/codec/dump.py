"""pydantic's `model_dump` for our models, for code that was written for openai-python.

It supports all options. `BaseModel.to_dict` without options takes a shorter and faster path.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeAlias, TypeGuard

from trunkline.codec.plain import plain, too_deep
from trunkline.codec.type_guards import ARRAY, OBJECT, is_mapping
from trunkline.models import BaseModel, DumpOptions
from trunkline.values import Value

Selection: TypeAlias = "dict[Any, Any] | None"
"""By name or index: True for the whole part, or a selection within it. None selects nothing."""
_ALL = "__all__"
"""The key that means every name or index of a part."""


class Dump(Value, frozen=True):
    """The options for dumping a model as dictionaries."""

    by_alias: bool
    exclude_unset: bool
    exclude_defaults: bool
    exclude_none: bool

    def of(self, model: BaseModel, include: Selection = None, exclude: Selection = None) -> Any:
        """Return the declared and undeclared fields of `model`."""
        wires, defaults = type(model).model_wire_names, type(model).model_defaults
        given = model.model_fields_set
        found: dict[str, Any] = {}
        for name, default in defaults.items():
            value: Any = getattr(model, name)
            unset = self.exclude_unset and name not in given
            usual = self.exclude_defaults and value == default
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
                # As in pydantic, a negative index counts from the end of the list.
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
        kind: Any = value.__class__
        pydantic: Any = getattr(kind, "model_dump", None)
        if pydantic is not None:
            return self._of_pydantic(pydantic, value, include, exclude)
        made = plain(value)
        return self._value(made, include, exclude) if type(made) in (ARRAY, OBJECT) else made

    def _of_pydantic(
        self, model_dump: Any, value: object, include: Selection, exclude: Selection
    ) -> Any:
        """Return the fields of a model of pydantic, such as one that `parse` has made."""
        named = {"by_alias": True} if self.by_alias else {}
        return model_dump(
            value,
            mode="json",
            include=include,
            exclude=exclude,
            exclude_unset=self.exclude_unset,
            exclude_defaults=self.exclude_defaults,
            exclude_none=self.exclude_none,
            **named,
        )


def dump(model: BaseModel, options: DumpOptions) -> dict[str, Any]:
    """Return `model` as dictionaries. Raises TypeError for an unknown option."""
    unknown = options.keys() - DumpOptions.__annotations__.keys()
    if unknown:
        names = ", ".join(map(repr, sorted(unknown)))
        raise TypeError(f"model_dump() got an unexpected keyword argument {names}")
    how = Dump(
        bool(options.get("use_api_names") or options.get("by_alias")),
        options.get("exclude_unset", False),
        options.get("exclude_defaults", False),
        options.get("exclude_none", False),
    )
    include, exclude = options.get("include"), options.get("exclude")
    parts = (
        None if include is None else _selection("include", include),
        None if exclude is None else _selection("exclude", exclude),
    )
    try:
        found: dict[str, Any] = how.of(model, *parts)
    except RecursionError as error:
        raise too_deep(type(model).__name__) from error
    return found


def to_text(value: object, indent: int | None) -> str:
    """Return JSON text, indented by `indent` spaces; compact if it is None."""
    import json

    separators = (",", ":") if indent is None else None
    try:
        return json.dumps(value, indent=indent, separators=separators, ensure_ascii=False)
    except RecursionError as error:
        raise too_deep("the value") from error


def _selection(place: str, given: object) -> dict[Any, Any]:
    """Return a set, a list or nested dictionaries of the user as a selection."""
    if is_mapping(given):
        return {
            key: True if below is True or below is ... else _selection(f"{place}[{key!r}]", below)
            for key, below in given.items()
        }
    if not _are_names(given):
        # Refused, because otherwise a field to be left out could silently stay in.
        raise TypeError(
            f"{place} must be a set, or a dictionary with a set, a dictionary, True or ... for "
            f"each of its keys, not {given!r}"
        )
    return dict.fromkeys(given, True)


def _are_names(given: object) -> TypeGuard[Collection[Any]]:
    return isinstance(given, Collection) and not isinstance(given, (str, bytes))


def _choose(include: Selection, exclude: Selection, *keys: Any) -> tuple[bool, Any, Any]:
    """Return whether the part with these keys is dumped, and the selections within it."""
    chosen = True if include is None else _joined([include], keys)
    left_out = None if exclude is None else _joined([exclude], keys)
    kept = chosen is not None and left_out is not True
    return kept, None if chosen is True else chosen, left_out


def _joined(trees: list[dict[Any, Any]], keys: Sequence[Any]) -> Any:
    """Combine the selections for these keys: None selects nothing, True the whole part."""
    below = [tree[key] for tree in trees for key in keys if key in tree]
    if not below or True in below:
        return True if below else None
    names = {name for tree in below for name in tree}
    return {name: _joined(below, [name]) for name in names}

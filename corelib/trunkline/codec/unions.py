"""Selection of the member of a union, by look-up instead of trial and error.

Nearly all unions of the API have a field whose constant names the member. If the constant names
several members or none, the keys of the object decide. The values of other fields are never
structured to see whether they fit.
"""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Literal, Union, get_args, get_origin

from trunkline.models import REQUIRED, BaseModel
from trunkline.values import Value


class Member(Value, frozen=True):
    """A model of a union, and its distinguishing marks, by names on the wire."""

    model: type[BaseModel]
    constants: Mapping[str, frozenset[Any]]
    """The allowed values of the fields that are Literals."""
    required: frozenset[str]
    declared: frozenset[str]


class Chooser:
    """Selects the member of a union for an object; `field` is the declared discriminator."""

    def __init__(self, models: Sequence[type[BaseModel]], field: str | None) -> None:
        self.members = [_member(model) for model in models]
        self.field = field or _common_constant(self.members)
        self._by_value: dict[Any, list[Member]] = {}
        self._without: list[Member] = []
        """The members in which the field may be missing, or may have any value."""
        for member in self.members:
            values = member.constants.get(self.field or "")
            for value in values or ():
                self._by_value.setdefault(value, []).append(member)
            if values is None or self.field not in member.required:
                self._without.append(member)

    @property
    def values(self) -> list[Any]:
        """The values of the field that name a member."""
        return list(self._by_value)

    def is_alone(self, value: object) -> bool:
        """Whether that value of the field names exactly one member."""
        return len(self._by_value.get(value, ())) == 1

    def choose(self, value: Mapping[str, Any]) -> type[BaseModel] | None:
        """Return the member for an object; None if there is none."""
        return next(iter(self.ranked(value)), None)

    def _may_lack(self, member: Member, value: Mapping[str, Any]) -> bool:
        """Whether an object without the discriminator may be this member."""
        if any(member is one for one in self._without):
            return True
        return member.required - {self.field} <= value.keys()

    def ranked(self, value: Mapping[str, Any]) -> list[type[BaseModel]]:
        """Return the members that an object may be, the likeliest first; nearly always one."""
        named = (value.get(self.field) or None) if self.field else None
        if isinstance(named, str) and named in self._by_value:
            found = self._by_value[named]
        elif named is not None:
            found = [one for one in self._without if _is_open(one, self.field)]
        else:  # some servers omit the discriminator
            found = [one for one in self.members if self._may_lack(one, value)]
        if len(found) > 1:
            agreeing = [one for one in found if _agrees(one, value)]
            found = sorted(agreeing, key=partial(_distance, value))
        return [member.model for member in found]


def _member(model: type[BaseModel]) -> Member:
    from trunkline.codec.structure import resolve_hints

    wire = model.model_wire_names
    constants: dict[str, frozenset[Any]] = {}
    for name, hint in resolve_hints(model).items():
        values = _constants(hint)
        if values:
            constants[wire.get(name, name)] = values
    defaults = model.model_defaults
    required = (name for name, default in defaults.items() if default is REQUIRED)
    return Member(
        model,
        constants,
        frozenset(wire.get(name, name) for name in required),
        frozenset(wire.get(name, name) for name in defaults),
    )


def _constants(hint: Any) -> frozenset[Any]:
    """Return the values of a Literal, which may be optional; nothing for other types."""
    if get_origin(hint) is Literal:
        return frozenset(get_args(hint))
    if get_origin(hint) in (Union, types.UnionType):
        literals = [one for one in get_args(hint) if one is not type(None)]
        return _constants(literals[0]) if len(literals) == 1 else frozenset()
    return frozenset()


def _common_constant(members: Sequence[Member]) -> str | None:
    """Return the field that is a Literal in every member and has the most different values."""
    shared = [
        name for name in members[0].constants if all(name in one.constants for one in members)
    ]

    def different(name: str) -> int:
        return len({value for one in members for value in one.constants[name]})

    return max(shared, key=different, default=None)


def _is_open(member: Member, field: str | None) -> bool:
    return field not in member.constants


def _agrees(member: Member, value: Mapping[str, Any]) -> bool:
    """Whether an object has no value that the Literals of the member exclude."""
    return all(
        value[name] in allowed
        for name, allowed in member.constants.items()
        if isinstance(value.get(name), str)
    )


def _distance(value: Mapping[str, Any], member: Member) -> tuple[int, int]:
    """Return the number of required keys that an object lacks, then that of unknown keys."""
    # A tuple, so that min and sort compare the unknown keys only if the missing ones are equal.
    keys = value.keys()
    return len(member.required - keys), len(keys - member.declared)

"""Values that fit the shapes of the document, the same in every run."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

from codegen.fields import all_fields
from codegen.model import (
    NULL,
    Atom,
    Choice,
    Constants,
    Facts,
    Field,
    ListOf,
    MapOf,
    Record,
    Reference,
    Shape,
)
from codegen.spec import Document

Manner: TypeAlias = Literal["first", "last", "null", "least"]
"""How values are chosen: all fields with the first of several shapes, with the last one, or with
null if allowed; or only the required fields."""
MANNERS: tuple[Manner, ...] = ("first", "last", "null", "least")

_NUMBERS = {"integer": 1, "number": 1.5}
_TEXTS = {"tunnel_id": f"tunnel_{'0' * 32}"}
"""Values for fields with a pattern, which shapes do not have."""


class EndlessError(Exception):
    """The shape always contains itself, so no finite value fits."""


class Samples:
    """Builds values in one manner."""

    def __init__(self, document: Document, manner: Manner) -> None:
        self.document = document
        self.manner = manner
        self._open: list[str] = []

    def of_field(self, field: Field) -> Any:
        """Return a value for a field: texts are its name, numbers are within its limits."""
        found = self.of(field.shape, field.wire)
        return _within(found, field.facts) if type(found) in (int, float) else found

    def of(self, shape: Shape, name: str = "text") -> Any:
        """Return a value of a shape. Raises EndlessError if the shape must contain itself."""
        if isinstance(shape, Reference):
            return self._of_component(shape.component, name)
        if isinstance(shape, Choice):
            return self._of_choice(shape, name)
        if isinstance(shape, Record):
            return self._of_record(shape)
        if isinstance(shape, ListOf):
            return self._of_list(shape, name)
        if isinstance(shape, MapOf):
            return {"key": self.of(shape.value, name)}
        if isinstance(shape, Constants):
            return shape.values[-1 if self.manner == "last" else 0]
        assert isinstance(shape, Atom)
        return self._of_atom(shape, name)

    def _in_order(self, choice: Choice) -> Sequence[Shape]:
        """Return the members of a choice, the preferred one first."""
        null = [member for member in choice.members if member == NULL]
        others = [member for member in choice.members if member != NULL]
        if self.manner == "last":
            others.reverse()
        return null + others if self.manner == "null" else others + null

    def _of_component(self, component: str, name: str) -> Any:
        if component in self._open:
            raise EndlessError(component)
        self._open.append(component)
        try:
            return self.of(self.document.component(component), name)
        finally:
            self._open.pop()

    def _of_choice(self, choice: Choice, name: str) -> Any:
        for member in self._in_order(choice):
            try:
                return self.of(member, name)
            except EndlessError as error:
                endless = error
        raise endless

    def _of_record(self, record: Record) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field in all_fields(self.document, record):
            if field.required or self.manner != "least":
                try:
                    found[field.wire] = self.of_field(field)
                except EndlessError:
                    if field.required:
                        raise
        return found

    def _of_list(self, shape: ListOf, name: str) -> list[Any]:
        try:
            return [self.of(shape.item, name)]
        except EndlessError:
            return []

    def _of_atom(self, atom: Atom, name: str) -> Any:
        if atom.kind == "file":
            return (f"{name}.txt", f"content of {name}".encode())
        if atom.kind == "any":
            return {"any": [1, "é"]}
        if atom.kind == "string":
            return _TEXTS.get(name, name)
        return {"boolean": True, "null": None, **_NUMBERS}[atom.kind]


def _within(number: float, facts: Facts) -> float:
    lowest = -math.inf if facts.minimum is None else facts.minimum
    highest = math.inf if facts.maximum is None else facts.maximum
    return type(number)(min(max(number, lowest), highest))

"""Turn the shapes of one module into declarations: every object gets a named class."""

from __future__ import annotations

import keyword
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from codegen.fields import all_fields, tag, with_required
from codegen.model import (
    ANY,
    NULL,
    Atom,
    Choice,
    Constants,
    Expression,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Reference,
    Shape,
)
from codegen.names import attribute, camel, singular
from codegen.naming import Declared, Member, Mode, Module
from codegen.spec import SpecError

if TYPE_CHECKING:
    from codegen.modules import Layout


class Placing:
    """Declares the types of one module."""

    def __init__(self, layout: Layout, module: Module, mode: Mode) -> None:
        self._layout = layout
        self._module = module
        self._mode: Mode = mode
        self._open: list[str] = []
        self._main = ""

    def root(self, name: str, shape: Shape) -> dict[str, Expression]:
        """Declare the main type of the module, and return the types of its members."""
        self._main = name
        while isinstance(shape, Reference) and not self._elsewhere(shape, name):
            self._open.append(shape.component)
            shape = self._layout.document.component(shape.component)
        if isinstance(shape, Choice):
            members = tuple(member for member in shape.members if member != NULL)
            shape = members[0] if len(members) == 1 else attrs.evolve(shape, members=members)
        if isinstance(shape, Reference):
            self._alias(name, self.place(shape, ""))
        elif isinstance(shape, Record):
            self.record(name, shape)
        else:
            placed = self.place(shape, "", top=True)
            self._alias(name, placed)
            if isinstance(placed, ListOf) and self._mode == "request":
                self._show_parts_of(placed.item)
        return self._members(name)

    def _members(self, name: str) -> dict[str, Expression]:
        """Return the types of the members of a declaration by their names."""
        declared = self._module.declared.get(name)
        return {member.name: member.type for member in declared.members} if declared else {}

    def _show_parts_of(self, item: Expression) -> None:
        """Re-export the members of a public choice from the module of a list of such choices."""
        component = self._layout.component_at.get(item) if isinstance(item, Named) else None
        if component is not None and isinstance(item, Named):
            choice = self._layout.document.resolve(Reference(component))
            self._module.shows = item.module if isinstance(choice, Choice) else None

    def variants(self, name: str, records: Sequence[Record]) -> dict[str, Expression]:
        """Declare the parameters of an operation that takes one of several records.

        Returns the types of all parameters: of one that several records have, each of its types.
        """
        self._main = name
        found: dict[str, Expression] = {}
        placed: list[Named] = []
        for index, record in enumerate(records):
            suffix = camel(record.name or record.title or f"Variant{index}")
            named = self.record(record.name or f"{name}{suffix}", record)
            placed.append(named)
            for one, kind in self._members(named.name).items():
                found[one] = either(found[one], kind) if one in found else kind
        self._alias(name, Choice(tuple(placed)))
        return found

    def streaming(self, name: str, record: Record) -> dict[str, Expression]:
        """Declare the parameters of an operation that streams: with `stream` true, and without."""
        rest = attrs.evolve(record, fields=tuple(f for f in record.fields if f.wire != "stream"))
        self._main = f"{name}Base"
        base = self.record(self._main, rest)
        variants: list[Expression] = []
        for suffix, values in (("NonStreaming", False), ("Streaming", True)):
            flag: Expression = Constants((values,))
            if not values:
                flag = Choice((flag, NULL))
            member = Member("stream", Field("stream", ANY, required=values), flag)
            full = f"{name}{suffix}"
            self._module.declared[full] = Declared(full, self._mode, (member,), base)
            variants.append(Named(self._module.path, full))
        self._main = name
        self._alias(name, Choice(tuple(variants)))
        return {**self._members(f"{name}Base"), "stream": Atom("boolean")}

    def _elsewhere(self, shape: Reference, name: str) -> bool:
        """Whether the main type is an alias of another public type."""
        named = self._layout.named(shape.component, self._mode)
        return named is not None and named != Named(self._module.path, name)

    def _alias(self, name: str, type: Expression) -> Named:
        name = self._corrected(name)
        self._module.declared[name] = Declared(name, self._mode, type=type)
        return Named(self._module.path, name)

    def record(self, name: str, record: Record) -> Named:
        """Declare a class after its nested types."""
        prefix = "" if name == self._main else name
        base, fields = self._bases(record)
        members = tuple(
            Member(
                field.name or attribute(field.wire, self._mode),
                field,
                self.place(
                    field.shape, f"{prefix}{camel(field.wire)}", prop=field.wire, prefix=prefix
                ),
            )
            for field in fields
        )
        self._module.declared[name] = Declared(
            name, self._mode, _sorted(members), base, record=record
        )
        return Named(self._module.path, name)

    def _bases(self, record: Record) -> tuple[Named | None, list[Field]]:
        """Return the base class, and the fields that it does not have."""
        if not record.bases:
            return None, list(record.fields)
        base: Named | None = None
        fields: dict[str, Field] = {}
        for part in record.bases:
            if base is None and self._is_record(part):
                assert isinstance(part, Reference)
                base = self._layout.named(part.component, self._mode)
                if base:
                    continue
            for field in self._layout_fields(part):
                fields[field.wire] = field
        for field in record.fields:
            fields[field.wire] = field
        return base, [with_required(field, record) for field in fields.values()]

    def _is_record(self, part: Shape) -> bool:
        resolved = self._layout.document.resolve(part)
        return isinstance(part, Reference) and isinstance(resolved, Record)

    def _layout_fields(self, shape: Shape) -> list[Field]:
        return all_fields(self._layout.document, shape)

    def place(
        self, shape: Shape, name: str, *, top: bool = False, prop: str = "", prefix: str = ""
    ) -> Expression:
        """Return the expression for `shape`; a record in it is declared as `name`."""
        if isinstance(shape, Reference):
            return self._reference(shape, name, prop=prop, prefix=prefix)
        if isinstance(shape, Record):
            return self._declare_part(name, shape)
        if isinstance(shape, ListOf):
            item = f"{prefix}{camel(singular(prop))}" if prop else singular(name)
            item = item or f"{self._main}Item"
            return ListOf(self.place(shape.item, item))
        if isinstance(shape, MapOf):
            return MapOf(self.place(shape.value, name))
        if isinstance(shape, Choice):
            return self._choice(shape, name, top=top, prop=prop, prefix=prefix)
        return shape

    def _reference(self, shape: Reference, name: str, *, prop: str, prefix: str) -> Expression:
        named = self._layout.named(shape.component, self._mode)
        if named:
            return _or_null(named, optional=self._layout.may_be_null(shape))
        if shape.component in self._open:
            return ANY
        self._open.append(shape.component)
        try:
            inner = self._layout.document.component(shape.component)
            return self.place(inner, name, prop=prop, prefix=prefix)
        finally:
            self._open.pop()

    def _corrected(self, name: str) -> str:
        found = self._layout.corrections.spots.get(f"{self._module.path}:{name}", name)
        if not found.isidentifier() or keyword.iskeyword(found):
            raise SpecError(
                f"a part of {self._module.path!r} cannot be a class called {found!r}: rename it "
                f'under [parts.names."{self._module.path}"] in corrections.toml'
            )
        return found

    def _declare_part(self, name: str, record: Record) -> Named:
        name = self._corrected(name)
        declared = self._module.declared.get(name)
        if declared is not None and declared.record == record:
            return Named(self._module.path, name)
        fresh, number = name, 1
        while fresh in self._module.declared or fresh == self._main:
            fresh, number = f"{name}{number}", number + 1
        return self.record(fresh, record)

    def _choice(
        self, choice: Choice, name: str, *, top: bool, prop: str, prefix: str
    ) -> Expression:
        flat = self._flattened(choice)
        optional = NULL in flat
        fields = {member: field for member, field in flat.items() if member != NULL}
        members = list(fields)
        if len(members) == 1:
            return _or_null(
                self.place(members[0], name, prop=prop, prefix=prefix), optional=optional
            )
        placed = [
            self.place(member, f"{name}{self._variant(member, fields[member], index)}")
            for index, member in enumerate(members)
        ]
        optional = optional or any(_has_null(one) for one in placed)
        placed = [one for many in placed for one in split(many) if one != NULL]
        found = Choice(tuple(dict.fromkeys(placed)), self._field(choice, members))
        if not top and any(self._is_class(one) for one in placed):
            return _or_null(self._alias(name, found), optional=optional)
        return _or_null(found, optional=optional)

    def _flattened(self, choice: Choice) -> dict[Shape, str | None]:
        """Return the members with their discriminators, unnamed nested choices flattened."""
        found: dict[Shape, str | None] = {}
        field = choice.field if self._all_records(choice) else None
        for member in choice.members:
            inner: Shape = member
            while isinstance(inner, Reference) and not self._layout.named(
                inner.component, self._mode
            ):
                inner = self._layout.document.component(inner.component)
            if isinstance(inner, Choice):
                for one, its_field in self._flattened(inner).items():
                    found.setdefault(one, its_field or field)
            else:
                found.setdefault(member, field)
        return found

    def _all_records(self, choice: Choice) -> bool:
        """Whether all members are records, which a discriminator can identify."""
        document = self._layout.document
        for member in choice.members:
            shape = document.resolve(member)
            if isinstance(shape, Choice):
                if not self._all_records(shape):
                    return False
            elif shape != NULL and not isinstance(shape, Record):
                return False
        return True

    def _variant(self, member: Shape, field: str | None, index: int) -> str:
        """Return the suffix that a member's name has in addition to the name of its choice."""
        record = self._layout.document.resolve(member)
        if isinstance(record, Record):
            return camel(self._record_variant(member, record, field) or f"UnionMember{index}")
        if isinstance(member, ListOf) and member.title:
            return singular(camel(member.title))
        return ""

    def _record_variant(self, member: Shape, record: Record, field: str | None) -> str | None:
        if record.name:
            return record.name
        if record.bases and record.title and not isinstance(member, Reference):
            return record.title
        value = tag(self._layout.document, record, field or "type")
        if value is not None and field:
            return value
        if record.title:
            return record.title
        if isinstance(member, Reference):
            return member.component
        if value is None and len(record.fields) == 1:
            return record.fields[0].wire
        return value

    def _field(self, choice: Choice, members: list[Shape]) -> str | None:
        """Return the field whose value identifies the member."""
        records = [self._layout.document.resolve(member) for member in members]
        records = [record for record in records if isinstance(record, Record)]
        if len(records) < 2:
            return None
        return choice.field

    def _is_class(self, type: Expression) -> bool:
        if not isinstance(type, Named):
            return False
        if type.module == self._module.path:
            return True
        component = self._layout.component_at[type]
        return isinstance(self._layout.document.resolve(Reference(component)), Record)


def _or_null(type: Expression, *, optional: bool) -> Expression:
    if not optional:
        return type
    if isinstance(type, Choice) and not type.field:
        return Choice((*type.members, NULL))
    return Choice((type, NULL))


def either(type: Expression, other: Expression) -> Expression:
    """Return the type of what is of one type or the other."""
    if type == other:
        return type
    if isinstance(type, Constants) and isinstance(other, Constants):
        return Constants(tuple(dict.fromkeys((*type.values, *other.values))))
    return Choice((type, other))


def _has_null(type: Expression) -> bool:
    return isinstance(type, Choice) and NULL in type.members


def split(type: Expression) -> tuple[Expression, ...]:
    """Return the two members of an optional type, or the type itself."""
    if isinstance(type, Choice) and _has_null(type) and len(type.members) == 2:
        return type.members
    return (type,)


def _sorted(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Sort required members before optional ones, `id` first, then by name."""
    return tuple(sorted(members, key=lambda m: (not m.field.required, m.name != "id", m.name)))

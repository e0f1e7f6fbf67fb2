"""Write the files of `types`: one for each module of the layout and for each package."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterable

import attrs

from codegen.copies import without_copies
from codegen.docs import Docs
from codegen.model import NULL, Atom, Choice, Constants, Expression, ListOf, MapOf, Named
from codegen.modules import Layout
from codegen.names import snake
from codegen.naming import Declared, Member, Module

HEADER = "Generated from the OpenAPI document by corelib/codegen."
"""Marks generated files, in their module docstring."""

_ATOMS = {
    "string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None",
    "any": "object", "file": "FileTypes",
}  # fmt: skip
_OVERRIDES = (
    "  # pyright: ignore[reportIncompatibleVariableOverride, reportGeneralTypeIssues]"
    "  # always present here"
)
_BUILTINS = {"str", "int", "float", "bool", "object", "list", "dict", "type"}


@attrs.define
class Imports:
    """The imports of one file, and the names that its own definitions take."""

    taken: set[str] = attrs.field(factory=set[str])
    lines: set[str] = attrs.field(factory=set[str])
    names: dict[str, str] = attrs.field(factory=dict[str, str])

    def need(self, module: str, *names: str) -> None:
        """Import names that are not used for anything else."""
        self.lines.update(f"from {module} import {name}" for name in names)

    def add(self, module: str, name: str) -> str:
        """Import `name` from `module` under a free name, and return that."""
        key = f"{module}:{name}"
        if key not in self.names:
            used = set(self.names.values()) | self.taken
            path = module.split(".")
            free = name
            while free in used:
                free = f"{path.pop()}_{free}" if path else f"{free}_"
            self.names[key] = free
            shown = name if free == name else f"{name} as {free}"
            self.lines.add(f"from {module} import {shown}")
        return self.names[key]


class Writer:
    """Writes expressions as annotations of one file, and collects their imports."""

    def __init__(
        self, layout: Layout, module: str, imports: Imports, *, direct: bool, answer: bool
    ) -> None:
        self._layout = layout
        self._module = module
        self._imports = imports
        self._direct = direct
        self._answer = answer

    def write(self, type: Expression, hidden: Iterable[str] = ()) -> str:
        """Return `type` as source; `hidden` are names that the class body uses otherwise."""
        if isinstance(type, Atom):
            return self._atom(type, hidden)
        if isinstance(type, Constants):
            self._imports.need("typing", "Literal")
            return f"Literal[{', '.join(literal(value) for value in type.values)}]"
        if isinstance(type, Named):
            return self._name(type)
        if isinstance(type, ListOf):
            return self._list(type, hidden)
        if isinstance(type, MapOf):
            return self._builtin("dict", f"str, {self.write(type.value, hidden)}", hidden)
        assert isinstance(type, Choice)
        return self._choice(type, hidden)

    def _atom(self, type: Atom, hidden: Iterable[str]) -> str:
        name = "bytes" if type.kind == "file" and self._answer else _ATOMS[type.kind]
        if name == "FileTypes":
            self._imports.need("trunkline.uploads.forms", "FileTypes")
        if name in _BUILTINS and name in hidden:
            self._imports.lines.add("import builtins")
            return f"builtins.{name}"
        return name

    def _builtin(self, name: str, inner: str, hidden: Iterable[str]) -> str:
        if name not in hidden:
            return f"{name}[{inner}]"
        self._imports.lines.add("import builtins")
        return f"builtins.{name}[{inner}]"

    def _name(self, type: Named) -> str:
        if type.module == self._module:
            return type.name
        if self._direct:
            return self._imports.add(f"trunkline.types.{type.module}", type.name)
        package, _, module = type.module.rpartition(".")
        local = self._package(package)
        if self._layout.is_main(type):
            return f"{local}.{type.name}"
        return f"{local}.{module}.{type.name}"

    def _package(self, package: str) -> str:
        """Import a lazy package: naming it in an annotation does not load its modules."""
        if not package:
            return self._imports.add("trunkline", "types")
        parent, _, last = package.rpartition(".")
        return self._imports.add(f"trunkline.types.{parent}" if parent else "trunkline.types", last)

    def _list(self, type: ListOf, hidden: Iterable[str]) -> str:
        item = self.write(type.item, hidden)
        if self._answer or isinstance(type.item, Constants):
            return self._builtin("list", item, hidden)
        if isinstance(type.item, Named) and self._layout.is_plain(type.item):
            return self._builtin("list", item, hidden)
        if type.item in (Atom("string"), Atom("file")):
            self._imports.need("trunkline.types.sequence_not_str", "SequenceNotStr")
            return f"SequenceNotStr[{item}]"
        self._imports.need("collections.abc", "Iterable")
        return f"Iterable[{item}]"

    def _choice(self, type: Choice, hidden: Iterable[str]) -> str:
        members = _merged(member for member in type.members if member != NULL)
        written = [self.write(member, hidden) for member in members]
        joined = " | ".join(dict.fromkeys(written))
        records = [
            one for one in members if isinstance(one, Named) and not self._layout.is_plain(one)
        ]
        if self._answer and type.field and len(records) > 1:
            self._imports.need("typing", "Annotated")
            self._imports.need("trunkline.models", "Discriminator")
            joined = f"Annotated[{joined}, Discriminator({literal(type.field)})]"
        return f"{joined} | None" if NULL in type.members else joined


def _merged(members: Iterable[Expression]) -> list[Expression]:
    """Return the members of a choice, with all constants in the first one that has some."""
    found: list[Expression] = []
    for member in members:
        place = next((at for at, one in enumerate(found) if isinstance(one, Constants)), None)
        if place is None or not isinstance(member, Constants):
            found.append(member)
        else:
            values = (*getattr(found[place], "values", ()), *member.values)
            found[place] = Constants(tuple(dict.fromkeys(values)))
    return found


def literal(value: object) -> str:
    """Return a constant as source."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


class TypesEmitter:
    """Builds the source of every file of `types`."""

    def __init__(self, layout: Layout, docs: Docs) -> None:
        self._layout = layout
        self._docs = docs
        self._bases: dict[str, str] = layout.corrections.table.get("bases", {}).get("names", {})

    def files(self) -> dict[str, str]:
        """Return the text of each file by its path in `types`."""
        modules = self._layout.modules
        texts = {path: self._module(module) for path, module in modules.items()}
        written = without_copies(modules, texts, HEADER)
        return {f"{path.replace('.', '/')}.py": text for path, text in sorted(written.items())}

    def _module(self, module: Module) -> str:
        imports = Imports(taken=set(module.declared))
        answer = module.mode == "answer"
        hidden = {member.name for one in module.declared.values() for member in one.members}
        imports.taken |= hidden
        writer = Writer(self._layout, module.path, imports, direct=not answer, answer=answer)
        body = [self._declared(module, one, writer, imports) for one in module.declared.values()]
        if module.shows:
            names = list(self._layout.modules[module.shows].declared)
            imports.need(f"trunkline.types.{module.shows}", *names)
            shown = ", ".join(literal(name) for name in sorted({*names, *module.declared}))
            body.insert(0, f"__all__ = [{shown}]\n")
        return (
            "\n".join(
                [
                    f'"""{HEADER}"""',
                    "",
                    "from __future__ import annotations",
                    "",
                    *sorted(imports.lines),
                    "",
                    *body,
                ]
            )
            + "\n"
        )

    def _declared(self, module: Module, one: Declared, writer: Writer, imports: Imports) -> str:
        if one.type is not None:
            imports.need("typing", "TypeAlias")
            return f"\n{one.name}: TypeAlias = {writer.write(one.type)}\n"
        if module.mode == "answer":
            return self._model(module, one, writer, imports)
        return self._dictionary(module, one, writer, imports)

    def _model(self, module: Module, one: Declared, writer: Writer, imports: Imports) -> str:
        base = writer.write(one.base) if one.base else "BaseModel"
        by_hand = self._bases.get(f"{module.path}:{one.name}")
        if by_hand is not None:
            path, _, base = by_hand.partition(":")
            imports.need(f"trunkline.types.{path}", base)
        elif base == "BaseModel":
            imports.need("trunkline.models", base)
        if one.base and one.base.module != module.path:
            base = imports.add(f"trunkline.types.{one.base.module}", one.base.name)
        hidden = {member.name for member in one.members}
        inherited = self._names_of(one.base)
        lines = ["", f"class {one.name}({base}):", *self._docstring(module, one)]
        for member in one.members:
            field = self._field(member, writer, hidden, imports)
            reason = _OVERRIDES if member.name in inherited else ""
            lines.append(f"    {field}{reason}")
            lines += self._field_docs(module, one, member)
        return "\n".join(lines) + "\n"

    def _names_of(self, named: Named | None) -> set[str]:
        """Return the fields of a base class, inherited ones included."""
        if named is None:
            return set()
        declared = self._layout.modules[named.module].declared[named.name]
        return {member.name for member in declared.members} | self._names_of(declared.base)

    def _field(self, member: Member, writer: Writer, hidden: set[str], imports: Imports) -> str:
        written = writer.write(member.type, hidden)
        optional = not member.field.required or _may_be_null(member.type)
        if optional and not _may_be_null(member.type) and written != "None":
            written = f"{written} | None"
        if member.name == member.field.wire:
            return f"{member.name}: {written}" + (" = None" if optional else "")
        imports.need("trunkline.models", "field")
        default = ", default=None" if optional else ""
        return f"{member.name}: {written} = field(wire={literal(member.field.wire)}{default})"

    def _dictionary(self, module: Module, one: Declared, writer: Writer, imports: Imports) -> str:
        base = writer.write(one.base) if one.base else "TypedDict"
        if base == "TypedDict":
            imports.need("typing_extensions", base)
        keys = [_key(module, one, member) for member in one.members]
        if any(not key.isidentifier() or keyword.iskeyword(key) for key in keys):
            return self._functional(one, writer, imports)
        hidden = set(keys)
        lines = ["", f"class {one.name}({base}, total=False):", *self._docstring(module, one)]
        for member, key in zip(one.members, keys, strict=True):
            lines.append(f"    {key}: {self._value(member, writer, hidden, imports)}")
            lines += self._field_docs(module, one, member)
        return "\n".join(lines) + "\n"

    def _functional(self, one: Declared, writer: Writer, imports: Imports) -> str:
        items = [
            f"{literal(member.field.wire)}: {literal(self._value(member, writer, set(), imports))}"
            for member in one.members
        ]
        imports.need("typing_extensions", "TypedDict")
        return f'\n{one.name} = TypedDict("{one.name}", {{{", ".join(items)}}}, total=False)\n'

    def _value(self, member: Member, writer: Writer, hidden: set[str], imports: Imports) -> str:
        written = writer.write(member.type, hidden)
        if member.field.required:
            imports.need("typing_extensions", "Required")
            return f"Required[{written}]"
        return written

    def _docstring(self, module: Module, one: Declared) -> list[str]:
        text = self._docs.type(f"{module.path}:{one.name}")
        if not text and not one.members:
            return ["    pass"]
        return [f'    """{text}"""', ""] if text else []

    def _field_docs(self, module: Module, one: Declared, member: Member) -> list[str]:
        text = self._docs.field(f"{module.path}:{one.name}", member.name, member.field.facts)
        return [f'    """{text}"""'] if text else []

    # -- packages ------------------------------------------------------------------------

    def packages(self, by_hand: dict[str, dict[str, str]]) -> dict[str, str]:
        """Return `__init__.py` of each package; `by_hand` are names in hand-written modules."""
        names: dict[str, dict[str, str]] = {"": {}}
        children: dict[str, set[str]] = {}
        for module in self._layout.modules.values():
            package, _, last = module.path.rpartition(".")
            names.setdefault(package, {})[module.main] = last
            while package:
                parent, _, child = package.rpartition(".")
                children.setdefault(parent, set()).add(child)
                names.setdefault(parent, {})
                package = parent
        for alias in self._layout.corrections.table.get("aliases", {}).get("names", {}):
            path, _, name = alias.partition(":")
            package, _, last = path.rpartition(".")
            if snake(name) == last:
                names.setdefault(package, {})[name] = last
        for package, more in by_hand.items():
            names.setdefault(package, {}).update(more)
        for name, module_name in names.get("shared", {}).items():
            names[""].setdefault(name, f"shared.{module_name}")
        return {
            f"{package.replace('.', '/')}/__init__.py".lstrip("/"): _package(
                package, table, sorted(children.get(package, ()))
            )
            for package, table in sorted(names.items())
        }


def _package(package: str, table: dict[str, str], children: list[str]) -> str:
    title = f"The types of `{package}`" if package else "The types of the API by name"
    lines = [f'"""{title}, each loaded on first use.', "", f"{HEADER}", '"""', ""]
    lines += ["from __future__ import annotations", "", "from typing import TYPE_CHECKING", ""]
    lines.append("if TYPE_CHECKING:")
    lines += [f"    from . import {child} as {child}" for child in children]
    lines += [
        f"    from .{module} import {name} as {name}"
        for name, module in sorted(table.items(), key=lambda item: (item[1], item[0]))
    ]
    lines += ["else:", "    from trunkline.types.first_use import on_first_use", ""]
    lines += ["    __getattr__, __dir__, __all__ = on_first_use(", "        __name__,", "        {"]
    lines += [f'            "{name}": "{module}",' for name, module in sorted(table.items())]
    lines += ["        },", f"        [{', '.join(map(literal, children))}],", "    )", ""]
    return "\n".join(lines)


def _key(module: Module, one: Declared, member: Member) -> str:
    """Return the key in a dictionary: the name of a parameter, or the wire name of a field."""
    parameters = module.path.endswith("_params") and one.name in {module.main, f"{module.main}Base"}
    return member.name if parameters else member.field.wire


def _may_be_null(type: Expression) -> bool:
    return type == NULL or (isinstance(type, Choice) and NULL in type.members)

"""The parts that the files of `resources` have in common: imports, signatures, docstrings."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import attrs

from codegen.emit_types import HEADER, Imports, Writer

if TYPE_CHECKING:
    from codegen.model import Expression, Named
    from codegen.modules import Layout
    from codegen.operations import Operation, Parameter
    from codegen.sockets import SocketRoute

_WIDTH = 100


@attrs.define
class File:
    """The parts of a resource's file while it is built."""

    layout: Layout
    resource: str
    run_time: Imports
    checking: Imports
    hidden: set[str]
    before: list[str] = attrs.field(factory=list[str])
    """Lines of the definitions that precede the class."""
    variables: set[str] = attrs.field(factory=set[str])
    """The type variables of those definitions."""
    above: set[str] = attrs.field(factory=set[str])
    """Names defined in the class body so far, which hide names of the module."""

    def seen(self, module: str, name: str) -> str:
        """Import `name` for the class body, under another name if the body hides it."""
        if name in self.above:
            return self.run_time.add(module, name)
        self.run_time.need(module, name)
        return name

    def result(self, type: Expression | None) -> str:
        """Return the annotation of a result, whose module is loaded by the first call."""
        if type is None:
            return "None"
        writer = Writer(self.layout, "", self.run_time, direct=False, answer=True)
        return writer.write(type, self.hidden)

    def argument(self, type: Expression) -> str:
        """Return the annotation of a parameter, which only type checkers import."""
        writer = ParameterWriter(self.layout, "", self.checking, direct=True, answer=False)
        return writer.write(type, self.hidden)


class ParameterWriter(Writer):
    """A writer that qualifies nested parameter types by their module, as in ``x_params.Filter``."""

    def _name(self, type: Named) -> str:
        package, _, module = type.module.rpartition(".")
        if not module.endswith("_params"):
            return super()._name(type)
        prefix = f"trunkline.types.{package}" if package else "trunkline.types"
        return f"{self._imports.add(prefix, module)}.{type.name}"


def signature(file: File, operation: Operation | SocketRoute, options: str) -> list[str]:
    """Return the source of each parameter of a method."""
    found = ["self"]
    if operation.positional:
        found.append(f"{operation.positional.name}: {file.argument(operation.positional.type)}")
    if operation.keywords:
        found.append("*")
    found += [parameter(file, one) for one in operation.keywords]
    found.append(f"**options: Unpack[{options}]")
    return found


def parameter(file: File, one: Parameter) -> str:
    """Return the source of a keyword parameter."""
    written = file.argument(one.type)
    if one.field.required:
        return f"{one.name}: {written}"
    return f"{one.name}: {written} | Omit = {file.seen('trunkline.values', 'omit')}"


def described(does: str, said: list[tuple[str, str | None]], indent: str) -> list[str]:
    """Return the lines of a docstring with a sentence and the parameters."""
    if not any(text for _, text in said):
        return [f'{indent}"""{does}"""']
    lines = [f"{parameter}: {text or 'No description.'}" for parameter, text in said]
    head = f"{indent}    "
    wrapped = [
        textwrap.fill(line, _WIDTH, initial_indent=head, subsequent_indent=f"{head}    ")
        for line in lines
    ]
    return [f'{indent}"""{does}', "", f"{indent}Args:", *wrapped, f'{indent}"""']


def source(title: str, file: File, body: list[str]) -> str:
    """Return the text of a file: its docstring, its imports, and the body."""
    variables = ['W_co = TypeVar("W_co", bound=World, covariant=True)']
    variables += [f'{one} = TypeVar("{one}", covariant=True)' for one in sorted(file.variables)]
    file.run_time.add("typing", "TypeVar")
    usual = {
        line for line in file.checking.lines if line.startswith(("from typing import", "import "))
    }
    file.run_time.lines |= usual
    checking = sorted(file.checking.lines - file.run_time.lines)
    if checking:
        file.run_time.add("typing", "TYPE_CHECKING")
    lines = [f'"""{title}', "", HEADER, '"""', "", "from __future__ import annotations", ""]
    lines += sorted(file.run_time.lines)
    if checking:
        lines += ["", "if TYPE_CHECKING:", *(f"    {line}" for line in checking)]
    return "\n".join([*lines, "", *variables, "", "", *body]) + "\n"

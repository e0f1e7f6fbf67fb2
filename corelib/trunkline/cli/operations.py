"""The operations of the client, found by name and described from their declarations.

This module keeps no list of operations. It walks the resources, and reads annotations and
docstrings, on demand. It needs neither a key nor a network.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property, reduce
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, TypeGuard, Union, get_args, get_origin

from click import UsageError

from trunkline.network import Timeout
from trunkline.operations.endpoint import Endpoint, Invocation
from trunkline.operations.introspection import annotated, evaluated
from trunkline.operations.operation import Operation, OverloadedOperation, Resource
from trunkline.operations.worlds import World
from trunkline.options import CallOptions
from trunkline.resources.root import Root
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.values import Omit, Value

Group: TypeAlias = Resource[Any]

_ARRAYS = (list, Iterable, Sequence, SequenceNotStr)
_NOT_OURS = {"FileTypes", "Iterable", "Literal", "Mapping", "None", "Omit", "SequenceNotStr"}


class Shape(Value, frozen=True):
    """The values that a parameter takes, as far as a word on the command line can express them."""

    text: bool = False
    integer: bool = False
    number: bool = False
    boolean: bool = False
    null: bool = False
    object: bool = False
    anything: bool = False
    """Whether it takes any JSON value."""
    file: bool = False
    choices: tuple[str, ...] = ()
    items: Shape | None = None
    """The items of a list that it takes; None if it takes no list."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The placeholders for such a value in help and messages, such as FILE or INTEGER."""
        own = {
            "FILE": self.file,
            "TEXT": self.text,
            "VALUE": self.choices and not self.text,
            "INTEGER": self.integer and not self.number,
            "NUMBER": self.number,
            "true|false": self.boolean,
            "JSON": self.object or self.anything,
        }
        within = self.items.forms if self.items else ()
        return tuple(
            dict.fromkeys((*(form for form, is_taken in own.items() if is_taken), *within))
        )

    def __or__(self, other: Shape) -> Shape:
        """Return the shape that takes the values of both."""
        both: dict[str, Any] = {
            name: getattr(self, name) or getattr(other, name) for name in self.__struct_fields__
        }
        both["choices"] = (*self.choices, *(c for c in other.choices if c not in self.choices))
        if self.items and other.items:
            both["items"] = self.items | other.items
        return Shape(**both)


_ATOMS: dict[Any, Shape] = {
    str: Shape(text=True),
    int: Shape(integer=True),
    float: Shape(number=True),
    bool: Shape(boolean=True),
    NoneType: Shape(null=True),
    object: Shape(anything=True),
    Any: Shape(anything=True),
    Omit: Shape(),
    Timeout: Shape(),  # the same parameters take a number of seconds
}
_UNKNOWN = Shape(text=True, object=True, items=Shape(text=True, object=True))
"""The shape for an annotation that cannot be read: JSON if it looks like JSON, else text."""
_COMMON = tuple(CallOptions.__annotations__)


class Parameter(Value, frozen=True):
    """One parameter of an operation."""

    name: str
    shape: Shape
    about: str = ""
    types: tuple[str, ...] = ()
    """The names of the structured types that it takes."""
    required: bool = False
    by_place: bool = False
    """Whether its value may be passed without its name."""
    common: bool = False
    """Whether every operation has it."""

    @property
    def option(self) -> str:
        """Its name on the command line."""
        return f"--{self.name.replace('_', '-')}"


class Described(Value, frozen=True):
    """An operation, described from its declaration: its purpose, parameters and result."""

    endpoint: Endpoint
    about: str
    parameters: Mapping[str, Parameter]

    @property
    def name(self) -> str:
        return self.endpoint.name

    @property
    def answer(self) -> Invocation:
        """A call without arguments, which has the kind of the answer."""
        return Invocation(self.name, self.endpoint.route, self.endpoint.returns)


def below(group: Group) -> Iterator[Endpoint]:
    """Yield the operations of a resource and of the resources below it."""
    for name in dir(type(group)):
        member = inspect.getattr_static(type(group), name)
        if isinstance(member, cached_property):
            child: object = getattr(group, name)
            if _is_group(child):
                yield from below(child)
        elif isinstance(member, (Operation, OverloadedOperation)):
            yield member.endpoint


def find(name: str) -> Endpoint | Group:
    """Return the operation or resource of that name. Raises UsageError, with similar names."""
    found: Endpoint | Group = Root(World())
    for part in filter(None, name.replace("-", "_").split(".")):
        step = _step(found, part) if isinstance(found, Resource) else None
        if step is None:
            raise UsageError(f"there is no operation {name!r}{_instead(name)}")
        found = step
    return found


def _step(group: Group, name: str) -> Endpoint | Group | None:
    member = inspect.getattr_static(type(group), name, None)
    if isinstance(member, (Operation, OverloadedOperation)):
        return member.endpoint
    child: object = getattr(group, name) if isinstance(member, cached_property) else None
    return child if _is_group(child) else None


def _is_group(value: object) -> TypeGuard[Group]:
    return isinstance(value, Resource)


def _instead(name: str) -> str:
    """Return the rest of the message about an unknown name: similar names, and where to look.

    Names that have all its parts come before names that are spelt alike, so that chat.create
    suggests chat.completions.create.
    """
    names = [endpoint.name for endpoint in below(Root(World()))]
    parts = name.split(".")
    near = [one for one in names if {*parts} <= {*one.split(".")}] or get_close_matches(name, names)
    near = [one for one in near if one.startswith(f"{parts[0]}.")] or near
    meant = f" (did you mean {' or '.join(near[:3])}?)" if near else ""
    return f"{meant}; see: trunkline api --list"


def bound(root: Root[Any], endpoint: Endpoint) -> Callable[..., Any]:
    """Return the method by which a user of `root` calls the operation."""
    found: Any = root
    for part in endpoint.name.split("."):
        found = getattr(found, part)
    operation: Callable[..., Any] = found
    return operation


def summary(endpoint: Endpoint) -> str:
    """Return the first sentence of an operation's docstring."""
    text = inspect.cleandoc(endpoint.function.__doc__ or "").partition("\n\n")[0]
    sentence, stop, _ = " ".join(text.split()).partition(". ")
    return sentence + stop.strip()


def describe(endpoint: Endpoint) -> Described:
    """Return an operation with its parameters, sorted: positional, required, own, common."""
    about, documented = _documentation(endpoint.function)
    declared = annotated(endpoint)
    parameters: list[Parameter] = []
    own = [name for name in endpoint.places if name not in _COMMON]
    for name in (*own, *_COMMON):
        annotation, names = declared[name]
        kind = evaluated(annotation, names)
        parameter = Parameter(
            name,
            _shape(kind, file=name in endpoint.route.files),
            about=documented.get(name, ""),
            types=_type_names(annotation),
            required=name in endpoint.required,
            by_place=name in endpoint.positional,
            common=name in _COMMON,
        )
        parameters.append(parameter)
    parameters.sort(key=lambda one: (not one.by_place, not one.required, one.common))
    return Described(endpoint, about, {one.name: one for one in parameters})


def _documentation(function: Callable[..., Any]) -> tuple[str, dict[str, str]]:
    """Return the description in a docstring, and the text for each argument."""
    about, _, arguments = inspect.cleandoc(function.__doc__ or "").partition("\n\nArgs:\n")
    documented: dict[str, str] = {}
    name = ""
    for line in arguments.splitlines():
        if line.startswith("     "):  # five spaces: the text of an argument continues
            documented[name] = f"{documented.get(name, '')} {line.strip()}"
        elif line.startswith("    "):
            name, _, text = line.strip().partition(": ")
            documented[name] = text
        else:
            break
    return " ".join(about.split()), documented


def _shape(kind: Any, *, file: bool) -> Shape:
    origin, within = get_origin(kind), get_args(kind)
    if kind is None:
        return _UNKNOWN
    if origin in (Union, UnionType):
        return reduce(Shape.__or__, (_shape(one, file=file) for one in within))
    if origin is Literal:
        return Shape(choices=tuple(map(str, within)))
    if file:
        if origin in (list, SequenceNotStr):
            return Shape(items=Shape(file=True))
        # Only a TypedDict has __total__.
        return Shape(object=True) if hasattr(kind, "__total__") else Shape(file=True)
    if origin in _ARRAYS:
        return Shape(items=_shape(within[0], file=False))
    return _ATOMS.get(kind, Shape(object=True))


def _type_names(annotation: str) -> tuple[str, ...]:
    """Return the names of our types in an annotation: Item in ``Iterable[Item] | Omit``."""
    found = re.findall(r"\b[A-Z]\w*", re.sub(r"'[^']*'|\"[^\"]*\"", "", annotation))
    return tuple(name for name in dict.fromkeys(found) if name not in _NOT_OURS)

"""The table of the API's operations, which the generator writes: names, parameters, answers.

It is read without importing any resource, and needs neither a key nor a network.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pkgutil import get_data
from typing import Literal

import msgspec
from click import UsageError

from trunkline.values import Value

_GZIP = 31
"""The format of the table's file, for zlib."""


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

    @property
    def names(self) -> tuple[str, ...]:
        """The known names that it takes, alone or as items of a list."""
        return self.choices or (self.items.choices if self.items else ())

    @property
    def files(self) -> bool:
        """Whether it takes files, one or several."""
        return self.file or (self.items is not None and self.items.file)


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

    @property
    def option(self) -> str:
        """Its name on the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def title(self) -> str:
        """Its name in messages."""
        return self.name.upper() if self.by_place else self.option


class Described(Value, frozen=True):
    """An operation: its purpose, its answer, and its own parameters, the required ones first."""

    about: str
    answer: Literal["value", "items", "events", "bytes", "text", "nothing"]
    streams: bool = False
    """Whether its parameter `stream` makes the answer a stream of events."""
    deprecated: str | None = None
    parameters: tuple[Parameter, ...] = ()

    @property
    def summary(self) -> str:
        """The first sentence about it."""
        sentence, stop, _ = self.about.partition(". ")
        deprecated = " (deprecated)" if self.deprecated else ""
        return f"{sentence}{stop.strip()}{deprecated}"


_OBJECT = Shape(null=True, object=True)
COMMON = (
    Parameter("extra_headers", _OBJECT),
    Parameter("extra_query", _OBJECT),
    Parameter("extra_body", Shape(null=True, anything=True)),
    Parameter("timeout", Shape(null=True, number=True)),
    Parameter("max_retries", Shape(integer=True)),
    Parameter("idempotency_key", Shape(null=True, text=True)),
    Parameter("plugin_options", _OBJECT),
)
"""The parameters that every operation has in addition to its own."""


@cache
def table() -> Mapping[str, Described]:
    """Return all operations by name, sorted."""
    content = get_data("trunkline.cli", "operations.json.gz")
    assert content is not None  # the package has a folder
    return msgspec.json.decode(zlib.decompress(content, _GZIP), type=dict[str, Described])


def below(resource: str) -> Iterator[tuple[str, Described]]:
    """Yield the operations of a resource and of the resources below it; of all for a blank one."""
    within = f"{resource}." if resource else ""
    return ((name, one) for name, one in table().items() if name.startswith(within))


def unknown(name: str) -> UsageError:
    """Return the error for the name of an operation that does not exist, with similar names.

    Names that have all its parts come before names that are spelt alike, so that chat.create
    suggests chat.completions.create.
    """
    parts = name.split(".")
    near = [one for one in table() if {*parts} <= {*one.split(".")}]
    near = near or get_close_matches(name, table())
    near = [one for one in near if one.startswith(f"{parts[0]}.")] or near
    meant = f" (did you mean {' or '.join(near[:3])}?)" if near else ""
    return UsageError(f"there is no operation {name!r}{meant}; see: trunkline api --list")

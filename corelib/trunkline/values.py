"""The frozen values of the core: configuration, requests, results.

They are msgspec structs. Defining such a class takes 0.03 ms; with attrs it takes 0.4 ms, which
adds up to a fifth of the time of a first call. Creating an instance is three times as fast as with
attrs. The values of the API are in `models`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

import msgspec

if TYPE_CHECKING:
    from typing_extensions import Self


class Value(msgspec.Struct, frozen=True):
    """Compared, copied and pickled by its fields. The repr omits those that are `hidden`."""

    hidden: ClassVar[frozenset[str]] = frozenset()

    def evolve(self, **changes: Any) -> Self:
        """Return a copy with these fields changed."""
        return msgspec.structs.replace(self, **changes)

    def __repr__(self) -> str:
        names = (name for name in self.__struct_fields__ if name not in self.hidden)
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({shown})"


class Omit:
    """The type of `omit`: a parameter with this value is not sent. ``None`` is sent as null."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        # A string names a global variable: copies and unpickled values are `omit` itself.
        return "omit"


OPENAI: Final = "openai"
"""The module that openai-python names as that of its classes."""


def is_omitted(value: object) -> bool:
    """Whether `value` is `omit`, or openai-python's `omit` or `NOT_GIVEN`."""
    kind = type(value)
    return isinstance(value, Omit) or (
        kind.__module__ == OPENAI and kind.__name__ in {"Omit", "NotGiven"}
    )


omit = Omit()
not_given = omit
"""openai-python's other name for `omit`."""
NotGiven = Omit
NOT_GIVEN = omit

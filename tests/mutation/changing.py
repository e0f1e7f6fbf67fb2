"""Put a mutant into a module that is imported already: functions get the code of the mutant."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from types import CodeType, FunctionType


class Functions:
    """The functions that were made from a module."""

    def __init__(self, path: str, source: str) -> None:
        self._path = path
        self._code = _compiled(source, path)
        self._made: dict[tuple[int, CodeType], list[FunctionType]] = {}
        for one in gc.get_objects():
            if type(one) is FunctionType and one.__code__.co_filename == path:
                self._made.setdefault(_key(one.__code__), []).append(one)

    def change(self, source: str) -> bool:
        """Give the functions the code of a changed source; return whether that is enough.

        It is not if the change concerns what runs on import, or if no function has it.
        """
        after = _compiled(source, self._path)
        changed = [pair for pair in _pairs(self._code, after) if pair[0] != pair[1]]
        known = [(self._made.get(_key(old), []), new) for old, new in changed]
        try:
            for functions, new in known:
                for function in functions:
                    function.__code__ = new
        except ValueError:  # another number of free variables
            return False
        return any(functions for functions, _ in known) and _alike_on_import(self._code, after)


def _compiled(source: str, path: str) -> CodeType:
    return compile(source, path, "exec", dont_inherit=True)


def _key(code: CodeType) -> tuple[int, CodeType]:
    return code.co_firstlineno, code


def _is_function(code: CodeType) -> bool:
    return bool(code.co_flags & 0x2)  # CO_NEWLOCALS: neither a module nor a class


def _pairs(before: CodeType, after: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Yield the code objects of both that have the same place."""
    yield before, after
    for old, new in zip(_inner(before), _inner(after), strict=False):
        yield from _pairs(old, new)


def _inner(code: CodeType) -> list[CodeType]:
    return [one for one in code.co_consts if isinstance(one, CodeType)]


def _alike_on_import(before: CodeType, after: CodeType) -> bool:
    """Whether modules, and the bodies of their classes, differ only in functions."""
    old, new = _inner(before), _inner(after)
    alike = before.co_code == after.co_code and _values(before) == _values(after)
    if not alike or len(old) != len(new):
        return False
    within = (pair for pair in zip(old, new, strict=True) if not _is_function(pair[0]))
    return all(_alike_on_import(*pair) for pair in within)


def _values(code: CodeType) -> list[object]:
    kept = [one for one in code.co_consts if not isinstance(one, CodeType)]
    return [*((type(one), one) for one in kept), code.co_names]

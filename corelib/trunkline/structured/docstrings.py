"""Descriptions of functions and of their parameters, from docstrings."""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import Final

_ARGUMENTS: Final = re.compile(r"^(?:Args|Arguments|Parameters|Params):[ \t]*$", re.MULTILINE)
_SECTION: Final = re.compile(r"^\S.*$", re.MULTILINE)
_ENTRY: Final = re.compile(r"^(\s+)\*{0,2}(\w+)\s*(?:\(.*?\))?:\s*(.*)$")
_FIELD: Final = re.compile(r"^:(\w+)\s*([^:\n]*):[ \t]*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_OTHERS: Final = re.compile(
    r"^(?:Args|Arguments|Parameters|Params|Returns?|Raises|Yields|Examples?|Notes?):[ \t]*$",
    re.MULTILINE,
)


def described(docstring: str | None) -> tuple[str | None, dict[str, str]]:
    """Return the description of a function, and those of its parameters by name.

    The parameters are in a section `Args:` with indented entries, or in fields ``:param name:``.
    """
    text = cleandoc(docstring or "")
    ends = [match.start() for match in (_OTHERS.search(text), _FIELD.search(text)) if match]
    return text[: min(ends, default=None)].strip() or None, {**_section(text), **_fields(text)}


def _fields(text: str) -> dict[str, str]:
    return {
        match[2].split()[-1]: _joined(match[3])
        for match in _FIELD.finditer(text)
        if match[1] == "param" and match[2].strip()
    }


def _section(text: str) -> dict[str, str]:
    begin = _ARGUMENTS.search(text)
    if begin is None:
        return {}
    end = _SECTION.search(text, begin.end())
    found: dict[str, str] = {}
    name, indent = "", ""
    for line in text[begin.end() : end.start() if end else None].splitlines():
        entry = _ENTRY.match(line)
        if entry and (not indent or entry[1] == indent):
            indent, name = entry[1], entry[2]
            found[name] = entry[3]
        elif name:
            found[name] += f" {line}"
    return {name: _joined(said) for name, said in found.items()}


def _joined(text: str) -> str:
    return " ".join(text.split())

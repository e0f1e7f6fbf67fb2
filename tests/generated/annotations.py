"""Annotations of two libraries in one form: no modules, sorted unions, one type of list."""

from __future__ import annotations

import re

_LISTS = {"List", "Iterable", "SequenceNotStr", "Sequence", "list"}
_GENERIC = re.compile(r"([\w.]+)\[(.*)\]", re.DOTALL)


def normal(annotation: str) -> str:
    """Normalize: `Optional[List[types.A]]` and `Iterable[A] | None` become ``None | list[A]``."""
    members = _split(annotation.strip(), "|")
    if len(members) > 1:
        flat = {one for member in members for one in _split(normal(member), "|")}
        return " | ".join(sorted(_merged(flat - {"Omit", "NotGiven"})))
    found = _GENERIC.fullmatch(members[0])
    if found is None:
        return members[0].rpartition(".")[2]
    head, inner = found[1].rpartition(".")[2], found[2]
    if head == "Optional":
        return normal(f"{inner} | None")
    if head == "Union":
        return normal(" | ".join(_split(inner, ",")))
    if head == "Literal":
        return f"Literal[{', '.join(sorted(_split(inner.replace(chr(39), chr(34)), ',')))}]"
    if head in _LISTS:
        return f"list[{normal(inner)}]"
    return f"{head.lower()}[{', '.join(map(normal, _split(inner, ',')))}]"


def _merged(members: set[str]) -> set[str]:
    """Return the members with all literals in one."""
    literals = {one for one in members if one.startswith("Literal[")}
    values = sorted({value for one in literals for value in _split(one[8:-1], ",")})
    return members - literals | ({f"Literal[{', '.join(values)}]"} if values else set())


def _split(text: str, separator: str) -> list[str]:
    """Split at the separators outside brackets."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "[(") - (character in "])")
        if character == separator and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]

"""JSON whose end has not arrived."""

from __future__ import annotations

import re
from typing import Any, Final

from trunkline.codec.text import decode

_TOKEN: Final = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s"{}\[\],:]+)', re.DOTALL)
_END_OF: Final = {"{": "}", "[": "]"}


def partial_json(text: str) -> Any:
    """Return the value of a text that is the beginning of JSON, as far as its parts are complete.

    A string or a word at the end that may be longer is left out, as is a key without a value. None
    if no part is complete, or if the text is not the beginning of JSON.
    """
    value = _decoded(text)
    if value is None:
        whole = _completed(text)
        value = None if whole is None else _decoded(whole)
    return value


def _decoded(text: str) -> Any:
    try:
        return decode(text.encode())
    except ValueError:
        return None


def _completed(text: str) -> str | None:
    """Return the part of a text whose values are complete, with its objects and lists closed."""
    open_ends: list[str] = []
    kept, ends, is_key = 0, "", False
    for match in _TOKEN.finditer(text):
        found = match[1]
        if found in _END_OF:
            open_ends.append(_END_OF[found])
            is_key = found == "{"
        elif found in ("}", "]"):
            if not open_ends or open_ends.pop() != found:
                return None
            is_key = False
        elif found in (",", ":"):
            is_key = found == "," and open_ends[-1:] == ["}"]
            continue
        elif is_key or (match.end() == len(text) and _decoded(found) is None and found != "null"):
            continue
        kept, ends = match.end(), "".join(reversed(open_ends))
    return text[:kept] + ends if kept else None

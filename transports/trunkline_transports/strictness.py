"""The check of a response's head, for libraries that read leniently.

A head that can be read in two ways is how one response is taken for two, or two for one.
"""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trunkline.http import Headers

_control: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]").search
_number: Final = re.compile(r"[0-9]{1,18}").fullmatch
_timeout: Final = re.compile(r"(?:^|[,\s])timeout=(\d{1,6})(?:$|[,\s])").search
_MARGIN: Final = 1.0
"""Seconds before a server's own limit at which an idle connection must not be used any more."""


class LooseHeadError(Exception):
    """The head can be read in two ways, or is not that of a response. Never quotes it."""


def check_head(version: str, status: int, headers: Headers) -> None:
    """Refuse what RFC 9110 (5.5) and RFC 9112 (6) do not allow. Raises LooseHeadError.

    HTTP/2 frames its bodies without the fields for that.
    """
    if _control("".join([name + value for name, value in headers.items_in_order])):
        raise LooseHeadError("the response has a control character or a folded line in its head")
    if not version.startswith("HTTP/1."):
        return
    if status < 200 and status != 101:
        raise LooseHeadError(f"the interim response {status} was taken for the response")
    length = headers.get("content-length")
    coding = headers.get("transfer-encoding")
    if coding is not None and (coding.lower() != "chunked" or version == "HTTP/1.0"):
        raise LooseHeadError("the response has a transfer coding that is not just chunked")
    if length is None:
        return
    if coding is not None:
        raise LooseHeadError("the response has both a length and a transfer coding")
    if _number(length):
        return
    values = {value.strip(" \t") for value in length.split(",")}
    if len(values) > 1 or not _number(values.pop()):
        raise LooseHeadError("the response has no valid Content-Length")


def may_be_kept(headers: Headers, seconds: float | None) -> bool:
    """Whether the server keeps the connection as long as we would: `seconds`, None for ever."""
    field = headers.get("keep-alive")
    return field is None or keep_seconds(field) >= (inf if seconds is None else seconds)


def keep_seconds(field: str) -> float:
    """How long the field ``Keep-Alive`` allows to keep an idle connection."""
    found = _timeout(field)
    return inf if found is None else max(0.0, int(found[1]) - _MARGIN)

"""The dictionary `ResponseFormatText`."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFormatText(TypedDict, total=False):
    """Asks for plain text."""

    type: Required[Literal["text"]]

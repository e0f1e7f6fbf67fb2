"""The routes whose calls change nothing on the server, and so may go to two servers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trunkline.http import Request

STATELESS: Final = (
    "/completions",  # of chats, too
    "/responses",
    "/embeddings",
    "/moderations",
    "/images/generations",
    "/images/edits",
    "/images/variations",
    "/audio/speech",
    "/audio/transcriptions",
    "/audio/translations",
)
"""The ends of their paths. Every call of them is billed."""


def ends(paths: Sequence[str]) -> tuple[str, ...]:
    """Return the ends of paths of a setting. Raises TypeError for one text in place of a list."""
    if isinstance(paths, str):
        raise TypeError(f"paths must be a list of the ends of paths, such as [{paths!r}]")
    return tuple(paths)


def answers_only(request: Request, paths: Sequence[str]) -> bool:
    """Whether a request is a POST to a path that ends with one of `paths`."""
    return request.method == "POST" and request.url.path.endswith(tuple(paths))

"""The helpers of chat completions."""

from __future__ import annotations

from typing import TypeVar

from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World

W_co = TypeVar("W_co", bound=World, covariant=True)


class ChatHelpers(Resource[W_co]):
    """Typed answers, streams with events, and tools that run."""

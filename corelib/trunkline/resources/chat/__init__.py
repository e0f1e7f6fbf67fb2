"""Conversations with a model."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operation import Resource
from trunkline.worlds import World

if TYPE_CHECKING:
    from trunkline.resources.chat.completions import Completions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Chat(Resource[W_co]):
    """Conversations with a model."""

    @cached_property
    def completions(self) -> Completions[W_co]:
        """A conversation's next message, whole or streamed."""
        from trunkline.resources.chat.completions import Completions

        return Completions(self._world)

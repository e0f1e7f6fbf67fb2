"""The resources that hang from a client, and calls of routes that have no resource."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operation import Resource
from trunkline.verbs import Verb
from trunkline.worlds import World

if TYPE_CHECKING:
    from trunkline.resources.chat import Chat
    from trunkline.resources.embeddings import Embeddings
    from trunkline.resources.models import Models

W_co = TypeVar("W_co", bound=World, covariant=True)


class Root(Resource[W_co]):
    """What a client offers, in one of the worlds."""

    get = Verb("GET")
    post = Verb("POST")
    put = Verb("PUT")
    patch = Verb("PATCH")
    delete = Verb("DELETE")

    @cached_property
    def chat(self) -> Chat[W_co]:
        """Conversations with a model."""
        from trunkline.resources.chat import Chat

        return Chat(self._world)

    @cached_property
    def embeddings(self) -> Embeddings[W_co]:
        """Texts as vectors."""
        from trunkline.resources.embeddings import Embeddings

        return Embeddings(self._world)

    @cached_property
    def models(self) -> Models[W_co]:
        """The models that can be used."""
        from trunkline.resources.models import Models

        return Models(self._world)

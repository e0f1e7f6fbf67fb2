"""The resources that hang from a client, and calls of routes that have no resource.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import Resource
from trunkline.operations.routes import AnyRoute
from trunkline.operations.worlds import World

if TYPE_CHECKING:
    from trunkline.resources.admin import Admin
    from trunkline.resources.audio import Audio
    from trunkline.resources.batches import Batches
    from trunkline.resources.beta import Beta
    from trunkline.resources.chat import Chat
    from trunkline.resources.completions import Completions
    from trunkline.resources.containers import Containers
    from trunkline.resources.content_provenance_checks import ContentProvenanceChecks
    from trunkline.resources.conversations import Conversations
    from trunkline.resources.edits import Edits
    from trunkline.resources.embeddings import Embeddings
    from trunkline.resources.evals import Evals
    from trunkline.resources.files import Files
    from trunkline.resources.fine_tunes import FineTunes
    from trunkline.resources.fine_tuning import FineTuning
    from trunkline.resources.images import Images
    from trunkline.resources.models import Models
    from trunkline.resources.moderations import Moderations
    from trunkline.resources.realtime import Realtime
    from trunkline.resources.responses import Responses
    from trunkline.resources.skills import Skills
    from trunkline.resources.uploads import Uploads
    from trunkline.resources.vector_stores import VectorStores
    from trunkline.resources.videos import Videos

W_co = TypeVar("W_co", bound=World, covariant=True)


class Root(Resource[W_co]):
    """What a client offers, in one of the worlds."""

    get = AnyRoute("GET")
    post = AnyRoute("POST")
    put = AnyRoute("PUT")
    patch = AnyRoute("PATCH")
    delete = AnyRoute("DELETE")

    @cached_property
    def admin(self) -> Admin[W_co]:
        """The organization and what belongs to it; needs an admin key."""
        from trunkline.resources.admin import Admin

        return Admin(self._world)

    @cached_property
    def audio(self) -> Audio[W_co]:
        """Speech as text, and text as speech."""
        from trunkline.resources.audio import Audio

        return Audio(self._world)

    @cached_property
    def batches(self) -> Batches[W_co]:
        """Many requests answered within a day."""
        from trunkline.resources.batches import Batches

        return Batches(self._world)

    @cached_property
    def beta(self) -> Beta[W_co]:
        """What may still change."""
        from trunkline.resources.beta import Beta

        return Beta(self._world)

    @cached_property
    def chat(self) -> Chat[W_co]:
        """Conversations with a model."""
        from trunkline.resources.chat import Chat

        return Chat(self._world)

    @cached_property
    def completions(self) -> Completions[W_co]:
        """Texts continued, in the style that chat completions replaced."""
        from trunkline.resources.completions import Completions

        return Completions(self._world)

    @cached_property
    def containers(self) -> Containers[W_co]:
        """Machines in which the code interpreter works."""
        from trunkline.resources.containers import Containers

        return Containers(self._world)

    @cached_property
    def content_provenance_checks(self) -> ContentProvenanceChecks[W_co]:
        """Where a picture or recording comes from."""
        from trunkline.resources.content_provenance_checks import ContentProvenanceChecks

        return ContentProvenanceChecks(self._world)

    @cached_property
    def conversations(self) -> Conversations[W_co]:
        """Conversations that the API keeps."""
        from trunkline.resources.conversations import Conversations

        return Conversations(self._world)

    @cached_property
    def edits(self) -> Edits[W_co]:
        """Texts changed as an instruction says, as of November 2023."""
        from trunkline.resources.edits import Edits

        return Edits(self._world)

    @cached_property
    def embeddings(self) -> Embeddings[W_co]:
        """Texts as vectors."""
        from trunkline.resources.embeddings import Embeddings

        return Embeddings(self._world)

    @cached_property
    def evals(self) -> Evals[W_co]:
        """Evaluations of models."""
        from trunkline.resources.evals import Evals

        return Evals(self._world)

    @cached_property
    def files(self) -> Files[W_co]:
        """Uploaded files."""
        from trunkline.resources.files import Files

        return Files(self._world)

    @cached_property
    def fine_tunes(self) -> FineTunes[W_co]:
        """Models trained on your examples, as of November 2023."""
        from trunkline.resources.fine_tunes import FineTunes

        return FineTunes(self._world)

    @cached_property
    def fine_tuning(self) -> FineTuning[W_co]:
        """Models trained on your examples."""
        from trunkline.resources.fine_tuning import FineTuning

        return FineTuning(self._world)

    @cached_property
    def images(self) -> Images[W_co]:
        """Pictures from prompts and from pictures."""
        from trunkline.resources.images import Images

        return Images(self._world)

    @cached_property
    def models(self) -> Models[W_co]:
        """The models that can be used."""
        from trunkline.resources.models import Models

        return Models(self._world)

    @cached_property
    def moderations(self) -> Moderations[W_co]:
        """Whether texts and pictures may do harm."""
        from trunkline.resources.moderations import Moderations

        return Moderations(self._world)

    @cached_property
    def realtime(self) -> Realtime[W_co]:
        """Speech in, speech out."""
        from trunkline.resources.realtime import Realtime

        return Realtime(self._world)

    @cached_property
    def responses(self) -> Responses[W_co]:
        """Answers of models, with tools."""
        from trunkline.resources.responses import Responses

        return Responses(self._world)

    @cached_property
    def skills(self) -> Skills[W_co]:
        """Files that teach a model a task."""
        from trunkline.resources.skills import Skills

        return Skills(self._world)

    @cached_property
    def uploads(self) -> Uploads[W_co]:
        """Large files in parts."""
        from trunkline.resources.uploads import Uploads

        return Uploads(self._world)

    @cached_property
    def vector_stores(self) -> VectorStores[W_co]:
        """Files that can be searched by meaning."""
        from trunkline.resources.vector_stores import VectorStores

        return VectorStores(self._world)

    @cached_property
    def videos(self) -> Videos[W_co]:
        """Videos from prompts."""
        from trunkline.resources.videos import Videos

        return Videos(self._world)

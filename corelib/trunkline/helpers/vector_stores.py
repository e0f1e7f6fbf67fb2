"""The helpers of vector stores: operations that wait until the server has finished."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.flow import Flow
from trunkline.operations.helpers import helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World

if TYPE_CHECKING:
    from trunkline.types.vector_stores import VectorStoreFile

W_co = TypeVar("W_co", bound=World, covariant=True)


class FileHelpers(Resource[W_co]):
    """Files of a vector store that are ready for searches."""

    @helper
    def create_and_poll(self: Any, file_id: str, *, vector_store_id: str) -> Flow[VectorStoreFile]:
        """Attach a file and wait until it is processed."""
        created: Flow[VectorStoreFile] = self.create(vector_store_id, file_id=file_id)
        return (yield from created)

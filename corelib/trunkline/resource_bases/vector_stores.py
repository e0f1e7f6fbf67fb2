"""The helpers of vector stores: operations that wait until the server has finished."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.flow_methods import helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.flows.polling import PollOptions
    from trunkline.options import CallOptions
    from trunkline.types import FileObject
    from trunkline.types.file_chunking_strategy_param import FileChunkingStrategyParam
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.types.vector_stores import (
        VectorStoreFile,
        VectorStoreFileBatch,
        file_batch_create_params,
    )
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class FileHelpers(Resource[W_co]):
    """Files of a vector store that are ready for searches."""

    @helper
    def poll(
        self: Any,
        file_id: str,
        *,
        vector_store_id: str,
        **options: Unpack[PollOptions],
    ) -> Flow[VectorStoreFile]:
        """Wait until a file has been processed; check its `status`, which may be `failed`.

        Raises PollTimeoutError.

        Args:
            file_id: ID of the file.
            vector_store_id: ID of the vector store.
        """
        from trunkline.flows.polling import poll

        ask = partial(self.with_raw_response.retrieve, file_id, vector_store_id=vector_store_id)
        return poll(ask, _file_is_unfinished, f"the file {file_id}", options)

    @helper
    def create_and_poll(
        self: Any,
        file_id: str,
        *,
        vector_store_id: str,
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        **options: Unpack[PollOptions],
    ) -> Flow[VectorStoreFile]:
        """Add an uploaded file to a vector store, and wait until it has been processed.

        Raises PollTimeoutError.

        Args:
            file_id: ID of the uploaded file to add.
            vector_store_id: ID of the vector store.
            attributes: Up to 16 key-value pairs, which searches can filter by.
            chunking_strategy: How to split files into chunks.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(
            self.create,
            vector_store_id,
            file_id=file_id,
            attributes=attributes,
            chunking_strategy=chunking_strategy,
        )
        return begin_and_poll(begin, partial(_followed, self, vector_store_id), options)

    @helper
    def upload(
        self: Any,
        *,
        vector_store_id: str,
        file: FileTypes,
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Flow[VectorStoreFile]:
        """Upload a file and add it to a vector store; it is processed later.

        Args:
            vector_store_id: ID of the vector store.
            file: File to upload: a path, an open file, bytes or `(name, content, type)`.
            attributes: Up to 16 key-value pairs, which searches can filter by.
            chunking_strategy: How to split files into chunks.
        """
        uploaded = yield from _uploaded(self, file, options)
        created: Flow[VectorStoreFile] = self.create(
            vector_store_id,
            file_id=uploaded.id,
            attributes=attributes,
            chunking_strategy=chunking_strategy,
            **options,
        )
        return (yield from created)

    @helper
    def upload_and_poll(
        self: Any,
        *,
        vector_store_id: str,
        file: FileTypes,
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        **options: Unpack[PollOptions],
    ) -> Flow[VectorStoreFile]:
        """Upload a file, add it to a vector store, and wait until it has been processed.

        Raises PollTimeoutError.

        Args:
            vector_store_id: ID of the vector store.
            file: File to upload: a path, an open file, bytes or `(name, content, type)`.
            attributes: Up to 16 key-value pairs, which searches can filter by.
            chunking_strategy: How to split files into chunks.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(
            self.upload,
            vector_store_id=vector_store_id,
            file=file,
            attributes=attributes,
            chunking_strategy=chunking_strategy,
        )
        return begin_and_poll(begin, partial(_followed, self, vector_store_id), options)


class FileBatchHelpers(Resource[W_co]):
    """Batches of files of a vector store that are ready for searches."""

    @helper
    def poll(
        self: Any,
        batch_id: str,
        *,
        vector_store_id: str,
        **options: Unpack[PollOptions],
    ) -> Flow[VectorStoreFileBatch]:
        """Wait until no file of a batch is in progress; check its `file_counts.failed`.

        Raises PollTimeoutError.

        Args:
            batch_id: ID of the batch.
            vector_store_id: ID of the vector store.
        """
        from trunkline.flows.polling import poll

        ask = partial(self.with_raw_response.retrieve, batch_id, vector_store_id=vector_store_id)
        return poll(ask, _batch_is_unfinished, f"the batch {batch_id}", options)

    @helper
    def create_and_poll(
        self: Any,
        vector_store_id: str,
        *,
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        file_ids: SequenceNotStr[str] | Omit = omit,
        files: Iterable[file_batch_create_params.File] | Omit = omit,
        **options: Unpack[PollOptions],
    ) -> Flow[VectorStoreFileBatch]:
        """Add uploaded files to a vector store, and wait until all have been processed.

        Raises PollTimeoutError.

        Args:
            vector_store_id: ID of the vector store.
            attributes: Up to 16 key-value pairs, which searches can filter by.
            chunking_strategy: How to split files into chunks.
            file_ids: IDs of the uploaded files to add, with the same attributes for all.
            files: Files to add, each with its own attributes and chunking strategy.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(
            self.create,
            vector_store_id,
            attributes=attributes,
            chunking_strategy=chunking_strategy,
            file_ids=file_ids,
            files=files,
        )
        return begin_and_poll(begin, partial(_followed, self, vector_store_id), options)

    @helper
    def upload_and_poll(
        self: Any,
        vector_store_id: str,
        *,
        files: Iterable[FileTypes],
        max_concurrency: int = 5,
        file_ids: SequenceNotStr[str] = (),
        attributes: dict[str, str | float | bool] | None | Omit = omit,
        chunking_strategy: FileChunkingStrategyParam | Omit = omit,
        **options: Unpack[PollOptions],
    ) -> Flow[VectorStoreFileBatch]:
        """Upload files, several at once, add them, and wait until all have been processed.

        The first upload that fails ends the others, and nothing is added. Raises PollTimeoutError.

        Args:
            vector_store_id: ID of the vector store.
            files: Files to upload, each as for `files.create`.
            max_concurrency: How many files to upload at the same time.
            file_ids: IDs of files that are already uploaded, to add as well.
            attributes: Up to 16 key-value pairs, which searches can filter by.
            chunking_strategy: How to split files into chunks.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(
            _with_uploads,
            self,
            (files, max_concurrency, file_ids),
            vector_store_id=vector_store_id,
            attributes=attributes,
            chunking_strategy=chunking_strategy,
        )
        return begin_and_poll(begin, partial(_followed, self, vector_store_id), options)


def _uploaded(resource: Any, file: FileTypes, options: Mapping[str, Any]) -> Flow[FileObject]:
    from trunkline.flows.polling import repeated
    from trunkline.resources.files import Files

    files: Any = Files(resource._world)
    uploaded: Flow[FileObject] = files.create(file=file, purpose="assistants", **repeated(options))
    return (yield from uploaded)


def _with_uploads(
    batches: Any, given: tuple[Any, Any, Iterable[str]], *, vector_store_id: str, **arguments: Any
) -> Flow[VectorStoreFileBatch]:
    """Upload files, and add them to a vector store after those that are uploaded already."""
    from trunkline.flow import Gather
    from trunkline.flows.parts import check_count
    from trunkline.options import CallOptions

    files, max_concurrency, file_ids = given
    check_count("max_concurrency", max_concurrency)
    options = {key: arguments[key] for key in arguments if key in CallOptions.__annotations__}
    uploads = [_uploaded(batches, file, options) for file in _listed(files)]
    uploaded = yield from Gather(uploads, at_most=max_concurrency)
    ids = [*file_ids, *(file.id for file in uploaded)]
    created: Flow[VectorStoreFileBatch] = batches.create(vector_store_id, file_ids=ids, **arguments)
    return (yield from created)


def _followed(resource: Any, vector_store_id: str, begun: Any, **options: Any) -> Flow[Any]:
    polled: Flow[Any] = resource.poll(begun.id, vector_store_id=vector_store_id, **options)
    return polled


def _listed(files: Any) -> list[Any]:
    """Return the files. Raises TypeError for a single one, whose lines or bytes would be files."""
    from trunkline.uploads.reading import is_bytes

    kind = type(files).__name__
    is_one = is_bytes(files) or isinstance(files, str) or hasattr(files, "read")
    if is_one or isinstance(files, type) or not hasattr(files, "__iter__"):
        raise TypeError(f"files must be a list of files, not {kind}")
    return list(files)


def _file_is_unfinished(file: VectorStoreFile) -> bool:
    return file.status == "in_progress"


def _batch_is_unfinished(batch: VectorStoreFileBatch) -> bool:
    return batch.file_counts.in_progress > 0

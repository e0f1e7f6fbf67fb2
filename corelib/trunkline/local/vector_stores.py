"""Vector stores of the stand-in: files and batches, which are processed after a few questions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from trunkline.local.call import LocalCall, Routes
from trunkline.local.files import StoredFile, unknown
from trunkline.local.jobs import Job, Jobs
from trunkline.local.models import CREATED
from trunkline.local.refusals import RefusedError, decode, invalid_value
from trunkline.local.reply import LocalReply, json_reply
from trunkline.local.store import Shelf

_SIZE = 1024


class StoreRequest(Struct):
    """The parameters of a vector store that the stand-in uses; it ignores the others."""

    name: str = ""
    metadata: dict[str, str] | None = None


class StoredFileRequest(Struct):
    """A file to add to a vector store."""

    file_id: str
    attributes: dict[str, str | float | bool] | None = None


class BatchRequest(Struct):
    """Files to add to a vector store: by their ids, or each with its attributes."""

    file_ids: tuple[str, ...] = ()
    files: tuple[StoredFileRequest, ...] = ()


class VectorStores:
    """The vector stores of one LocalAPI. Their files are those that were uploaded to it."""

    def __init__(
        self, stores: Shelf[dict[str, object]], jobs: Shelf[Job], files: Shelf[StoredFile]
    ) -> None:
        self._stores = stores
        self._numbers = jobs
        self._jobs = Jobs(jobs, "file or batch")
        self._files = files

    def routes(self, rest: Sequence[str]) -> Routes:
        """Return the function for each method of a path below /vector_stores."""
        match rest:
            case []:
                return {"POST": self._create}
            case [store] if store:
                return {
                    "GET": lambda call: json_reply(self._store(store)),
                    "DELETE": lambda call: self._delete(store),
                }
            case [store, "files"]:
                return {"POST": partial(self._add, store)}
            case [store, "file_batches"]:
                return {"POST": partial(self._add_batch, store)}
            case [store, "files" | "file_batches", name]:
                return {"GET": lambda call: self._jobs.ask(f"{store}/{name}")}
            case _:
                return {}

    def _create(self, call: LocalCall) -> LocalReply:
        request = decode(call.body, StoreRequest)
        described: dict[str, object] = {
            "id": f"vs_local_{self._stores.take_number()}",
            "object": "vector_store",
            "created_at": CREATED,
            "last_active_at": CREATED,
            "name": request.name,
            "metadata": request.metadata or {},
            "status": "completed",
            "usage_bytes": 0,
            "file_counts": _counts(0, done=True),
        }
        self._stores.replace(str(described["id"]), described, _SIZE)
        return json_reply(described)

    def _delete(self, store: str) -> LocalReply:
        self._store(store)
        self._stores.remove(store)
        return json_reply({"id": store, "object": "vector_store.deleted", "deleted": True})

    def _add(self, store: str, call: LocalCall) -> LocalReply:
        request = decode(call.body, StoredFileRequest)
        self._store(store)
        size = self._size(request.file_id)

        def described(done: bool) -> dict[str, object]:
            return {
                "id": request.file_id,
                "object": "vector_store.file",
                "created_at": CREATED,
                "vector_store_id": store,
                "status": "completed" if done else "in_progress",
                "usage_bytes": size if done else 0,
                "last_error": None,
                "attributes": request.attributes or {},
            }

        return self._jobs.begin(f"{store}/{request.file_id}", described)

    def _add_batch(self, store: str, call: LocalCall) -> LocalReply:
        request = decode(call.body, BatchRequest)
        self._store(store)
        ids = [*request.file_ids, *(one.file_id for one in request.files)]
        if not ids:
            raise invalid_value("file_ids", "must have at least one file")
        for name in ids:
            self._size(name)
        batch = f"vsfb_local_{self._numbers.take_number()}"

        def described(done: bool) -> dict[str, object]:
            return {
                "id": batch,
                "object": "vector_store.files_batch",
                "created_at": CREATED,
                "vector_store_id": store,
                "status": "completed" if done else "in_progress",
                "file_counts": _counts(len(ids), done=done),
            }

        return self._jobs.begin(f"{store}/{batch}", described)

    def _store(self, name: str) -> dict[str, object]:
        found = self._stores.get(name)
        if found is None:
            raise RefusedError(404, f"Vector store with id '{name}' not found.", param="id")
        return found

    def _size(self, name: str) -> int:
        file = self._files.get(name)
        if file is None:
            raise unknown(name)
        return len(file.content)


def _counts(files: int, *, done: bool) -> dict[str, int]:
    there = {"completed": files if done else 0, "in_progress": 0 if done else files}
    return {**there, "failed": 0, "cancelled": 0, "total": files}

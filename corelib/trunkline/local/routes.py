"""The routes of the stand-in. The module of a route is imported on the first request to it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from trunkline.local.models import Models
from trunkline.local.refusals import RefusedError
from trunkline.local.store import Shelf

if TYPE_CHECKING:
    from trunkline.local.call import Routes
    from trunkline.local.files import StoredFile
    from trunkline.local.jobs import Job
    from trunkline.local.stored_responses import StoredResponse
    from trunkline.local.uploads import PendingUpload, StoredPart

_MOST_RESPONSES = 1000
_MOST_FILES = 10_000
_MOST_BYTES = 128 * 2**20


class Router:
    """Finds the routes of one LocalAPI, and holds the data that they keep. Threads can share it."""

    def __init__(self) -> None:
        self._models = Models()
        self._responses: Shelf[StoredResponse] = Shelf(_MOST_RESPONSES, _MOST_BYTES)
        self._files: Shelf[StoredFile] = Shelf(_MOST_FILES, _MOST_BYTES)
        self._uploads: Shelf[PendingUpload] = Shelf(_MOST_RESPONSES, _MOST_BYTES)
        self._parts: Shelf[StoredPart] = Shelf(_MOST_FILES, _MOST_BYTES)
        self._stores: Shelf[dict[str, object]] = Shelf(_MOST_RESPONSES, _MOST_BYTES)
        self._jobs: Shelf[Job] = Shelf(_MOST_FILES, _MOST_BYTES)

    def routes(self, path: str) -> Routes:
        """Return the function for each method of `path`; empty if the API does not have it."""
        match path.split("/"):
            case ["", "models"]:
                return {"GET": lambda call: self._models.list()}
            case ["", "models", model] if model:
                name = unquote(model)
                return {
                    "GET": lambda call: self._models.retrieve(name),
                    "DELETE": lambda call: self._models.delete(name),
                }
            case ["", "files", *rest]:
                from trunkline.local.files import Files

                return Files(self._files).routes([unquote(one) for one in rest])
            case ["", "uploads" | "vector_stores" | "videos" as kind, *rest]:
                return self._lasting(kind, [unquote(one) for one in rest])
            case ["", "responses", *rest]:
                from trunkline.local.responses import Responses

                return Responses(self._responses).routes([unquote(one) for one in rest])
            case ["", "realtime"]:
                from trunkline.local.realtime import connect_to_realtime

                return {"GET": connect_to_realtime}
            case ["", "live", *_] | ["", "realtime", *_]:
                said = "Of the Realtime API, the stand-in has only sessions: /realtime."
                raise RefusedError(404, said)
            case ["", *names]:
                return _stateless("/".join(names))
            case _:
                return {}

    def _lasting(self, kind: str, rest: list[str]) -> Routes:
        """Return the functions of the routes that take several calls until something is done."""
        if kind == "uploads":
            from trunkline.local.files import Files
            from trunkline.local.uploads import Uploads

            return Uploads(self._uploads, self._parts, Files(self._files)).routes(rest)
        if kind == "videos":
            from trunkline.local.videos import Videos

            return Videos(self._jobs).routes(rest)
        from trunkline.local.vector_stores import VectorStores

        return VectorStores(self._stores, self._jobs, self._files).routes(rest)


def _stateless(name: str) -> Routes:
    """Return the functions of a route that keeps no data."""
    if name == "chat/completions":
        from trunkline.local.chat import reply_to_chat

        return {"POST": lambda call: reply_to_chat(call.body)}
    if name == "completions":
        from trunkline.local.text_completions import reply_to_completions

        return {"POST": lambda call: reply_to_completions(call.body)}
    if name == "embeddings":
        from trunkline.local.embeddings import reply_to_embeddings

        return {"POST": lambda call: reply_to_embeddings(call.body)}
    if name == "moderations":
        from trunkline.local.moderations import reply_to_moderations

        return {"POST": lambda call: reply_to_moderations(call.body)}
    if name == "images/generations":
        from trunkline.local.images import reply_to_images

        return {"POST": lambda call: reply_to_images(call.body)}
    if name == "echo":
        from trunkline.local.echo import reply_to_echo

        return {"GET": reply_to_echo, "POST": reply_to_echo}
    return _audio(name)


def _audio(name: str) -> Routes:
    if name == "audio/speech":
        from trunkline.local.speech import reply_to_speech

        return {"POST": lambda call: reply_to_speech(call.body)}
    if name in ("audio/transcriptions", "audio/translations"):
        from trunkline.local.transcripts import reply_to_transcriptions, reply_to_translations

        is_translation = name == "audio/translations"
        return {"POST": reply_to_translations if is_translation else reply_to_transcriptions}
    return {}

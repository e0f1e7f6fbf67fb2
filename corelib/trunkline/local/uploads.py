"""Uploads in parts, which become files of the stand-in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from msgspec import Struct

from trunkline.local.call import LocalCall, Routes
from trunkline.local.files import Files
from trunkline.local.forms import form_of
from trunkline.local.models import CREATED
from trunkline.local.refusals import RefusedError, decode, invalid_value
from trunkline.local.reply import LocalReply, json_reply
from trunkline.local.store import Shelf

_HOUR = 3600
_LARGEST_PART = 64 * 2**20
_OVERHEAD = 1024


class UploadRequest(Struct):
    """The parameters of a new upload."""

    filename: str
    bytes: int
    purpose: str
    mime_type: str


class FinishedUpload(Struct):
    """The parts of an upload in order, and the checksum of the file."""

    part_ids: tuple[str, ...]
    md5: str | None = None


@dataclass(frozen=True)
class PendingUpload:
    """An upload, and its state."""

    request: UploadRequest
    status: str = "pending"


@dataclass(frozen=True)
class StoredPart:
    """A part of an upload."""

    upload: str
    content: bytes


class Uploads:
    """Collects the parts of files, and adds the files to those of the LocalAPI."""

    def __init__(
        self, uploads: Shelf[PendingUpload], parts: Shelf[StoredPart], files: Files
    ) -> None:
        self._uploads = uploads
        self._parts = parts
        self._files = files

    def routes(self, rest: Sequence[str]) -> Routes:
        """Return the function for each method of a path below /uploads."""
        ends: dict[str, Callable[[str, LocalCall], LocalReply]] = {
            "parts": self._add,
            "complete": self._complete,
            "cancel": self._cancel,
        }
        match rest:
            case []:
                return {"POST": self._create}
            case [name, end] if end in ends:
                return {"POST": partial(ends[end], name)}
            case _:
                return {}

    def _create(self, call: LocalCall) -> LocalReply:
        upload = PendingUpload(decode(call.body, UploadRequest))
        if upload.request.bytes < 1:
            raise invalid_value("bytes", "must be at least 1")
        name = f"upload_local_{self._uploads.take_number()}"
        self._uploads.replace(name, upload, _OVERHEAD)
        return json_reply(_described(name, upload))

    def _add(self, name: str, call: LocalCall) -> LocalReply:
        content = form_of(call).file("data").content
        self._pending(name)
        if not 1 <= len(content) <= _LARGEST_PART:
            raise invalid_value("data", f"must have from 1 to {_LARGEST_PART} bytes")
        part = f"part_local_{self._parts.take_number()}"
        self._parts.replace(part, StoredPart(name, content), len(content) + _OVERHEAD)
        described = {"id": part, "object": "upload.part", "created_at": CREATED, "upload_id": name}
        return json_reply(described)

    def _complete(self, name: str, call: LocalCall) -> LocalReply:
        request = decode(call.body, FinishedUpload)
        upload = self._pending(name)
        content = b"".join(self._content(name, part) for part in request.part_ids)
        if len(content) != upload.request.bytes:
            raise invalid_value("part_ids", f"have {len(content)} bytes in total")
        if request.md5 not in (None, hashlib.md5(content, usedforsecurity=False).hexdigest()):
            raise invalid_value("md5", "is not the checksum of the parts")
        file = self._files.keep(content, upload.request.filename, upload.request.purpose)
        for part in request.part_ids:
            self._parts.remove(part)
        return json_reply({**self._ended(name, upload, "completed"), "file": file})

    def _cancel(self, name: str, call: LocalCall) -> LocalReply:
        return json_reply(self._ended(name, self._pending(name), "cancelled"))

    def _ended(self, name: str, upload: PendingUpload, status: str) -> dict[str, object]:
        ended = replace(upload, status=status)
        self._uploads.replace(name, ended, _OVERHEAD)
        return _described(name, ended)

    def _pending(self, name: str) -> PendingUpload:
        upload = self._uploads.get(name)
        if upload is None:
            raise RefusedError(404, f"No upload found with id '{name}'.", param="upload_id")
        if upload.status != "pending":
            raise RefusedError(400, f"Upload '{name}' is {upload.status}.", param="upload_id")
        return upload

    def _content(self, name: str, part: str) -> bytes:
        found = self._parts.get(part)
        if found is None or found.upload != name:
            raise invalid_value("part_ids", "must be the ids of parts of this upload")
        return found.content


def _described(name: str, upload: PendingUpload) -> dict[str, object]:
    return {
        "id": name,
        "object": "upload",
        "bytes": upload.request.bytes,
        "created_at": CREATED,
        "expires_at": CREATED + _HOUR,
        "filename": upload.request.filename,
        "purpose": upload.request.purpose,
        "status": upload.status,
    }

"""Files that were uploaded to the stand-in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trunkline.local.call import LocalCall, Routes
from trunkline.local.forms import Form, form_of
from trunkline.local.models import CREATED
from trunkline.local.pages import Paging, page
from trunkline.local.refusals import RefusedError, invalid_value
from trunkline.local.reply import LocalReply, binary_reply, json_reply
from trunkline.local.store import Shelf

_PURPOSES = ("assistants", "batch", "fine-tune", "vision", "user_data", "evals")
_LIVES = (3600, 2592000)
_PAGING = Paging(usual=10_000, most=10_000)

_ID = re.compile(r"file-local-([1-9][0-9]{0,14})")
_SECONDS = re.compile(r"[0-9]{1,9}")

# Bytes that a file takes besides its content, so that many empty files fill the storage as well.
_OVERHEAD = 1024


@dataclass(frozen=True)
class StoredFile:
    """A file, and its description in the API."""

    content: bytes
    described: dict[str, object]


class Files:
    """Stores and retrieves the files of one LocalAPI, which are on its shelf."""

    def __init__(self, shelf: Shelf[StoredFile]) -> None:
        self._shelf = shelf

    def routes(self, rest: Sequence[str]) -> Routes:
        """Return the function for each method of a path below /files."""
        match rest:
            case []:
                return {"GET": self._list, "POST": self._create}
            case [name] if name:
                return {
                    "GET": lambda call: json_reply(self._file(name).described),
                    "DELETE": lambda call: self._delete(name),
                }
            case [name, "content"]:
                octets = "application/octet-stream"
                return {"GET": lambda call: binary_reply(self._file(name).content, octets)}
            case _:
                return {}

    def _create(self, call: LocalCall) -> LocalReply:
        form = form_of(call)
        purpose = form.required("purpose")
        upload = form.file()
        return json_reply(self.keep(upload.content, upload.filename, purpose, _expiry(form)))

    def keep(
        self, content: bytes, filename: str, purpose: str, expires_at: int | None = None
    ) -> dict[str, object]:
        """Store a new file, and return its description. Raises RefusedError (400)."""
        if purpose not in _PURPOSES:
            raise invalid_value("purpose", f"must be one of {', '.join(map(repr, _PURPOSES))}")
        described: dict[str, object] = {
            "id": f"file-local-{self._shelf.take_number()}",
            "object": "file",
            "bytes": len(content),
            "created_at": CREATED,
            "expires_at": expires_at,
            "filename": filename,
            "purpose": purpose,
            "status": "processed",
            "status_details": None,
        }
        size = len(content) + len(filename) + _OVERHEAD
        if not self._shelf.add(str(described["id"]), StoredFile(content, described), size):
            raise RefusedError(
                400,
                "Your files have reached the storage limit: delete some before uploading more.",
                param="file",
                code="storage_limit_exceeded",
            )
        return described

    def _list(self, call: LocalCall) -> LocalReply:
        query = call.query
        purpose = query.get("purpose")
        found = [
            file.described
            for file in self._shelf.all()
            if purpose is None or file.described["purpose"] == purpose
        ]
        return json_reply(page(found, query, _PAGING, _number))

    def _delete(self, name: str) -> LocalReply:
        if not self._shelf.remove(name):
            raise unknown(name)
        return json_reply({"id": name, "object": "file", "deleted": True})

    def _file(self, name: str) -> StoredFile:
        file = self._shelf.get(name)
        if file is None:
            raise unknown(name)
        return file


def _number(name: str) -> int | None:
    """Return the place of a file in the order of uploads, even if it was deleted."""
    found = _ID.fullmatch(name)
    return int(found.group(1)) if found else None


def _expiry(form: Form) -> int | None:
    """Return when the file is due to expire. It never does, as the stand-in has no clock."""
    seconds = form.text("expires_after[seconds]") or ""
    anchor = form.text("expires_after[anchor]") or ""
    if not seconds and not anchor:
        return None
    if anchor != "created_at":
        raise invalid_value("expires_after.anchor", "must be 'created_at'")
    least, most = _LIVES
    life = int(seconds) if _SECONDS.fullmatch(seconds) else 0
    if not least <= life <= most:
        raise invalid_value("expires_after.seconds", f"must be between {least} and {most}")
    return CREATED + life


def unknown(name: str) -> RefusedError:
    """Return the refusal (404) of an id that no file has."""
    return RefusedError(404, f"No such File object: {name}", param="id")

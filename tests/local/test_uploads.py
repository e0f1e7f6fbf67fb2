"""The local API: uploads in parts and vector stores that it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.local.refusing import check_error
from tests.local.test_files import MULTIPART, file, form
from trunkline.local import LocalAPI

UPLOAD = {"filename": "a.txt", "bytes": 5, "purpose": "batch", "mime_type": "text/plain"}


def post(api: LocalAPI, path: str, body: bytes | dict[str, Any], kind: str = "") -> Any:
    """Return the status and the JSON of one call."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    reply = api.handle("POST", f"/v1/{path}", {"content-type": kind}, content)
    return reply.status, json.loads(b"".join(reply.chunks))


def begun() -> tuple[LocalAPI, str, str]:
    """Return an API, the path of an upload that has one part, and the ID of the part."""
    api = LocalAPI()
    path = f"uploads/{post(api, 'uploads', UPLOAD)[1]['id']}"
    part = post(api, f"{path}/parts", form(file("hello", key="data")), MULTIPART)[1]["id"]
    return api, path, part


@pytest.mark.parametrize(
    ("change", "param", "told"),
    [
        ({"part_ids": []}, "part_ids", "have 0 bytes in total."),
        ({"part_ids": ["part_local_9"]}, "part_ids", "must be the ids of parts of this upload."),
        ({"md5": "0" * 32}, "md5", "is not the checksum of the parts."),
    ],
)
def test_upload_when_its_parts_do_not_fit_then_it_is_refused(
    change: dict[str, Any], param: str, told: str
) -> None:
    """The parts must be those of the upload, and be the whole file."""
    api, path, part = begun()
    status, answer = post(api, f"{path}/complete", {"part_ids": [part], **change})
    assert status == 400
    check_error(answer["error"], param, told)
    md5 = "5d41402abc4b2a76b9719d911017c592"
    assert post(api, f"{path}/complete", {"part_ids": [part], "md5": md5})[0] == 200


def test_upload_when_it_has_ended_then_nothing_is_added() -> None:
    """An upload that was completed or cancelled takes no parts, and an unknown one neither."""
    api, path, _ = begun()
    assert post(api, f"{path}/cancel", {})[1]["status"] == "cancelled"
    part = form(file("x", key="data"))
    assert post(api, f"{path}/parts", part, MULTIPART)[0] == 400
    assert post(api, "uploads/upload_9/parts", part, MULTIPART)[0] == 404
    assert post(api, f"{path}/parts", form(file("", key="data")), MULTIPART)[0] == 400
    assert post(api, "uploads", {**UPLOAD, "bytes": 0})[1]["error"]["param"] == "bytes"


def test_vector_store_when_it_or_a_file_is_unknown_then_it_is_refused() -> None:
    """Files must have been uploaded, and stores created."""
    api = LocalAPI()
    store = f"vector_stores/{post(api, 'vector_stores', {})[1]['id']}"
    assert post(api, f"{store}/files", {"file_id": "file-9"})[0] == 404
    assert post(api, f"{store}/file_batches", {"file_ids": ["file-9"]})[0] == 404
    assert post(api, f"{store}/file_batches", {})[1]["error"]["param"] == "file_ids"
    assert post(api, "vector_stores/vs_9/files", {"file_id": "file-9"})[0] == 404
    assert api.handle("GET", f"/v1/{store}/files/file-9", {}, b"").status == 404
    for path in ("videos/a/b", "uploads/a", f"{store}/files/a/b/c"):
        assert api.handle("GET", f"/v1/{path}", {}, b"").status == 404

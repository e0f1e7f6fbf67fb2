"""The local API: uploads in parts and vector stores that it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.local.refusing import check_error
from tests.local.test_files import MULTIPART, field, file, form
from trunkline.local import LocalAPI
from trunkline.local.call import LocalCall
from trunkline.local.files import Files, StoredFile
from trunkline.local.jobs import Job, Jobs
from trunkline.local.refusals import RefusedError
from trunkline.local.store import Shelf
from trunkline.local.uploads import PendingUpload, StoredPart, Uploads

UPLOAD = {"filename": "a.txt", "bytes": 5, "purpose": "batch", "mime_type": "text/plain"}


def post(api: LocalAPI, path: str, body: bytes | dict[str, Any], kind: str = "") -> Any:
    """Return the status and the JSON of one call."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    reply = api.handle("POST", f"/v1/{path}", {"content-type": kind}, content)
    return reply.status, json.loads(b"".join(reply.chunks))


def counts(completed: int, in_progress: int) -> dict[str, int]:
    """Return the numbers of files as a vector store has them."""
    total = completed + in_progress
    number = {"completed": completed, "in_progress": in_progress, "total": total}
    return {**number, "failed": 0, "cancelled": 0}


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


@pytest.mark.thorough
def test_upload_when_it_is_complete_then_its_parts_make_room_and_a_file_is_there() -> None:
    """Each answer describes the upload; a part counts for 1024 bytes and its content."""
    uploads: Shelf[PendingUpload] = Shelf(2, 2048)
    parts: Shelf[StoredPart] = Shelf(3, 2 * 1024 + 5)
    files: Shelf[StoredFile] = Shelf(1, 2048)
    answers = Uploads(uploads, parts, Files(files))

    def send(path: str, body: bytes, kind: str = "") -> Any:
        answer = answers.routes(path.split("/")[1:])["POST"]
        reply = answer(LocalCall("POST", path, {"content-type": kind}, body))
        return json.loads(b"".join(reply.chunks))

    upload = send("", json.dumps(UPLOAD).encode())
    assert upload == {
        "id": "upload_local_1",
        "object": "upload",
        "bytes": 5,
        "created_at": 1735689600,
        "expires_at": 1735693200,
        "filename": "a.txt",
        "purpose": "batch",
        "status": "pending",
    }
    path = "/upload_local_1"
    for content in ("hell", "o"):
        part = send(f"{path}/parts", form(file(content, key="data")), MULTIPART)
    about = {"created_at": 1735689600, "upload_id": "upload_local_1"}
    assert part == {"id": "part_local_2", "object": "upload.part", **about}
    body = json.dumps({"part_ids": ["part_local_1", "part_local_2"]}).encode()
    ended = send(f"{path}/complete", body)
    assert ended == {**upload, "status": "completed", "file": files.all()[0].described}
    assert files.all()[0].content == b"hello"
    assert parts.all() == []
    send("", json.dumps({**UPLOAD, "bytes": 1}).encode())
    assert len(uploads.all()) == 2


def test_upload_when_it_has_ended_then_nothing_is_added() -> None:
    """An upload that was completed or cancelled takes no parts, and an unknown one neither."""
    api, path, _ = begun()
    part = form(file("", key="data"))
    error = post(api, f"{path}/parts", part, MULTIPART)[1]["error"]
    assert error["message"] == "Invalid value: 'data' must have from 1 to 67108864 bytes."
    assert post(api, f"{path}/cancel", {})[1]["status"] == "cancelled"
    for target, status, told in (
        (path, 400, "Upload 'upload_local_1' is cancelled."),
        ("uploads/upload_9", 404, "No upload found with id 'upload_9'."),
    ):
        answered, body = post(api, f"{target}/parts", form(file("x", key="data")), MULTIPART)
        error = body["error"]
        assert (answered, error["message"], error["param"]) == (status, told, "upload_id")
    assert post(api, "uploads", {**UPLOAD, "bytes": 0})[1]["error"]["param"] == "bytes"


@pytest.mark.thorough
def test_vector_store_when_files_are_added_then_they_are_done_after_two_questions() -> None:
    """A file and a batch are in progress at first; only answers of that have the pause."""
    api = LocalAPI()
    pause = ("openai-poll-after-ms", "10")

    def get(path: str) -> tuple[Any, bool]:
        reply = api.handle("GET", f"/v1/{path}", {}, b"")
        return json.loads(b"".join(reply.chunks)), pause in reply.headers

    body = form(field("purpose", "batch"), file("hello"))
    name = post(api, "files", body, MULTIPART)[1]["id"]
    status, store = post(api, "vector_stores", {"metadata": {"a": "b"}})
    assert (status, store) == (
        200,
        {
            "id": "vs_local_1",
            "object": "vector_store",
            "created_at": 1735689600,
            "last_active_at": 1735689600,
            "name": "",
            "metadata": {"a": "b"},
            "status": "completed",
            "usage_bytes": 0,
            "file_counts": counts(0, 0),
        },
    )
    assert (
        post(api, "vector_stores", {"name": "x"})[1].items()
        >= {"name": "x", "metadata": {}}.items()
    )
    assert get("vector_stores/vs_local_1") == (store, False)

    about = {"created_at": 1735689600, "vector_store_id": "vs_local_1"}
    added = {"id": name, "object": "vector_store.file", **about, "last_error": None}
    added |= {"status": "in_progress", "usage_bytes": 0, "attributes": {"a": 1.0}}
    path = "vector_stores/vs_local_1/files"
    given = {"file_id": name, "attributes": {"a": 1.0}}
    assert post(api, path, given) == (200, added)
    done = {**added, "status": "completed", "usage_bytes": 5}
    answers = [get(f"{path}/{name}") for _ in range(4)]
    assert answers == [(added, True), (added, True), (done, False), (done, False)]
    assert post(api, path, {"file_id": name})[1]["attributes"] == {}

    path = "vector_stores/vs_local_1/file_batches"
    given = {"file_ids": [name], "files": [{"file_id": name}]}
    status, begun = post(api, path, given)
    batch = {"id": "vsfb_local_1", "object": "vector_store.files_batch", **about}
    batch |= {"status": "in_progress", "file_counts": counts(0, 2)}
    assert (status, begun) == (200, batch)
    done = {**batch, "status": "completed", "file_counts": counts(2, 0)}
    answers = [get(f"{path}/vsfb_local_1") for _ in range(3)]
    assert answers == [(batch, True), (batch, True), (done, False)]

    reply = api.handle("DELETE", "/v1/vector_stores/vs_local_1", {}, b"")
    gone = {"id": "vs_local_1", "object": "vector_store.deleted", "deleted": True}
    assert json.loads(b"".join(reply.chunks)) == gone
    refused = {"param": "id", "type": "invalid_request_error", "code": None}
    refused |= {"message": "Vector store with id 'vs_local_1' not found."}
    assert get("vector_stores/vs_local_1") == ({"error": refused}, False)


@pytest.mark.thorough
def test_video_when_it_is_asked_for_then_it_is_done_after_two_questions() -> None:
    """The answers repeat the fields, or have the API's defaults."""
    api = LocalAPI()
    begun = post(api, "videos", form(field("prompt", "waves")), MULTIPART)
    video = {"id": "video_local_1", "object": "video", "created_at": 1735689600}
    video |= {"model": "sora-2", "prompt": "waves", "seconds": "4", "size": "720x1280"}
    working = {**video, "status": "in_progress", "progress": 50}
    assert begun == (200, working)
    replies = [api.handle("GET", "/v1/videos/video_local_1", {}, b"") for _ in range(3)]
    answers = [json.loads(b"".join(one.chunks)) for one in replies]
    assert answers == [working, working, {**video, "status": "completed", "progress": 100}]
    wished = {"model": "sora-2-pro", "prompt": "x", "seconds": "8", "size": "1280x720"}
    parts = [field(name, text) for name, text in wished.items()]
    assert post(api, "videos", form(*parts), MULTIPART)[1].items() >= wished.items()
    reply = api.handle("GET", "/v1/videos/video_9", {}, b"")
    error = json.loads(b"".join(reply.chunks))["error"]
    assert (reply.status, error["param"]) == (404, "id")
    assert error["message"] == "No video found with id 'video_9'."


@pytest.mark.thorough
def test_jobs_when_there_is_no_room_then_the_oldest_is_forgotten() -> None:
    """Each job counts for 1024 bytes."""
    shelf: Shelf[Job] = Shelf(9, 2 * 1024)
    jobs = Jobs(shelf, "job")
    for name in "abc":
        jobs.begin(name, lambda done: {"done": done})
    with pytest.raises(RefusedError, match=r"^No job found with id 'a'\.$"):
        jobs.ask("a")
    assert len(shelf.all()) == 2
    assert jobs.ask("b").status == 200


def test_vector_store_when_it_or_a_file_is_unknown_then_it_is_refused() -> None:
    """Files must have been uploaded, and stores created."""
    api = LocalAPI()
    store = f"vector_stores/{post(api, 'vector_stores', {})[1]['id']}"
    assert post(api, f"{store}/files", {"file_id": "file-9"})[0] == 404
    assert post(api, f"{store}/file_batches", {"file_ids": ["file-9"]})[0] == 404
    error = post(api, f"{store}/file_batches", {})[1]["error"]
    assert error["message"] == "Invalid value: 'file_ids' must have at least one file."
    assert post(api, "vector_stores/vs_9/files", {"file_id": "file-9"})[0] == 404
    reply = api.handle("GET", f"/v1/{store}/files/file-9", {}, b"")
    error = json.loads(b"".join(reply.chunks))["error"]
    assert error["message"] == "No file or batch found with id 'file-9'."
    for path in ("videos/a/b", "uploads/a", f"{store}/files/a/b/c"):
        assert api.handle("GET", f"/v1/{path}", {}, b"").status == 404

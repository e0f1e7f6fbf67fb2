"""The local API: files, and the forms that upload them."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI
from trunkline.local.call import LocalCall
from trunkline.local.files import Files
from trunkline.local.forms import Form, form_of
from trunkline.local.refusals import RefusedError
from trunkline.local.store import Shelf

MULTIPART = "multipart/form-data; boundary=frontier"
NO_BOUNDARY = "the content type does not have a valid boundary"
ENDLESS_HEAD = "the headers of a part do not end"
LONG_HEAD = "x-other: " + "x" * 8135


def field(name: str, text: str) -> str:
    """Return a form part that is a field."""
    return f'--frontier\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'


def file(content: str = "hello", name: str = "a.txt", key: str = "file") -> str:
    """Return a form part that is a file."""
    disposition = f'Content-Disposition: form-data; name="{key}"; filename="{name}"'
    return f"--frontier\r\n{disposition}\r\nContent-Type: text/plain\r\n\r\n{content}\r\n"


def form(*parts: str) -> bytes:
    """Return a complete form."""
    return "".join((*parts, "--frontier--\r\n")).encode()


def read(body: bytes, content_type: str = MULTIPART) -> Form:
    """Return the form as the local API parses it."""
    return form_of(LocalCall("POST", "/files", {"content-type": content_type}, body))


def send(
    api: LocalAPI, method: str, target: str = "", body: bytes = b"", kind: str = MULTIPART
) -> tuple[int, Any]:
    """Return the status and the JSON of one call."""
    reply = api.handle(method, f"/v1/files{target}", {"content-type": kind}, body)
    return reply.status, json.loads(b"".join(reply.chunks))


def upload(api: LocalAPI, content: str = "hello", purpose: str = "batch") -> Any:
    """Upload a file and return its description."""
    status, described = send(api, "POST", "", form(field("purpose", purpose), file(content)))
    assert status == 200, described
    return described


def test_form_when_read_then_it_is_as_it_was_sent() -> None:
    """Repeated fields keep their order, and contents keep every byte."""
    content = "\r\n--front\r\n\r\n--\x00"
    found = read(form(field("a[]", "1"), file(content), field("a[]", ""), field("b", "\u00e9")))
    assert found.fields == {"a[]": ["1", ""], "b": ["\u00e9"]}
    assert found.files["file"].content == content.encode()
    assert found.text("a[]") == ""
    assert read(form()) == Form()
    assert len(read(form(*[field("a", "")] * 1000)).fields["a"]) == 1000
    kept = field("a", "1").replace("\r\n\r\n", f"\r\n{LONG_HEAD}\r\n\r\n")
    assert read(form(kept)).text("a") == "1"


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("a%22b%0D%0A%5C.txt", 'a"b\r\n\\.txt'),
        ('a\\"b\\\\.txt', 'a"b\\.txt'),
        ("C:\\dir\\x;y=z.txt", "C:\\dir\\x;y=z.txt"),
        ("\u65e5\u672c.txt", "\u65e5\u672c.txt"),
        ("", ""),
    ],
)
def test_form_given_an_odd_file_name_then_it_is_understood(sent: str, name: str) -> None:
    """File names are read as browsers, curl and other clients write them."""
    assert read(form(file(name=sent))).files["file"].filename == name


def test_form_when_written_otherwise_then_it_is_understood() -> None:
    """Preambles, unquoted names, other cases, unknown headers and quoted boundaries are valid."""
    body = (
        b"preamble\r\n--a b\r\nX-Other: 1\r\ncontent-disposition:form-data ; NAME=x\r\n\r\n1\r\n"
        b"--a b--\r\nepilogue"
    )
    assert read(body, 'Multipart/Form-Data; charset=utf-8; Boundary="a b"').fields == {"x": ["1"]}


@pytest.mark.parametrize(
    ("body", "content_type", "told"),
    [
        (
            b"{}",
            "application/json",
            "the content type is 'application/json', not multipart/form-data",
        ),
        (form(), "", "the content type is 'missing', not multipart/form-data"),
        (form(), "multipart/form-data", NO_BOUNDARY),
        (form(), "multipart/form-data; boundary=", NO_BOUNDARY),
        (
            form(),
            'multipart/form-data; boundary="frontier',
            "a header has invalid parameters: '\"frontier'",
        ),
        (form(), "multipart/form-data; boundary=" + "x" * 71, NO_BOUNDARY),
        (b"", MULTIPART, "the body does not contain the boundary"),
        (b"--other--\r\n", MULTIPART, "the body does not contain the boundary"),
        (field("a", "1").encode(), MULTIPART, "the last boundary is missing"),
        (b"--frontier\r\nContent-Disposition: form-data; name=a", MULTIPART, ENDLESS_HEAD),
        (b"--frontier\r\n\r\n1\r\n--frontier--\r\n", MULTIPART, "a part has no name"),
        (
            b"--frontier\r\nContent-Disposition: file; name=a\r\n\r\n\r\n--frontier--",
            MULTIPART,
            "the content-disposition of a part is not form-data",
        ),
        (
            form(field("a", "1").replace("\r\n\r\n", f"\r\n{LONG_HEAD}x\r\n\r\n")),
            MULTIPART,
            ENDLESS_HEAD,
        ),
        (form(*[field("a", "")] * 1001), MULTIPART, "there are more than 1000 parts"),
        (
            form(field("a", "1")).replace(b"\r\n1", b"\r\n\xff"),
            MULTIPART,
            "the field 'a' is not UTF-8 text",
        ),
        (form(file(name='a" b')), MULTIPART, "a header has invalid parameters: 'b\"'"),
    ],
)
def test_form_when_malformed_then_it_is_400(body: bytes, content_type: str, told: str) -> None:
    """Any malformed form gets a 400."""
    with pytest.raises(RefusedError) as caught:
        read(body, content_type)
    assert caught.value.status == 400
    assert caught.value.message == f"We could not parse your form: {told}."


def test_file_when_uploaded_then_it_is_described() -> None:
    """An uploaded file has a unique id and can be retrieved."""
    api = LocalAPI()
    described = upload(api)
    assert described == {
        "id": "file-local-1",
        "object": "file",
        "bytes": 5,
        "created_at": 1735689600,
        "expires_at": None,
        "filename": "a.txt",
        "purpose": "batch",
        "status": "processed",
        "status_details": None,
    }
    assert upload(api) == {**described, "id": "file-local-2"}
    assert send(api, "GET", "/file-local-1") == (200, described)


def test_file_when_downloaded_then_it_is_every_byte_in_pieces() -> None:
    """A large file arrives in several pieces, as from a network."""
    api = LocalAPI()
    upload(api, "0123456789" * 5000)
    reply = api.handle("GET", "/v1/files/file-local-1/content", {}, b"")
    assert ("content-type", "application/octet-stream") in reply.headers
    pieces = list(reply.chunks)
    assert [len(piece) for piece in pieces] == [16_384, 16_384, 16_384, 848]
    assert b"".join(pieces) == b"0123456789" * 5000


def test_file_when_deleted_then_it_is_gone() -> None:
    """A deleted file and its content are gone."""
    api = LocalAPI()
    upload(api)
    gone = {"id": "file-local-1", "object": "file", "deleted": True}
    assert send(api, "DELETE", "/file-local-1") == (200, gone)
    for method, target in (("DELETE", ""), ("GET", ""), ("GET", "/content")):
        status, body = send(api, method, f"/file-local-1{target}")
        assert (status, body["error"]["param"]) == (404, "id")
        assert body["error"]["message"] == "No such File object: file-local-1"


def test_files_when_listed_then_in_pages_and_in_order() -> None:
    """Lists are paged, newest first by default, and can be filtered by purpose."""
    api = LocalAPI()
    for number in range(5):
        upload(api, purpose="batch" if number % 2 else "vision")

    def numbers(query: str) -> tuple[list[int], bool]:
        _, page = send(api, "GET", f"?{query}")
        assert page["object"] == "list"
        ends = [page["data"][at]["id"] if page["data"] else None for at in (0, -1)]
        assert [page["first_id"], page["last_id"]] == ends
        return [int(item["id"].rpartition("-")[2]) for item in page["data"]], page["has_more"]

    assert numbers("") == ([5, 4, 3, 2, 1], False)
    assert numbers("order=asc&limit=2") == ([1, 2], True)
    assert numbers("order=asc&limit=2&after=file-local-4") == ([5], False)
    assert numbers("after=file-local-4") == ([3, 2, 1], False)
    assert numbers("purpose=batch") == ([4, 2], False)
    assert numbers("purpose=evals") == ([], False)
    assert numbers("limit=9&limit=000000005") == ([5, 4, 3, 2, 1], False)
    assert numbers("limit=000000004&order=desc") == ([5, 4, 3, 2], True)


def test_files_when_deleted_while_they_are_listed_then_the_next_page_is_right() -> None:
    """The page after a deleted file is still correct, so a loop can delete all files."""
    api = LocalAPI()
    for _ in range(3):
        upload(api)
    send(api, "DELETE", "/file-local-3")
    _, page = send(api, "GET", "?after=file-local-3&limit=1")
    assert [item["id"] for item in page["data"]] == ["file-local-2"]


def test_files_when_uploaded_by_many_threads_then_each_is_kept() -> None:
    """Concurrent uploads have unique ids, and the list is in the order of ids."""
    api = LocalAPI()
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: upload(api, str(number))["id"], range(100)))
    _, page = send(api, "GET", "?order=asc")
    assert [item["id"] for item in page["data"]] == sorted(
        made, key=lambda name: int(name.rpartition("-")[2])
    )
    assert len(set(made)) == 100


def test_files_when_there_is_no_room_then_the_upload_is_refused() -> None:
    """An upload that exceeds the space is refused until a file is deleted."""
    shelf: Shelf[Any] = Shelf(10, 2 * (1 + len("a.txt") + 1024))
    answers = Files(shelf).routes([])

    def create(content: str) -> Any:
        body = form(field("purpose", "batch"), file(content))
        return answers["POST"](LocalCall("POST", "/files", {"content-type": MULTIPART}, body))

    create("x")
    with pytest.raises(RefusedError) as caught:
        create("xx")
    assert (caught.value.status, caught.value.code) == (400, "storage_limit_exceeded")
    assert (caught.value.param, shelf.take_number()) == ("file", 3)
    create("x")
    assert shelf.remove("file-local-1")
    assert [one.described["id"] for one in shelf.all()] == ["file-local-4"]


@pytest.mark.parametrize(
    ("parts", "param", "told"),
    [
        ([file()], "purpose", "missing_required_parameter"),
        ([field("purpose", ""), file()], "purpose", "missing_required_parameter"),
        (
            [field("purpose", "fun"), file()],
            "purpose",
            "must be one of 'assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'.",
        ),
        ([field("purpose", "batch")], "file", "missing_required_parameter"),
        (
            [field("purpose", "batch"), field("file", "x")],
            "file",
            "must be a file, with a file name.",
        ),
        (
            [field("purpose", "batch"), file(), field("expires_after[seconds]", "3600")],
            "expires_after.anchor",
            "must be 'created_at'.",
        ),
        (
            [field("purpose", "batch"), file(), field("expires_after[anchor]", "created_at")],
            "expires_after.seconds",
            "must be between 3600 and 2592000.",
        ),
    ],
)
def test_upload_when_the_api_would_refuse_it_then_it_is_400(
    parts: list[str], param: str, told: str
) -> None:
    """An invalid or missing field gets a 400 that names it."""
    status, body = send(LocalAPI(), "POST", "", form(*parts))
    assert status == 400
    check_error(body["error"], param, told)


@pytest.mark.parametrize(("seconds", "status"), [("3599", 400), ("3600", 200), ("2592001", 400)])
def test_upload_given_an_expiry_then_it_is_held_to_the_apis_bounds(
    seconds: str, status: int
) -> None:
    """An expiry within the API's bounds is accepted and described."""
    fields = [
        field("purpose", "batch"),
        field("expires_after[anchor]", "created_at"),
        field("expires_after[seconds]", seconds),
    ]
    answered, body = send(LocalAPI(), "POST", "", form(*fields, file()))
    assert answered == status
    assert body.get("expires_at") == (1735693200 if status == 200 else None)
    longest = [field("expires_after[seconds]", "2592000"), file()]
    assert send(LocalAPI(), "POST", "", form(*fields, *longest))[1]["expires_at"] == 1738281600


def test_upload_given_no_form_then_it_is_400() -> None:
    """A body that is not a form gets a 400."""
    status, body = send(LocalAPI(), "POST", "", b"{}", "application/json")
    assert status == 400
    assert "multipart/form-data" in body["error"]["message"]


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=10001", "limit=0000000001", "order=&limit=2", "after=file-local-01"],
)
def test_files_given_a_bad_query_then_it_is_400(query: str) -> None:
    """An invalid query gets a 400 that names the parameter."""
    status, body = send(LocalAPI(), "GET", f"?{query}")
    assert (status, body["error"]["param"]) == (400, query.partition("=")[0])


@pytest.mark.parametrize("target", ["/", "/a/b", "/a/content/c"])
def test_route_when_it_is_none_then_it_is_404(target: str) -> None:
    """Any other path below /files gets a 404."""
    status, body = send(LocalAPI(), "GET", target)
    assert (status, body["error"]["message"]) == (404, f"Invalid URL (GET /v1/files{target})")

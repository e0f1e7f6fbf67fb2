"""The content of requests, as layers decode, replace and compare it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.http import URL, Body, Headers, Request
from trunkline.middleware import Layer, Stage
from trunkline.uploads.forms import form
from trunkline.wire.request_content import _without

JSON = Headers({"Content-Type": "application/json; charset=utf-8"})
ASKED = Request("POST", URL.parse("http://h/v1/x?a=1"), JSON, b'{"a":1}', operation="x.create")


def uploading(file: Any, **fields: Any) -> Request:
    body, kind = form({**fields, "file": file}, ["file"])
    return Request("POST", URL.parse("http://h/v1/files"), Headers({"Content-Type": kind}), body)


def test_json_of_a_request_when_asked_for_then_it_is_decoded_anew() -> None:
    """A change of the decoded value does not change the request."""
    decoded = ASKED.json()
    assert decoded == {"a": 1}
    decoded["a"] = 2
    assert ASKED.json() == {"a": 1}


@pytest.mark.parametrize(
    ("request_", "fact"),
    [
        (ASKED.evolve(body=b""), "the request of x.create has no JSON .*: its body is empty"),
        (ASKED.evolve(body=b"{"), "has a body that is not JSON"),
        (ASKED.evolve(headers=Headers()), "its body is of no content type"),
        (uploading(b"x"), "POST has no JSON to decode: its body is multipart/form-data$"),
        (ASKED.evolve(body=Body(lambda: iter([b"{}"]))), "is an upload, which is produced while"),
    ],
)
def test_json_of_a_request_when_it_has_none_then_the_error_says_what_it_has(
    request_: Request, fact: str
) -> None:
    """Forms, uploads and empty bodies are refused with what they are."""
    with pytest.raises(OpenAIError, match=fact):
        request_.json()


def test_request_when_evolved_with_json_then_the_body_is_encoded_and_the_type_stays() -> None:
    """Other fields change as usual; a request without a content type gets that of JSON."""
    changed = ASKED.evolve(json={"b": [1.5, "é"]}, attempt=2)
    assert (changed.body, changed.attempt) == ('{"b":[1.5,"é"]}'.encode(), 2)
    assert changed.headers is JSON
    bare = ASKED.evolve(headers=Headers({"A": "b"}), body=b"").evolve(json=None)
    assert (bare.body, bare.headers["content-type"]) == (b"null", "application/json")


@pytest.mark.parametrize(
    ("change", "error", "fact"),
    [
        (lambda: uploading(b"x").evolve(json={}), ValueError, "multipart/form-data, which cannot"),
        (lambda: ASKED.evolve(json={}, body=b""), TypeError, "either `json` or `body`"),
        (lambda: ASKED.evolve(json=object()), TypeError, "object"),
    ],
)
def test_request_when_json_does_not_fit_then_it_is_refused(
    change: Any, error: type[Exception], fact: str
) -> None:
    """A form does not become JSON silently."""
    with pytest.raises(error, match=fact):
        change()


def test_fingerprint_when_taken_then_it_is_stable() -> None:
    """The value is the same in every process and version; a change of it empties caches."""
    assert ASKED.fingerprint() == (
        "028ee647a20963ccb20768ff59fcdd536baabe2cfde3c86aa4f1c24fe3aaee64"
    )
    for kind in ("multipart/mixed", "text/plain; boundary=a", "multipart/mixed; boundary=absent"):
        plain = ASKED.evolve(headers=Headers({"Content-Type": kind}))
        assert plain.fingerprint() == ASKED.fingerprint()


@pytest.mark.parametrize(
    "changes",
    [
        {"method": "PUT"},
        {"url": URL.parse("http://h/v1/x?a=2")},
        {"body": b'{"a":2}'},
        {"body": b'{"a": 1}'},
    ],
)
def test_fingerprint_when_method_url_or_body_differ_then_it_differs(changes: Any) -> None:
    """The order of keys counts, because it matters in schemas."""
    assert ASKED.evolve(**changes).fingerprint() != ASKED.fingerprint()


def test_fingerprint_when_headers_are_chosen_then_only_these_count_in_any_order() -> None:
    """By default no header counts, so that keys and versions of the client do not."""
    one = ASKED.evolve(headers=Headers({"A": "1", "B": "2", "C": "3"}), attempt=2)
    other = ASKED.evolve(headers=Headers({"b": "2", "C": "4", "a": "1"}))
    assert one.fingerprint() == other.fingerprint() == ASKED.fingerprint()
    assert one.fingerprint(headers=["a", "b"]) == other.fingerprint(headers=["B", "A", "x"])
    assert one.fingerprint(headers=["c"]) != other.fingerprint(headers=["c"])
    with pytest.raises(TypeError, match="must be a list such as"):
        one.fingerprint(headers="c")


@pytest.mark.parametrize("form_", ["bytes", "path", "open", "large"])
def test_fingerprint_of_a_form_when_made_again_then_it_is_the_same(
    form_: str, tmp_path: Path
) -> None:
    """The boundary is random, and the file can be sent after it was read for the fingerprint."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"content" * (20_000 if form_ == "large" else 1))
    values = {"bytes": ("a.txt", b"content"), "path": path, "open": path.open("rb"), "large": path}
    first, second = (uploading(values[form_], purpose="assistants") for _ in range(2))
    assert first.body != second.body or isinstance(first.body, Body)
    assert first.fingerprint() == second.fingerprint() == first.fingerprint()
    assert first.fingerprint() != uploading(values[form_], purpose="batch").fingerprint()
    sent = first.body if isinstance(first.body, bytes) else first.body.read()
    assert path.read_bytes() in sent
    values["open"].close()  # type: ignore[union-attr]  # the file


async def pieces() -> Any:
    yield b"x"


@pytest.mark.parametrize("source", [iter([b"x"]), pieces(), io.BufferedReader(io.BytesIO(b"x"))])
def test_fingerprint_of_an_upload_when_it_is_read_once_then_it_is_refused_and_can_be_sent(
    source: Any,
) -> None:
    """An iterator would be empty afterwards. A file that can seek is read again."""
    asked = uploading(("a", source))
    if isinstance(source, io.BufferedReader):
        assert asked.fingerprint() == uploading(("a", b"x")).fingerprint()
        return
    with pytest.raises(OpenAIError, match=r"has no fingerprint.*pathlib\.Path"):
        asked.fingerprint()


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_boundary_when_it_spans_pieces_then_it_is_removed(size: int) -> None:
    """Each occurrence is removed, whatever the pieces."""
    text = b"bbb--bb!b!body b!!b--b!" * 3
    cut = [text[n : n + size] for n in range(0, len(text), size)]
    assert b"".join(_without(b"b!", cut)) == text.replace(b"b!", b"")


def test_layer_when_it_changes_the_json_then_that_is_sent(world: Any) -> None:
    """A layer changes one field of the body in every world."""

    class Cheaper:
        @hookimpl
        def around(self) -> Any:
            return [Layer(Stage.CALL, "cheaper", self.changed)]

        def changed(self, request: Any, proceed: Any) -> Any:
            return (yield from proceed(request.evolve(json={**request.json(), "model": "small"})))

    client = world.client([{}], plugins=[Cheaper()])
    options = {"body": {"model": "large", "n": 1}, "cast_to": object}
    world.run(lambda: world.do(client.post("/x", **options)))
    (sent,) = client.transport.requests
    assert sent.json() == {"model": "small", "n": 1}

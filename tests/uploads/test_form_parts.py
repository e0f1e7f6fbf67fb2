"""Form parts that are neither texts nor files, and forms that are sent in another format."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.uploads.read_forms import Part, parts_of
from trunkline.http import Request
from trunkline.operations.operation import Resource, upload
from trunkline.operations.worlds import World
from trunkline.testing.fakes import fake_client
from trunkline.values import omit


class Calls(Resource[World]):
    """The operations of these tests."""

    @upload(
        "/calls",
        part_media_types={"sdp": "application/sdp", "session": "application/json"},
        sole_body_field="sdp",
    )
    def create(self, *, sdp: str, session: Any = omit, name: Any = omit) -> object:
        """Begin a call."""

    @upload("/skills", files=("files",), json_without_files=True)
    def learn(self, *, files: Any = omit, level: Any = omit) -> object:
        """Learn something."""

    @upload("/films", files=("picture",))
    def film(self, *, picture: Any, title: str) -> object:
        """Make a film."""


def sent(method: str, **arguments: Any) -> Request:
    """Make a call and return its request."""
    client = fake_client([{}])
    getattr(Calls(client._world), method)(**arguments)
    request: Request = client.transport.requests[0]
    return request


def test_form_when_fields_have_media_types_then_their_parts_say_so() -> None:
    """Fields with a media type are sent as JSON or text, and not as files."""
    session = {"speed": 1.5, "voice": omit}
    request = sent("create", sdp="v=0 é", session=session, name=None)

    assert parts_of(request) == [
        Part("sdp", None, "application/sdp", "v=0 é".encode(), {}),
        Part("session", None, "application/json", b'{"speed":1.5}', {}),
    ]


def test_form_when_the_field_is_given_that_is_a_body_alone_then_it_is_the_body() -> None:
    """A sole field of that kind is the body, with its own media type."""
    request = sent("create", sdp="v=0 é")

    assert request.headers["content-type"] == "application/sdp"
    assert request.body == "v=0 é".encode()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sdp": "\ud800"}, "create sdp contains a lone surrogate"),
        ({"sdp": "v=0", "session": {"speed": float("nan")}}, "speed is nan, which JSON cannot"),
    ],
)
def test_form_when_a_typed_field_cannot_be_sent_then_says_which(
    arguments: dict[str, Any], message: str
) -> None:
    """A field that cannot be sent raises an error that names it."""
    with pytest.raises(ValueError, match=message):
        sent("create", **arguments)


@pytest.mark.parametrize("files", [{"id": "file-1"}, omit])
def test_form_when_it_has_no_file_then_is_json_where_the_api_takes_it(files: Any) -> None:
    """Without a file, or with a mapping that refers to one, the body is JSON."""
    request = sent("learn", files=files, level=2)

    assert request.headers["content-type"] == "application/json"
    assert json.loads(request.body) == {
        "level": 2,
        **({} if files is omit else {"files": files}),
    }


def test_upload_when_a_mapping_stands_for_the_file_then_its_fields_are_sent() -> None:
    """A mapping in place of a file, such as an id of a picture, is sent as fields."""
    request = sent("film", title="A walk", picture={"file_id": "file-1"})

    assert {(part.name, part.content) for part in parts_of(request)} == {
        ("title", b"A walk"),
        ("picture[file_id]", b"file-1"),
    }

"""The fields of forms: arrays, objects, extras, and JSON in place of a form."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import attrs
import pytest

from tests.uploads.read_forms import fields_of, files_of, parts_of
from trunkline.types import Model
from trunkline.uploads.forms import form

FILE = {"id": "file-1", "object": "file"}
PICTURES = {"created": 1, "data": []}


@dataclass
class After:
    anchor: str
    seconds: int


@dataclass
class Opened:
    name: str

    def read(self, size: int = -1) -> bytes:
        """Return the content."""
        return b""


@attrs.define
class Rule:
    names: list[str]
    on: date


def sent(world: Any, answer: Any, call: Any) -> Any:
    """Make a call and return its request."""
    client = world.client([answer])
    world.run(lambda: world.do(call(client)))
    return client.transport.requests[0]


def written(**fields: Any) -> list[tuple[str, str]]:
    """Return the fields of a form without files, in order."""
    body, content_type = form(fields, ())
    assert isinstance(body, bytes)
    from trunkline.http import URL, Headers, Request

    headers = Headers({"content-type": content_type})
    return fields_of(Request("POST", URL.parse("http://x"), headers, body))


@pytest.mark.parametrize("several", [list, tuple])
def test_files_when_several_are_given_then_each_is_a_part_in_their_order(
    world: Any, tmp_path: Path, several: Any
) -> None:
    """Files in a list or tuple are sent in order, with brackets in the name."""
    path = tmp_path / "b.png"
    path.write_bytes(b"two")
    images = several([path, ("c.png", iter([b"th", b"ree"])), b"four", path])
    request = sent(
        world, PICTURES, lambda client: client.images.edit(image=images, prompt="More", mask=path)
    )
    assert [(part.name, part.filename, part.content) for part in parts_of(request)] == [
        ("prompt", None, b"More"),
        ("image[]", "b.png", b"two"),
        ("image[]", "c.png", b"three"),
        ("image[]", "upload", b"four"),
        ("image[]", "b.png", b"two"),
        ("mask", "b.png", b"two"),
    ]


def test_files_when_one_is_given_where_several_may_be_then_its_name_is_plain(world: Any) -> None:
    """A single file has a plain name; a tuple that begins with a name or None is one file."""
    for image in (b"one", ("upload", b"one"), (None, b"one")):
        request = sent(world, PICTURES, lambda c, i=image: c.images.edit(image=i, prompt="More"))
        assert [(p.name, p.filename, p.content) for p in files_of(request)] == [
            ("image", "upload", b"one")
        ]


def test_files_of_a_skill_then_their_folders_are_kept(world: Any) -> None:
    """The folders in the names are kept, because they are the layout of the skill."""
    files = [("skill/SKILL.md", b"# Skill"), ("skill/run/do.py", b"print()")]
    request = sent(world, {"id": "s"}, lambda client: client.skills.create(files=files))
    assert [(part.name, part.filename, part.media_type) for part in files_of(request)] == [
        ("files[]", "skill/SKILL.md", "text/markdown"),
        ("files[]", "skill/run/do.py", "text/x-python"),
    ]


def test_fields_when_of_any_kind_then_they_take_the_api_form() -> None:
    """Arrays and objects use brackets, and None is omitted at every level."""
    moment = datetime(2024, 2, 29, 1, 2, 3, tzinfo=timezone.utc)
    assert written(
        model="gpt-4o", empty="", text="two\r\nlines é", n=2, rate=0.5, yes=True, no=False,
        day=date(2024, 2, 29), moment=moment, nothing=None, include=["a", None, "b"], none=[],
        after={"anchor": "created_at", "seconds": 60, "note": None},
        deep={"list": [{"a": 1}, {"a": 2}], "flag": True},
    ) == [
        ("model", "gpt-4o"), ("empty", ""), ("text", "two\r\nlines é"), ("n", "2"),
        ("rate", "0.5"), ("yes", "true"), ("no", "false"), ("day", "2024-02-29"),
        ("moment", "2024-02-29T01:02:03+00:00"), ("include[]", "a"), ("include[]", "b"),
        ("after[anchor]", "created_at"), ("after[seconds]", "60"),
        ("deep[list][][a]", "1"), ("deep[list][][a]", "2"), ("deep[flag]", "true"),
    ]  # fmt: skip


def test_fields_when_they_are_models_then_they_are_spread_like_dictionaries() -> None:
    """Dataclasses, attrs classes and models become fields like dictionaries, also nested."""
    model = Model.from_dict({"id": "m", "object": "model"})
    number = UUID(int=5)
    assert written(
        expires_after=After("created_at", 60),
        rules=[Rule(["a", "b"], date(2024, 1, 2))],
        model={"is": model},
        id=number,
    ) == [
        ("expires_after[anchor]", "created_at"),
        ("expires_after[seconds]", "60"),
        ("rules[][names][]", "a"),
        ("rules[][names][]", "b"),
        ("rules[][on]", "2024-01-02"),
        ("model[is][id]", "m"),
        ("model[is][object]", "model"),
        ("id", str(number)),
    ]


@pytest.mark.parametrize(
    ("fields", "error", "text"),
    [
        ({"a": {"b": b"x"}}, TypeError, r"parameter 'a\[b\]' must be a str, .*, not bytes"),
        ({"a": Path("x")}, TypeError, "parameter 'a' must be a str, .*, not .*Path"),
        ({"a": Opened("x")}, TypeError, "parameter 'a' must be a str, .*, not .*Opened"),
        ({"a": [object()]}, TypeError, r"parameter 'a\[\]' must be a str, .*, not object"),
        ({"a": {1: 2}}, TypeError, "a key in a must be a str, not int"),
        ({"a": float("nan")}, ValueError, "parameter 'a' must be a finite number, not nan"),
        ({"a": "half \ud83d"}, ValueError, "a contains a lone surrogate"),
        ({"a\x00": "b"}, ValueError, "the name of a field contains a control character"),
    ],
)
def test_fields_when_they_have_no_form_then_the_error_names_the_place(
    fields: Any, error: type[Exception], text: str
) -> None:
    """A value that a form cannot represent raises an error that names its place."""
    with pytest.raises(error, match=text):
        form(fields, ())


def test_names_of_fields_when_users_choose_them_then_they_end_no_line() -> None:
    """Line ends in the keys of dictionaries are escaped."""
    assert written(metadata={'a"\r\nX-Evil: 1\r\n\r\n': "b"}) == [
        ("metadata[a%22%0D%0AX-Evil: 1%0D%0A%0D%0A]", "b")
    ]


def test_form_or_json_when_there_is_no_file_then_it_is_json(world: Any) -> None:
    """A route that accepts both gets JSON without a file and a form with one."""
    request = sent(world, FILE, lambda client: client.containers.files.create("c", file_id="f"))
    assert request.headers["content-type"] == "application/json"
    assert json.loads(request.body) == {"file_id": "f"}
    request = sent(world, FILE, lambda client: client.containers.files.create("c", file=b"x"))
    assert [part.name for part in files_of(request)] == ["file"]


def test_form_when_no_file_is_given_then_it_is_a_form_all_the_same(world: Any) -> None:
    """A form route gets a form even without a file."""
    with pytest.warns(DeprecationWarning, match="deprecated"):
        request = sent(world, {"id": "v"}, lambda client: client.videos.create(prompt="A cat"))
    assert fields_of(request) == [("prompt", "A cat")]


def test_files_of_any_route_then_they_are_sent_in_a_form(world: Any) -> None:
    """``client.post`` and ``client.put`` accept `files`, as in openai-python."""
    files: Any = {"file": ("a.txt", b"a"), "more": [b"b", b"c"]}
    request = sent(world, FILE, lambda c: c.post("/new", body={"x": {"y": 1}}, files=files))
    assert fields_of(request) == [("x[y]", "1")]
    assert [(part.name, part.content) for part in files_of(request)] == [
        ("file", b"a"),
        ("more[]", b"b"),
        ("more[]", b"c"),
    ]
    assert parts_of(sent(world, FILE, lambda c: c.put("/new", files={"file": b"a"})))
    for wrong in ({"files": [b"a"]}, {"files": {"a": b"a"}, "body": [1]}):
        with pytest.raises(TypeError, match="`files` must be a mapping or pairs"):
            sent(world, FILE, lambda c, w=wrong: c.post("/new", **w))


def test_extra_body_when_given_with_a_form_then_it_is_merged(world: Any) -> None:
    """`extra_body` overrides arguments and may contain files."""
    extra = {"purpose": "mine", "new": {"a": [1]}, "file": ("b.txt", b"b")}
    request = sent(
        world,
        FILE,
        lambda c: c.files.create(file=("a.txt", b"a"), purpose="batch", extra_body=extra),
    )
    assert fields_of(request) == [("purpose", "mine"), ("new[a][]", "1")]
    assert [(part.filename, part.content) for part in files_of(request)] == [("b.txt", b"b")]


def test_arguments_when_sent_in_a_form_then_they_are_left_as_they_were(world: Any) -> None:
    """Arguments are not modified, so a second call sends the same parts."""
    given: dict[str, Any] = {
        "image": [("a", b"1", None, {"X-A": "1"}), [b"2"]],
        "prompt": "More",
        "extra_body": {"x": {"y": [1, None]}},
        "extra_headers": {"X-B": "2"},
    }
    before = copy.deepcopy(given)
    client = world.client([PICTURES, PICTURES])
    for _ in range(2):
        world.run(lambda: world.do(client.images.edit(**given)))
    assert given == before
    first, second = client.transport.requests
    assert parts_of(first) == parts_of(second)


def test_content_type_of_a_form_then_it_has_a_boundary_of_its_own(world: Any) -> None:
    """Every form has a new random boundary."""
    boundaries = {
        sent(world, FILE, lambda c: c.files.create(file=b"a", purpose="batch")).headers[
            "content-type"
        ]
        for _ in range(3)
    }
    assert len(boundaries) == 3
    assert all(
        one.startswith("multipart/form-data; boundary=trunkline-") and len(one) > 60
        for one in boundaries
    )

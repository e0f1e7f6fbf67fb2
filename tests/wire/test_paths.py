"""Path parameters cannot change the route."""

from __future__ import annotations

import pickle
import string
from enum import Enum
from urllib.parse import unquote

import pytest
from hypothesis import given, strategies as st

from trunkline.wire.paths import PathParameterError, fill_path


class Model(str, Enum):
    SMALL = "small"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("file-abc_1.~", "file-abc_1.~"),
        ("a/b", "a%2Fb"),
        ("a?b", "a%3Fb"),
        ("a#b", "a%23b"),
        ("a%2Fb", "a%252Fb"),
        ("../x", "..%2Fx"),
        ("llama3:8b", "llama3:8b"),
        ("ft:gpt-4o:org::id", "ft:gpt-4o:org::id"),
        ("ft:gpt:x y", "ft:gpt:x%20y"),
        (string.punctuation, "!%22%23$%25&'()*+,-.%2F:;%3C=%3E%3F@%5B%5C%5D%5E_%60%7B%7C%7D~"),
        ("é", "%C3%A9"),
        ("...", "..."),
        (".a", ".a"),
        ("{b}", "%7Bb%7D"),
        (Model.SMALL, "small"),
        (7, "7"),
    ],
)
def test_fill_path_when_value_is_usable_then_it_stays_one_segment(
    value: object, wanted: str
) -> None:
    """The characters that RFC 3986 allows in a segment stay, as in openai-python."""
    assert fill_path("/files/{file_id}/content", {"file_id": value}) == f"/files/{wanted}/content"


def test_fill_path_when_there_are_several_placeholders_then_each_gets_its_value() -> None:
    """Values are inserted by name, others are ignored, and a template may have no placeholder."""
    values = {"run_id": "r", "thread_id": "t", "limit": 1}
    assert fill_path("/threads/{thread_id}/runs/{run_id}", values) == "/threads/t/runs/r"
    assert fill_path("/models", values) == "/models"


DOTS = [".", "..", "%2e", "%2E%2e", ".%2e", "%2e.", "%252e%252E", "%25252e."]


@pytest.mark.parametrize("value", ["", *DOTS, "a\nb", "a\r", "\0", "\x7f", "\x85", "\ud800"])
def test_fill_path_when_value_would_break_the_route_then_error_names_it(value: str) -> None:
    """Empty values, dot segments, control characters and lone surrogates are refused."""
    with pytest.raises(PathParameterError, match=r"path parameter 'file_id' .*: (pass|remove)"):
        fill_path("/files/{file_id}", {"file_id": value})


@pytest.mark.parametrize("value", [None, True, 1.5, b"a", ["a"]])
def test_fill_path_when_value_is_of_another_type_then_it_is_refused(value: object) -> None:
    """Values other than strings and integers, such as None, are refused."""
    with pytest.raises(TypeError, match=r"path parameter 'file_id' must be a str"):
        fill_path("/files/{file_id}", {"file_id": value})


def test_fill_path_when_value_is_missing_then_error_names_it() -> None:
    """A missing value raises a TypeError that names the parameter."""
    with pytest.raises(TypeError, match=r"path parameter 'file_id' of '/files/{file_id}' is miss"):
        fill_path("/files/{file_id}", {})


@pytest.mark.parametrize("template", ["/a/{", "/a/}", "/a/{}", "/{a/{b}}"])
def test_fill_path_when_template_is_malformed_then_it_is_refused(template: str) -> None:
    """A template with unbalanced or empty braces is refused."""
    with pytest.raises(ValueError, match="placeholder"):
        fill_path(template, {"a": "1", "b": "2"})


@given(st.text())
def test_fill_path_when_any_text_is_given_then_the_route_keeps_its_shape(value: str) -> None:
    """Every accepted value is exactly one segment and decodes to the original."""
    try:
        path = fill_path("/files/{file_id}/content", {"file_id": value})
    except PathParameterError:
        return
    first, files, segment, last = path.split("/")
    assert (first, files, last) == ("", "files", "content")
    assert segment.isascii()
    assert not set(segment) & set("?#")
    assert unquote(segment) == value


def test_path_parameter_error_when_pickled_then_it_survives() -> None:
    """The error can be pickled, as process pools require."""
    error = PathParameterError("text")
    assert pickle.loads(pickle.dumps(error)).args == ("text",)

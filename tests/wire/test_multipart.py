"""The framing of multipart/form-data, parsed with the standard library's mail parser."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from trunkline.wire.multipart import end, part_head

BOUNDARY = "trunkline-0123456789abcdef"
ESCAPES = {"%0D": "\r", "%0A": "\n", "%22": '"', "%5C": "\\"}
DISPOSITION = re.compile(r'form-data; name="([^"\r\n]*)"(?:; filename="([^"\r\n]*)")?')
REFUSED = set(map(chr, [*range(32), 127, *range(0xD800, 0xE000)])) - {"\r", "\n"}

names = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from('\r\n"\\;%='))
media_types = st.sampled_from(["text/plain", "image/png", "text/csv; charset=utf-8; header=x"])
parts = st.tuples(names, st.none() | names, st.none() | media_types, st.binary())


def body_of(given: list[Any]) -> bytes:
    """Return framed parts of (name, file name, media type, content)."""
    pieces: list[bytes] = []
    for name, filename, media_type, content in given:
        pieces += [part_head(BOUNDARY, name, filename, media_type), content, b"\r\n"]
    return b"".join([*pieces, end(BOUNDARY)])


def parsed(body: bytes) -> list[Message]:
    """Return the parts that a mail parser finds, after checking that there is nothing else."""
    head = f'Content-Type: multipart/form-data; boundary="{BOUNDARY}"\r\n\r\n'.encode()
    message = message_from_bytes(head + body)
    found: Any = message.get_payload()
    assert not message.defects
    assert not message.preamble
    assert not message.epilogue
    return list(found)


def fields_of(part: Message) -> dict[str, str]:
    """Return the headers of a part as they are on the wire."""
    return {
        name.lower(): str(value).encode("ascii", "surrogateescape").decode()
        for name, value in part.raw_items()
    }


def content_of(part: Message) -> bytes:
    payload: Any = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload


def unescaped(text: str | None) -> str | None:
    """Undo the escapes in a name; also in the original, which may contain such an escape."""
    if text is None:
        return None
    return re.sub("%(?:0D|0A|22|5C)", lambda found: ESCAPES[found[0]], text)


@given(st.lists(parts, max_size=5))
@example([('a"; filename="b', 'x\r\nX-Evil: 1\r\n\r\n"\\', "text/plain", b"\r\n--")])
@example([("a", "f", None, f"\r\n--{BOUNDARY[:-1]}\r\n".encode())])
@example([("ключ", "日本 語😀.txt", None, b"\r"), ("", "", None, b"\n")])
def test_parts_when_framed_then_a_parser_reads_what_was_given(given: list[Any]) -> None:
    """A parser finds the same parts, names, types and bytes, whatever they are."""
    found = parsed(body_of(given)) if given else []
    assert len(found) == len(given)
    for part, (name, filename, media_type, content) in zip(found, given, strict=True):
        fields = fields_of(part)
        matched = DISPOSITION.fullmatch(fields.pop("content-disposition"))
        assert matched is not None
        assert unescaped(matched[1]) == unescaped(name)
        assert unescaped(matched[2]) == unescaped(filename)
        assert fields.pop("content-type", None) == media_type
        assert fields == {}
        assert content_of(part) == content


@given(name=names | st.text(), filename=names | st.text())
def test_names_when_of_any_text_then_they_end_no_line(name: str, filename: str) -> None:
    """The head has exactly its lines, or the name is refused."""
    if REFUSED & set(name + filename):
        with pytest.raises(ValueError, match="control character"):
            part_head(BOUNDARY, name, filename, "text/plain")
        return
    head = part_head(BOUNDARY, name, filename, "text/plain")
    lines = head.split(b"\r\n")
    assert len(lines) == 5
    assert lines[0] == f"--{BOUNDARY}".encode()
    assert lines[1].startswith(b"Content-Disposition: form-data; name=")
    assert lines[2:] == [b"Content-Type: text/plain", b"", b""]
    assert head.count(b"\n") == head.count(b"\r") == 4
    assert lines[1].count(b'"') == 4


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("plain.txt", "plain.txt"),
        ("two\r\nlines", "two%0D%0Alines"),
        ('a "quoted" name', "a %22quoted%22 name"),
        ("back\\slash", "back%5Cslash"),
        ("größe 日本.png", "größe 日本.png"),
        ("100%.txt", "100%.txt"),
        ("skill/SKILL.md", "skill/SKILL.md"),
    ],
)
def test_file_name_when_written_then_as_browsers_write_it(name: str, written: str) -> None:
    """Names are UTF-8, and only quotes, backslashes and line ends are percent-encoded."""
    head = part_head(BOUNDARY, "file", name).decode()
    assert f'Content-Disposition: form-data; name="file"; filename="{written}"\r\n' in head


@pytest.mark.parametrize("bad", ["tab\t", "nul\x00", "del\x7f", "form\x0cfeed", "half \ud83d"])
def test_name_when_it_has_a_control_character_then_it_is_refused(bad: str) -> None:
    """A control character in a name is refused, and the error names the part."""
    with pytest.raises(ValueError, match="the name of a field contains a control character"):
        part_head(BOUNDARY, bad)
    with pytest.raises(ValueError, match=r"^image: the name of a file contains a control"):
        part_head(BOUNDARY, "image", bad)


@pytest.mark.parametrize(
    "media_type",
    ["image/png", "application/vnd.api+json", "text/plain; charset=utf-8", "a/b ; c=d", "a/b;"],
)
def test_media_type_when_it_is_one_then_it_is_sent_as_it_is(media_type: str) -> None:
    """A valid media type is sent unchanged, with its parameters."""
    head = part_head(BOUNDARY, "file", "f", media_type).decode()
    assert f"\r\nContent-Type: {media_type}\r\n" in head


@pytest.mark.parametrize(
    "media_type",
    [
        "text",
        "text/",
        "/plain",
        "text plain",
        "text/plain\r\nX-Evil: 1",
        "text/plain\r\n;x",
        "text/plain\r\n\r\n;the content",
        "text/plain\n;x",
        "text/plain;\r\nx",
        "text/plain\t;x",
        "text/plain; name=é",
        "",
    ],
)
def test_media_type_when_it_is_none_then_it_is_refused(media_type: str) -> None:
    """An invalid media type, especially one that could end its line, is refused."""
    with pytest.raises(ValueError, match=r"^file: .* is not a media type"):
        part_head(BOUNDARY, "file", "f", media_type)


def test_headers_when_given_then_they_follow_in_their_order() -> None:
    """Extra headers follow those of the framing, in order."""
    head = part_head(BOUNDARY, "file", "f", "text/plain", {"X-B": "1", "Content-Language": "de"})
    assert head.decode().split("\r\n")[2:] == [
        "Content-Type: text/plain",
        "X-B: 1",
        "Content-Language: de",
        "",
        "",
    ]


def test_headers_when_they_name_the_media_type_then_it_is_sent_once() -> None:
    """The explicit media type overrides the one in the headers."""
    headers = {"content-TYPE": "text/csv"}
    assert part_head(BOUNDARY, "f", "f", "text/plain", headers).count(b"text/") == 1
    assert b"content-TYPE: text/csv\r\n" in part_head(BOUNDARY, "f", "f", None, headers)


@pytest.mark.parametrize("name", ["Content-Disposition", "content-length", "TRANSFER-ENCODING"])
def test_headers_when_they_belong_to_the_framing_then_they_are_refused(name: str) -> None:
    """Headers of the framing are refused, because they could smuggle in another part."""
    with pytest.raises(ValueError, match=f"^file: the header '{name}' is set by trunkline"):
        part_head(BOUNDARY, "file", "f", "text/plain", {name: "x"})


def test_end_when_written_then_nothing_follows_but_a_line_end() -> None:
    """The form ends with a line end, which some servers require."""
    assert end(BOUNDARY) == f"--{BOUNDARY}--\r\n".encode()

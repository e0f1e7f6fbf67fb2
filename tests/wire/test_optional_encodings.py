"""brotli and zstd are decoded within the same bounds as gzip, if a library is installed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.wire import optional_encodings
from trunkline.wire.content_encoding import accept_encoding, content_decoder
from trunkline.wire.inflating import MAX_PIECE_BYTES, ContentEncodingError

BODY = b"".join(b'{"n":%d}' % number for number in range(9000))
LIBRARIES = {
    "brotli": ("br", optional_encodings.Brotli, "compress"),
    "brotlicffi": ("br", optional_encodings.Brotli, "compress"),
    "compression.zstd": ("zstd", optional_encodings.Zstd, "compress"),
    "backports.zstd": ("zstd", optional_encodings.Zstd, "compress"),
    "zstandard": ("zstd", optional_encodings.Zstandard, "compress"),
}
NEW = sys.version_info >= (3, 14)
ABSENT = "backports.zstd" if NEW else "compression.zstd"


FRAME = b"\x28\xb5\x2f\xfd\0%c\x09\0\0a"
"""A frame of zstd, whose window has 8 MiB with the byte 0x68, and 16 MiB with 0x70."""


class Coding:
    """A content coding, decoded by one library."""

    def __init__(self, name: str) -> None:
        library: Any = pytest.importorskip(name)
        self.coding, kind, compress = LIBRARIES[name]
        self.make: Callable[[], Any] = partial(kind, library)
        self.encode: Callable[[bytes], bytes] = getattr(library, compress)

    def pieces(self, body: bytes, size: int) -> Iterator[bytes]:
        """Yield the decoded body, which arrives in chunks of `size` bytes."""
        decoder = content_decoder(self.coding)
        assert decoder is not None
        for start in range(0, len(body), size):
            yield from decoder.push(body[start : start + size])
        yield decoder.finish()


@pytest.fixture(params=[name for name in LIBRARIES if name != ABSENT])
def coding(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Coding:
    """Each library, as the only one that is installed."""
    made = Coding(request.param)
    monkeypatch.setattr(optional_encodings, "installed", lambda: {made.coding: made.make})
    return made


@pytest.mark.parametrize("size", [1, 7, 4096, 10**7])
def test_push_when_body_is_cut_then_it_is_restored(coding: Coding, size: int) -> None:
    """The body is decoded in pieces of any size, each of which has a bounded size."""
    pieces = list(coding.pieces(coding.encode(BODY), size))
    assert b"".join(pieces) == BODY
    assert max(map(len, pieces)) <= MAX_PIECE_BYTES
    assert accept_encoding() == f"gzip, deflate, {coding.coding}"


def test_push_when_data_is_corrupt_or_cut_then_it_is_refused(coding: Coding) -> None:
    """A truncated, corrupt or overlong body is never accepted."""
    body = coding.encode(BODY)
    for broken in (body[:-1], body[:100], body[:3], body + b"junk" * 10, b"<html>" + body):
        with pytest.raises(ContentEncodingError):
            list(coding.pieces(broken, 1000))


@pytest.mark.thorough
def test_push_when_body_is_a_bomb_then_it_is_refused_in_time(coding: Coding) -> None:
    """Both codings can grow a thousand times more than deflate; the same ratio bounds them."""
    bomb = coding.encode(bytes(2**23))
    assert len(bomb) < 2**23 / 5000
    sizes: list[int] = []
    with pytest.raises(ContentEncodingError, match="more than 1032 times its size"):
        sizes.extend(map(len, coding.pieces(bomb, 10**7)))
    assert sum(sizes) <= 2**20 + 1032 * len(bomb)


def test_push_when_empty_then_the_body_is_empty(coding: Coding) -> None:
    """A body without any bytes is empty and not truncated."""
    assert b"".join(coding.pieces(b"", 1)) == b""


def test_push_when_zstd_has_many_frames_then_a_few_are_read(coding: Coding) -> None:
    """Frames follow each other, like the members of gzip; brotli has only one stream."""
    body = coding.encode(b"a")
    if coding.coding == "zstd":
        assert b"".join(coding.pieces(body * 900, 10**6)) == b"a" * 900
        assert b"".join(coding.pieces(FRAME % b"\x68", 1)) == b"a"
        with pytest.raises(ContentEncodingError, match="the zstd body is corrupt"):
            list(coding.pieces(FRAME % b"\x70", 1))
    with pytest.raises(ContentEncodingError):
        list(coding.pieces(body * 1001, 10**6))


def test_installed_when_there_is_no_library_then_no_coding_is_accepted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only what can be decoded is accepted, and a brotli before 1.2 cannot be bounded."""

    def none(name: str) -> Any:
        if name == "brotli":
            return SimpleNamespace(Decompressor=object)
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(optional_encodings, "import_module", none)
    monkeypatch.setattr(optional_encodings, "installed", optional_encodings.installed.__wrapped__)
    assert accept_encoding() == "gzip, deflate"
    with pytest.raises(ContentEncodingError, match="'accept-encoding: gzip, deflate'"):
        content_decoder("br")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("compression.zstd brotli", {"br": "Brotli brotli", "zstd": "Zstd compression.zstd"}),
        ("backports.zstd brotlicffi", {"br": "Brotli brotlicffi", "zstd": "Zstd backports.zstd"}),
        ("zstandard", {"zstd": "Zstandard zstandard"}),
    ],
)
def test_installed_when_there_are_libraries_then_the_first_of_each_coding_is_used(
    monkeypatch: pytest.MonkeyPatch, names: str, expected: dict[str, str]
) -> None:
    """That of the standard library comes before others."""

    def some(name: str) -> Any:
        if name not in names.split():
            raise ModuleNotFoundError(name)
        return SimpleNamespace(name=name, Decompressor=SimpleNamespace(can_accept_more_data=any))

    monkeypatch.setattr(optional_encodings, "import_module", some)
    found: Any = optional_encodings.installed.__wrapped__()
    assert {
        coding: f"{make.func.__name__} {make.args[0].name}" for coding, make in found.items()
    } == expected


def test_installed_when_asked_then_each_coding_has_a_decoder() -> None:
    """The libraries that are installed here are found."""
    for coding, make in optional_encodings.installed().items():
        assert coding in ("br", "zstd")
        assert not make().ended
    assert import_module("trunkline.wire.optional_encodings") is optional_encodings

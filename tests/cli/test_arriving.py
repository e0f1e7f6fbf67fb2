"""Files of answers: whole under their names, and otherwise beside them."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.cli import answers, images, main
from trunkline.cli.arriving import ArrivingFile
from trunkline.testing import FakeTransport, Reply

pytestmark = pytest.mark.thorough

Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "words", [["api", "files.content", "file-1"], ["speak", "Hi"]], ids=["api", "speak"]
)
def test_answer_when_it_breaks_off_then_an_old_file_stays(
    words: list[str], connect: Connect, capsys: Capture
) -> None:
    """And what has arrived is kept: the next try replaces it."""
    Path("new").write_bytes(b"old")
    connect(Reply(200, (b"abc", OSError("cut"))), Reply(200, (b"abc", b"def")))
    assert main([*words, "-o", "new"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    part = os.path.realpath("new.part")
    assert first == f"trunkline: what has arrived of the answer is in {part}"
    assert "cut" in second
    assert (Path("new").read_bytes(), Path("new.part").read_bytes()) == (b"old", b"abc")
    assert main([*words, "-o", "new"]) == 0
    assert Path("new").read_bytes() == b"abcdef"
    assert [one.name for one in Path().iterdir()] == ["new"]


def test_file_when_it_replaces_another_then_its_mode_and_a_link_to_it_stay() -> None:
    """Others must not read the part of a private file either."""
    Path("private").write_bytes(b"old")
    os.chmod("private", 0o600)
    Path("link").symlink_to("private")
    file = ArrivingFile("link")
    file.write(b"new")
    assert stat.S_IMODE(os.stat("private.part").st_mode) == 0o600
    file.end(is_whole=True)
    assert Path("link").is_symlink()
    assert Path("private").read_bytes() == b"new"
    assert stat.S_IMODE(os.stat("private").st_mode) == 0o600


def test_file_when_it_is_a_device_then_it_is_written_as_it_is(capsys: Capture) -> None:
    file = ArrivingFile(os.devnull)
    file.write(b"lost")
    file.end(is_whole=True)
    assert not os.path.exists(f"{os.devnull}.part")
    ArrivingFile(os.devnull).end(is_whole=False)
    assert capsys.readouterr().err == f"trunkline: what {os.devnull} has is not the whole answer\n"


def test_file_when_no_part_can_be_beside_it_then_it_is_written_at_once() -> None:
    """The folder may take no new file, and the part of a long name may have none."""
    name = "n" * 255
    file = ArrivingFile(name)
    file.write(b"new")
    file.end(is_whole=True)
    assert Path(name).read_bytes() == b"new"


def test_file_when_it_cannot_be_replaced_then_it_is_overwritten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As one that is mounted into a container."""

    def busy(*_: Any) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    Path("mounted").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", busy)
    file = ArrivingFile("mounted")
    file.write(b"new")
    file.end(is_whole=True)
    assert [(one.name, one.read_bytes()) for one in Path().iterdir()] == [("mounted", b"new")]


@pytest.mark.parametrize(
    ("words", "module"),
    [(["embed", "Hi"], answers), (["images", "Hi"], images)],
    ids=["embed", "images"],
)
def test_file_without_permission_then_it_is_said_before_the_call(
    words: list[str],
    module: Any,
    connect: Connect,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A call may cost money, and its answer would be lost."""
    transport = connect({})
    asked: list[str] = []

    def refuse(path: Any, mode: int) -> bool:
        asked.append(str(path))
        return False

    monkeypatch.setattr(module.os, "access", refuse)
    Path("old.png").touch()
    for name in ("old.png", "new.png"):
        assert main([*words, "-o", name]) == 2
        assert f"cannot write to '{name}': you have no permission" in capsys.readouterr().err
    assert (asked, transport.requests) == (["old.png", "."], [])


def test_images_when_written_to_stdout_then_it_is_one(
    connect: Connect, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """It made a file whose name was a hyphen."""
    connect({"data": [{"b64_json": "eA=="}]})
    assert main(["images", "Hi", "-o", "-"]) == 0
    assert capsysbinary.readouterr() == (b"x", b"")
    assert main(["images", "Hi", "-o", "-", "-n", "2"]) == 2
    assert b"takes one picture: omit -n" in capsysbinary.readouterr().err
    assert [*Path().iterdir()] == []


def test_images_when_the_suffix_is_no_format_then_it_is_wrong_usage(
    connect: Connect, capsys: Capture
) -> None:
    """A file with a wrong suffix is a surprise later. Suffixes may have capital letters."""
    transport = connect(lambda request: {"data": [{"b64_json": "eA=="}]})
    assert main(["images", "Hi", "-o", "a.gif"]) == 2
    assert "use .png, .jpg, .jpeg, .webp" in capsys.readouterr().err
    assert main(["images", "Hi", "--model", "dall-e-3", "-o", "a.webp"]) == 2
    assert "dall-e-3 makes pictures in PNG" in capsys.readouterr().err
    assert main(["images", "Hi", "--model", "dall-e-3", "-o", "a.PNG"]) == 0
    assert main(["images", "Hi", "-o", "a.WebP"]) == 0
    assert b'"output_format":"webp"' in bytes(transport.requests[-1].body or b"")  # type: ignore[arg-type]  # fakes have read it
    transport = connect(Reply(200, b"sound"))
    assert main(["speak", "Hi", "-o", "a.WAV"]) == 0
    assert b'"response_format":"wav"' in bytes(transport.requests[-1].body or b"")  # type: ignore[arg-type]  # fakes have read it
    assert capsys.readouterr().err == ""


def test_remark_when_it_quotes_a_server_then_it_controls_no_terminal(
    connect: Connect, capsys: Capture
) -> None:
    connect({"data": [{"url": "http://x/\x1b]0;title\x07"}]})
    assert main(["images", "Hi"]) == 0
    assert "http://x/\ufffd]0;title\ufffd\n" in capsys.readouterr().err


def test_table_when_a_server_names_fields_then_headings_control_no_terminal(
    connect: Connect, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither by control characters nor by the markup of rich. A time may be too late to show."""
    connect({"data": [{"id": "a", "created": 1e18, "\x1b[2J[red]x": 1}]})
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["models"]) == 0
    bold = "\x1b[1m", "\x1b[0m"
    shown = capsys.readouterr().out
    heading, row = shown.replace(bold[0], "").replace(bold[1], "").splitlines()
    assert heading.split() == ["id", "created", "\ufffd[2J[red]x"]
    assert row.split() == ["a", "1e+18", "1"]

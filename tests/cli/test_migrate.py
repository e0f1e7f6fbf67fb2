"""``trunkline migrate``: what it finds in code, one test for each row of the guide's table."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from trunkline import cli
from trunkline.compat.differences import ROWS, markdown
from trunkline.compat.reading import Finding, findings

CLIENT = "from openai import OpenAI\nclient = OpenAI()\n"
MESSAGES = [{"role": "user", "content": "Hello"}]
SAMPLES: dict[str, tuple[str, int, str]] = {
    "name": ("from openai import OpenAI", 1, "openai.OpenAI"),
    "types": (
        "from openai.types.chat import ChatCompletion",
        1,
        "openai.types.chat.ChatCompletion",
    ),
    "module": ("import openai\nopenai.api_key = 'x'", 1, "import openai"),
    "call": (
        CLIENT + "client.chat.completions.create(model='m', messages=M, timeout=3)",
        3,
        "client.chat.completions.create",
    ),
    "private": ("from openai._types import NotGiven", 1, "openai._types.NotGiven"),
    "resource": (
        "from openai.resources.chat import AsyncCompletions",
        1,
        "openai.resources.chat.AsyncCompletions",
    ),
    "session": ("import openai\nclass S(openai.DefaultHttpxClient): ...", 2, "class S"),
    "model": ("import openai\nclass M(openai.BaseModel): ...", 2, "class M"),
    "mock": ("import respx", 1, "import respx"),
    "override": (
        "from openai import OpenAI\nclass C(OpenAI):\n    def _prepare_options(self, o): ...",
        3,
        "C._prepare_options",
    ),
    "client_part": (CLIENT + "print(client._client.headers)", 3, "client._client"),
    "option": (
        "from openai import OpenAI\nOpenAI(new_option='x')",
        2,
        "OpenAI(new_option=...)",
    ),
    "argument": (
        CLIENT + "client.embeddings.create(model='m', inputs='x')",
        3,
        "client.embeddings.create(inputs=...)",
    ),
    "attribute": (
        CLIENT + "client.chat.completion.create()",
        3,
        "client.chat.completion",
    ),
    "unknown": ("from openai import NoSuchName", 1, "openai.NoSuchName"),
    "old": ("import openai\nopenai.ChatCompletion.create()", 2, "openai.ChatCompletion.create"),
    "unread": ("print 'Python 2'", 1, ""),
}


@pytest.mark.parametrize("row", ROWS)
def test_row_when_code_uses_it_then_it_is_found_in_its_line(row: str) -> None:
    """Each row of the table is found in code like its example, with what to do."""
    source, line, subject = SAMPLES[row]
    found = [one for one in findings(source) if one.row == row]

    assert [(one.line, one.subject) for one in found if subject in one.subject] == [
        (line, found[0].subject)
    ]
    begin = f"{ROWS[row].verdict}: {found[0].subject}: "
    assert str(found[0]).startswith(begin)
    assert found[0].advice or str(found[0]) == f"{begin}{ROWS[row].remedy}"
    assert found[0].advice[:2] in ("", ": ")


@pytest.mark.thorough
def test_rows_when_written_then_they_are_the_table_of_the_guide() -> None:
    """The guide says the same as the command; each row has a sample here."""
    guide = Path(__file__).parents[2] / "docs" / "guides" / "migrating.md"
    assert "\n".join(["", *markdown(), ""]) in guide.read_text(encoding="utf-8")
    assert ROWS.keys() == SAMPLES.keys()


@pytest.mark.parametrize("row", [row for row in ROWS if ROWS[row].verdict == "carries over"])
def test_row_when_it_carries_over_then_the_code_runs(row: str) -> None:
    """The example does the same with trunkline in place of openai."""
    source = SAMPLES[row][0].replace("import openai", "import trunkline as openai")
    source = source.replace("from openai", "from trunkline")
    source = source.replace("OpenAI()", "OpenAI(transport='local')")
    names: dict[str, Any] = {"M": MESSAGES}
    exec(source, names)
    if row == "module":
        names["openai"].api_key = None


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        (CLIENT + "client.embeddings.create(inputs='x')", "did you mean 'input'?"),
        (CLIENT + "client.chat.completion.create()", "did you mean 'completions'?"),
        ("from openai import OpenAI\nOpenAI(max_retry=3)", "did you mean 'max_retries'?"),
        ("from openai import OpenAl", "did you mean 'OpenAI'?"),
        ("from openai.types.chat import ChatCompletionMesage", "'ChatCompletionMessage'?"),
        ("from openai._types import NotGivn", "did you mean 'NotGiven'?"),
    ],
)
def test_name_when_it_is_nearly_one_of_ours_then_that_is_said(source: str, advice: str) -> None:
    """A misspelt or renamed name has the most similar one."""
    (found,) = [one for one in findings(source) if one.verdict == "missing"]
    assert advice in str(found)


@pytest.mark.parametrize(
    "binding",
    [
        "client = openai.AsyncOpenAI()",
        "client: openai.OpenAI = openai.OpenAI()",
        "client = openai.OpenAI().with_options(timeout=3)",
        "client = (c := openai.OpenAI()) and openai.OpenAI().copy()\nclient = openai.OpenAI()",
        pytest.param(
            "first = openai.AzureOpenAI()\nclient = first.copy().with_options(timeout=3)",
            marks=pytest.mark.thorough,
        ),
    ],
)
def test_client_when_it_is_bound_then_its_calls_are_checked(binding: str) -> None:
    """Assignments with and without annotations, and copies, are followed."""
    found = findings(f"import openai\n{binding}\nclient.modles.list()")
    assert [one.subject for one in found if one.row == "attribute"] == ["client.modles"]


@pytest.mark.parametrize(
    "source",
    [
        "import openai\nwith openai.OpenAI() as client:\n    client.modles.list()",
        "import openai\ndef f(a):\n    a.c.modles.list()\ndef g(a):\n    a.c = openai.OpenAI()",
        "import openai as o\no.OpenAI().modles.list()",
    ],
)
def test_client_when_it_is_elsewhere_then_its_calls_are_checked(source: str) -> None:
    """So are ``with`` statements, attributes that are set later, and clients without a name."""
    assert [one.subject for one in findings(source) if one.row == "attribute"] == ["client.modles"]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("from openai.pagination import SyncPage", "name"),
        ("from openai.helpers import Microphone", "name"),
        ("from openai.helpers.microphone import Microphone", "private"),
        (CLIENT + "client.responses.create()", "call"),
        ("from openai.pagination import SyncPge", "unknown"),
        ("import openai.types.chat.chat_completion", "types"),
        ("from openai.types.chat.chat_completion import Choice", "types"),
        ("from openai.types.chat.chat_completion import Chioce", "unknown"),
        ("from openai.types.eval_create_response import TestingCriterion", "types"),
        ("from openai.types.none import Choice", "unknown"),
        ("import openai.resources", "resource"),
        ("import openai.resources.chat.chat", "resource"),
        ("from openai.resources.none import Nothing", "unknown"),
        ("from openai.resources.chat import Nothing", "unknown"),
        ("from openai.resources.chat import _Chat", "unknown"),
        ("from openai.resources.chat import AsyncCompletionsWithRawResponse", "resource"),
        ("from openai.resources.realtime import AsyncRealtimeConnection", "resource"),
        (
            "from openai.resources.chat.completions.completions import _type_to_response_format",
            "resource",
        ),
        ("from openai.types.chat import *", "types"),
        ("from openai import *", "module"),
        ("import openai._types", "private"),
        ("from openai._utils import _utils", "private"),
        ("from openai._utils import _nothing", "unknown"),
        ("from openai._models import GenericModel", "private"),
        ("from openai.version import VERSION", "private"),
        ("from openai import VERSION, __version__", "name"),
        ("import openai as o\no.__version__", "name"),
        ("from pytest_httpx import HTTPXMock", "mock"),
        ("import vcr.cassette", "mock"),
        (CLIENT + "client.chat.completions.create(model='m', messages=[], user='u')", "call"),
        (CLIENT + "client.with_options(anything=1)", "call"),
        (CLIENT + "client.models.retrieve(*a, **k)", "call"),
        (CLIENT + "client.beta.realtime.connect()", "call"),
        (CLIENT + "client.responses.connect()", "call"),
        (CLIENT + "client.responses.input_items.connect()", "attribute"),
        (CLIENT + "client.webhooks.connect()", "attribute"),
        ("from openai import DefaultAsyncHttpxClient as D\nclass S(D): ...", "session"),
    ],
)
def test_name_when_it_is_used_then_the_row_is_that_of_its_kind(source: str, row: str) -> None:
    """Modules, names in them, and attributes of clients; the last line decides."""
    found = findings(source)
    assert found[-1].row == row
    assert {one.row for one in found if one.line == found[-1].line} <= {row, "call"}


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("form", "row", "names"),
    [
        (
            "from openai import OpenAI\nclass C(OpenAI):\n    x = 1\n    def {}(self): ...",
            "override",
            (
                "_prepare_options _prepare_request _prepare_url _build_request _build_headers "
                "_should_retry _calculate_retry_timeout _process_response _make_status_error"
            ),
        ),
        (
            "import openai\nopenai.{}",
            "old",
            (
                "ChatCompletion Completion Embedding Image Audio Moderation File FineTune Edit "
                "api_base error Model Engine"
            ),
        ),
        (
            "import openai\nclass C(openai.{}):\n    def _build_request(self): ...",
            "override",
            "OpenAI AsyncOpenAI Client AsyncClient AzureOpenAI AsyncAzureOpenAI",
        ),
    ],
)
def test_names_when_each_is_used_then_it_is_found(form: str, row: str, names: str) -> None:
    """All that openai-python's users override, those of its version 0, and all clients."""
    for name in names.split():
        assert row in [one.row for one in findings(form.format(name))], name


def test_code_when_it_is_about_something_else_then_nothing_is_found() -> None:
    """Other packages, relative imports and other objects are left alone."""
    source = "from .openai import x\nimport os\nclient = os\nclient.modles.list()\nclient._client"
    assert findings(source) == []
    assert findings("client = make().client()\nclient.modles.list()") == []


def test_finding_when_compared_then_by_line() -> None:
    """Findings are in the order of the file."""
    found = findings("from openai import Nope\nimport respx")
    assert [one.line for one in found] == [1, 2]
    assert isinstance(found[0], Finding)


def test_migrate_when_run_then_files_lines_and_a_sum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It reads all files but those of environments, and changes nothing."""
    (tmp_path / "one.py").write_text("from openai import OpenAI, NoSuchName\n")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "two.py").write_text("from openai import NoSuchName\n")
    for name in ("node_modules", "__pycache__", "site-packages", "venv"):
        (tmp_path / "src" / name).mkdir(parents=True)
        (tmp_path / "src" / name / "two.py").write_text("from openai import NoSuchName\n")

    code = cli.main(["migrate", str(tmp_path)])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{tmp_path / 'one.py'}:1: missing: openai.NoSuchName: {ROWS['unknown'].remedy}",
        "1 file: 1 carries over, 0 differs, 1 missing",
    ]
    assert cli.main(["migrate", "--all", str(tmp_path / "one.py")]) == 1
    assert "carries over: openai.OpenAI: import it from `trunkline`" in capsys.readouterr().out


def test_migrate_when_nothing_is_missing_then_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code says whether something is missing; a wrong path is wrong usage."""
    (tmp_path / "one.py").write_bytes(b"import openai  # Zo\xeb\n")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / ".hidden.py").write_text("import openai\n")
    assert cli.main(["migrate", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "2 files: 2 carries over, 0 differs, 0 missing\n"
    assert cli.main(["migrate", str(tmp_path / "none")]) == 2
    assert "does not exist" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("print(client.base_url, client.is_closed())", ["call"]),
        ("client.with_raw_response.models.list()", ["call"]),
        ("client.with_raw_response.modles.list()", ["attribute"]),
        ("client.webhooks.unwrap('', {})", ["call"]),
        ("client.models.with_raw_response.list()", ["call"]),
    ],
)
def test_client_when_parts_of_it_are_read_then_the_environment_does_not_matter(
    code: str, rows: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No client is made: invalid variables and plugins of this machine have no effect."""
    monkeypatch.setenv("OPENAI_BASE_URL", "nonsense")
    monkeypatch.setenv("TRUNKLINE_PLUGINS", "missing")
    assert [one.row for one in findings(CLIENT + code) if one.line == 3] == rows


@pytest.mark.thorough
@pytest.mark.parametrize(
    "deep",
    ["x = " + "+".join(["1"] * 600), "x = y" + ".z" * 20_000, "def f():\n    x = y" + "(1)" * 600],
    ids=["sum", "attributes", "calls"],
)
def test_migrate_when_code_is_nested_deeply_then_the_rest_is_read(
    deep: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Generated code has such expressions. They are said not to be read, and other files are."""
    (tmp_path / "a.py").write_text(f"{deep}\n")
    (tmp_path / "b.py").write_text("import openai\n")
    assert cli.main(["migrate", str(tmp_path)]) == 1
    line = 2 if deep.startswith("def") else 1
    said = "missing: the code is nested too deeply: nothing was found in it"
    assert capsys.readouterr().out.splitlines() == [
        f"{tmp_path / 'a.py'}:{line}: {said}",
        "2 files: 1 carries over, 0 differs, 1 missing",
    ]


@pytest.mark.thorough
def test_finding_when_one_statement_is_too_deep_then_others_are_read() -> None:
    """Also those of the same function."""
    deep = "+".join(["1"] * 600)
    source = f"import openai\ndef f():\n    x = {deep}\n    return openai.NoSuchName\n"
    assert [(one.line, one.row) for one in findings(source) if one.verdict == "missing"] == [
        (3, "unread"),
        (4, "unknown"),
    ]


@pytest.mark.thorough
def test_migrate_when_names_are_not_those_of_files_then_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder may end in .py, and a link may lead nowhere, as that of an editor to its lock."""
    (tmp_path / "folder.py").mkdir()
    (tmp_path / ".#lock.py").symlink_to("user@host.1234")
    (tmp_path / "mark.py").write_bytes(b"\xef\xbb\xbfimport openai\n")
    assert cli.main(["migrate", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 file: 1 carries over, 0 differs, 0 missing\n"


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_migrate_when_a_path_is_a_pipe_then_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``trunkline migrate <(git show HEAD:app.py)``: it said that there were no files."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("import openai\n",))
    writer.start()
    assert cli.main(["migrate", str(pipe)]) == 0
    writer.join(10)
    assert capsys.readouterr().out == "1 file: 1 carries over, 0 differs, 0 missing\n"

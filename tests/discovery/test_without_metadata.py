"""Programs without the metadata of distributions, and with that of strangers, which is damaged."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from trunkline.discovery.pyinstaller import hook_folders

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parents[2]
OURS = {
    "trunkline": "corelib",
    "trunkline_transports": "transports",
    "trunkline_plugins": "plugins",
}
DEPENDENCIES = ("async_timeout", "tomli", "attr", "attrs", "cattrs", "msgspec", "pluggy",
                "typing_extensions", "exceptiongroup")  # fmt: skip

ASK = """
import asyncio
from trunkline import AsyncOpenAI, OpenAI

MESSAGES = [{"role": "user", "content": "Hi"}]

def first(answer):
    return answer.choices[0].message.content.splitlines()[0]

async def ask():
    async with AsyncOpenAI(transport="local") as client:
        return await client.chat.completions.create(model="local", messages=MESSAGES)

print(first(asyncio.run(ask())))
with OpenAI(transport="local") as client:
    print(first(client.chat.completions.create(model="local", messages=MESSAGES)))
"""


def run(place: Path | str, code: str, *options: str) -> str:
    """Return what a new interpreter prints that has `place` on its path; warnings are errors."""
    clean = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    done = subprocess.run(
        [sys.executable, "-W", "error", *options, "-c", code],
        env={**clean, "PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def stripped(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A path with a zip of our packages and the libraries of the core, all without metadata."""
    place = tmp_path_factory.mktemp("stripped")
    with zipfile.ZipFile(place / "ours.zip", "w") as archive:
        for package, home in OURS.items():
            for file in (ROOT / home / package).rglob("*.py"):
                archive.write(file, file.relative_to(ROOT / home))
    libraries = place / "libraries"
    libraries.mkdir()
    for name in (*DEPENDENCIES, "click"):
        found = find_spec(name)
        if found is not None and found.origin is not None:
            origin = Path(found.origin)
            source = origin.parent if origin.stem == "__init__" else origin
            (libraries / source.name).symlink_to(source)
    return f"{place / 'ours.zip'}{os.pathsep}{libraries}"


def test_zip_without_metadata_when_called_then_it_works(stripped: str) -> None:
    """Plugins and transports are found in the zip, in sync code and in asyncio."""
    assert run(stripped, ASK, "-S") == "You said: Hi\nYou said: Hi\n"


def test_zip_without_metadata_when_listed_then_all_transports_and_plugins_are(
    stripped: str,
) -> None:
    """The command line lists them without a distribution, and an error with all names."""
    code = """
from trunkline.cli import main
main(["transports"]); main(["plugins"])
from trunkline import OpenAI
try: OpenAI(transport="carrier")
except Exception as error: print(error)
"""
    *lines, error = run(stripped, code, "-S").splitlines()
    listed = {line.split()[0] for line in lines}
    assert listed >= {"native", "httpx", "local", "auth", "retries", "redirects"}
    assert error.endswith("aiohttp, httpx, httpx2, local, native, requests, trio")


def test_zip_without_metadata_when_preloaded_then_all_modules_are_found(stripped: str) -> None:
    """Modules in a zip are listed, too."""
    code = "import trunkline; trunkline.preload(); print(trunkline.types.Model.__name__)"
    assert run(stripped, code, "-S") == "Model\n"


def test_optimized_bytecode_then_calls_work(stripped: str) -> None:
    """Without docstrings and assertions."""
    assert run(stripped, ASK, "-S", "-OO") == "You said: Hi\nYou said: Hi\n"


def test_registered_then_it_repeats_the_entry_points_of_the_project() -> None:
    """The fall-back and the metadata of our distribution register the same objects."""
    from trunkline_plugins import registered as plugins
    from trunkline_transports import registered as transports

    tomllib = pytest.importorskip("tomllib", reason="needs Python 3.11, which has tomllib")
    project: Any = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {
        group: names
        for group, names in project["entry-points"].items()
        if group.startswith("trunkline.")
    }
    assert declared == {**plugins.ENTRY_POINTS, **transports.ENTRY_POINTS}


def distribution(place: Path, name: str, entry_points: bytes) -> None:
    folder = place / f"{name}-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_bytes(entry_points)


@pytest.mark.parametrize(
    "content",
    [
        b"[console_scripts]\n\xe9t\xe9 = strange:main\n",
        b"[trunkline.plugins]\n\xe9t\xe9 = strange\nfine = strange_fine\n",
        b"\xff\xfe[\x00c\x00]\x00",
        b"name without a section\n",
        b"",
    ],
)
def test_entry_points_of_a_stranger_when_damaged_then_a_client_works(
    content: bytes, tmp_path: Path
) -> None:
    """A client can be made, unknown names are reported, and the lists are printed."""
    distribution(tmp_path, "strange", content)
    code = f"""{ASK}
from trunkline.cli import main
try: OpenAI(transport="local", plugins=["nothing"])
except Exception as error: print("auth" in str(error), "retries" in str(error))
print(main(["plugins"]), main(["transports"]))
"""
    lines = run(tmp_path, code).splitlines()
    assert lines[:3] == ["You said: Hi", "You said: Hi", "True True"]
    assert lines[-1] == "0 0"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no file modes")
def test_path_of_unusual_entries_then_a_client_works(tmp_path: Path) -> None:
    """Folders that do not exist, files, and objects that are not str, which imports ignore."""
    code = f"import sys; sys.path[:0] = [b'x', None, '/nowhere', {str(__file__)!r}]\n{ASK}"
    assert run(tmp_path, code).startswith("You said: Hi\n")


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("import nothing_of_this_name", "ModuleNotFoundError: No module named 'nothing_of_this"),
        ("raise RuntimeError('half installed')", "RuntimeError: half installed"),
        ("def (", "SyntaxError: "),
        ("", "AttributeError: "),
    ],
)
@pytest.mark.parametrize(
    ("kind", "option"), [("plugin", "plugins=['acme']"), ("transport", "transport='acme'")]
)
@pytest.mark.parametrize("client", ["OpenAI", "AsyncOpenAI"])
def test_plugin_or_transport_that_cannot_be_imported_then_its_distribution_is_named(
    client: str, kind: str, option: str, module: str, said: str, tmp_path: Path
) -> None:
    """Whatever its module raises, the error names what, whose and why, and keeps the cause."""
    group = f"[trunkline.{kind}s]\nacme = acme_module:thing\n"
    distribution(tmp_path, "Acme-Gateway", group.encode())
    (tmp_path / "acme_module.py").write_text(module)
    code = f"""
from trunkline import {client}, OpenAIError
try: {client}(api_key="k", {option})
except OpenAIError as error: print(error, repr(error.__cause__), sep="|")
"""
    text, _, cause = run(tmp_path, code).partition("|")
    start = f"{kind} 'acme' of the distribution 'Acme-Gateway' cannot be loaded from "
    assert text.startswith(f"{start}'acme_module:thing': {said}")
    assert cause.startswith(said.partition(":")[0])


@pytest.mark.parametrize("client", ["OpenAI", "AsyncOpenAI"])
def test_transport_that_lacks_its_library_then_its_distribution_is_named(
    client: str, tmp_path: Path
) -> None:
    """No extra of trunkline is recommended for the transport of somebody else."""
    distribution(tmp_path, "acme", b"[trunkline.transports]\nacme = acme_module\n")
    (tmp_path / "acme_module.py").write_text(
        "from trunkline.transport import Capabilities\n"
        "capabilities = Capabilities(sync=True, loops=('asyncio',))\n"
        "def connect(network):\n    import nothing_of_this_name\n"
        "connect_async = connect\n"
    )
    code = f"""
from trunkline import {client}, OpenAIError
try: {client}(api_key="k", transport="acme")
except OpenAIError as error: print(error)
"""
    assert run(tmp_path, code) == (
        "transport 'acme' of the distribution 'acme' cannot be used: "
        "No module named 'nothing_of_this_name'\n"
    )


def test_hook_of_pyinstaller_then_it_collects_what_is_imported_by_name() -> None:
    """Every module of the three packages, except those for tests."""
    (folder,) = map(Path, hook_folders())
    scope: dict[str, Any] = {}
    exec((folder / "hook-trunkline.py").read_text(encoding="utf-8"), scope)
    collected = set(scope["hiddenimports"])
    assert collected >= {
        "trunkline.client",
        "trunkline.resources.chat.completions",
        "trunkline.types.chat",
        "trunkline.local.speech",
        "trunkline_plugins.auth",
        "trunkline_plugins.registered",
        "trunkline_transports.native.on_trio",
        "trunkline_transports.registered",
    }
    assert not [name for name in collected if name.startswith("trunkline.testing")]

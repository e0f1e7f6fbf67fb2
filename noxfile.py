"""The checks of the repository: ``nox -l`` lists them, ``nox -s NAME`` runs one."""

from __future__ import annotations

import nox

PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
BACKENDS = ["httpx", "httpx2", "requests", "trio"]
PACKAGES = ["corelib/trunkline", "transports", "plugins"]
STEADY = "@stdy/cli@0.22.2"
PEER = "openai==3.3.1"

nox.options.sessions = ["lint", "types", "tests-3.11"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The suite, on one version of Python."""
    session.install("-e", ".[all,test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python="3.11")
@nox.parametrize("backend", [*BACKENDS, "none"])
def one_backend(session: nox.Session, backend: str) -> None:
    """The suite with a single HTTP library installed, or with none."""
    extras = "test" if backend == "none" else f"{backend},test"
    session.install("-e", f".[{extras}]")
    expected = "" if backend == "none" else backend
    session.run("python", "-m", "pytest", *session.posargs, env={"TRUNKLINE_BACKENDS": expected})


@nox.session(python="3.10")
def lowest(session: nox.Session) -> None:
    """The suite with the lowest versions that pyproject.toml allows."""
    session.install("uv")
    here = ("--system-certs", "--python", session.virtualenv.location)
    lowest_direct = ("--resolution", "lowest-direct", "-e", ".[all,test]")
    session.run("uv", "pip", "install", *here, *lowest_direct)
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python="3.11")
def generate(session: nox.Session) -> None:
    """Write the API's resources and types: ``-- --spec openapi.json [--check]``."""
    session.install("-e", ".", "ruff")
    out = ("--out", "corelib/trunkline")
    session.run("python", "-m", "codegen", *out, *session.posargs, env={"PYTHONPATH": "corelib"})


@nox.session(python="3.11")
def contract(session: nox.Session) -> None:
    """Every operation against a mock server of the document, the one that openai-python uses."""
    session.install("-e", ".[all,test]")
    folder = session.create_tmp()
    session.run("npm", "install", "--silent", "--prefix", folder, STEADY, external=True)
    server = f"{folder}/node_modules/.bin/steady"
    tests = "tests/contract/test_contract.py"
    session.run("python", "-m", "pytest", tests, *session.posargs, env={"TRUNKLINE_STEADY": server})


@nox.session(python="3.11")
def parity(session: nox.Session) -> None:
    """Every operation through openai-python, in its own environment, and through trunkline."""
    session.install("-e", ".[all,test]")
    other = f"{session.create_tmp()}/openai-python"
    session.run("python", "-m", "venv", other)
    python = f"{other}/bin/python"
    session.run(python, "-m", "pip", "install", "--quiet", PEER, external=True)
    tests = "tests/contract/test_parity.py"
    env = {"TRUNKLINE_OPENAI_PYTHON": python}
    session.run("python", "-m", "pytest", tests, *session.posargs, env=env)


@nox.session(python="3.11")
def lint(session: nox.Session) -> None:
    session.install("ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(python="3.11")
def types(session: nox.Session) -> None:
    """Both type checkers, strict, on what is shipped."""
    session.install("-e", ".[all,test]", "mypy", "pyright", "types-requests", "async-timeout")
    session.run("mypy", *PACKAGES)
    session.run("pyright")


@nox.session(python="3.11")
def docs(session: nox.Session) -> None:
    """Every example of the documents, run, and every generated table, compared."""
    session.install("-e", ".[all,test]")
    session.run("python", "-m", "pytest", "tests/docs")


@nox.session(python="3.11")
def coverage(session: nox.Session) -> None:
    session.install("-e", ".[all,test]", "coverage")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "combine")
    session.run("coverage", "report", "--fail-under=90")


@nox.session(python="3.11")
def benchmarks(session: nox.Session) -> None:
    """CPU time against openai-python and the bare transports; ``-- --quick`` for half a minute."""
    session.install("-e", ".[httpx,httpx2,requests,trio]", "openai")
    session.run("python", "-m", "tests.benchmarks", "--check", *session.posargs)


@nox.session(python="3.11")
def build(session: nox.Session) -> None:
    """The wheel, installed alone, says what it needs and answers from the stand-in."""
    folder = session.create_tmp()
    session.install("build")
    session.run("python", "-m", "build", "--wheel", "--outdir", folder)
    session.run("python", ".ci/check_wheel.py", folder)
    session.run("pip", "download", "--quiet", "--no-deps", "--dest", folder, "openai")
    session.run("python", ".ci/check_sizes.py", folder)

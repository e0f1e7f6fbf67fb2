"""Rules for every test: a clean environment, and a clear report of what was skipped.

Tests of a transport whose library is not installed are skipped with that reason. With
``TRUNKLINE_CI=1`` a skip fails the run, unless the run cannot avoid it: because of its Python
version, or because of a backend that is not in ``TRUNKLINE_BACKENDS`` (names; default: all).

``pytest.mark.needs("httpx", "trio")`` requires backends by name.
"""

from __future__ import annotations

import ast
import gc
import os
import signal
import sys
import threading
import traceback
from collections.abc import Generator, Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any

import pytest

from tests import fewer_messages, time_limit
from tests.thinning import repetitions

if TYPE_CHECKING:
    from tests.worlds import World

TESTS = Path(__file__).parent
BACKENDS = ("httpx", "httpx2", "requests", "aiohttp", "trio")
LIBRARIES = {*BACKENDS, "anyio", "certifi", "httpcore", "httpcore2", "urllib3"}
NEEDS = {
    "httpx": ("httpx", "httpx2"),
    "requests": ("requests",),
    "aiohttp": ("aiohttp",),
    "trio": ("trio",),
    "native.on_trio": ("trio",),
    "loop_trio": ("trio",),
}
"""The libraries that modules of trunkline_transports need; one of each tuple is enough."""
THOROUGH = "\npytestmark = pytest.mark.thorough\n"
ABSENT = "needs a backend that is not installed: "
_FOREIGN = (
    "OPENAI_",
    "AZURE_OPENAI_",
    "AWS_",
    "GOOGLE_CLOUD_",
    "TRUNKLINE_LOG",
    "TRUNKLINE_TRANSPORT",
    "TRUNKLINE_PLUGINS",
    "TRUNKLINE_SETTINGS",
    "TRUNKLINE_MODEL",
)
_PROXIES = {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"}

_NOT_IMPORTED = tuple(f"could not import '{name}'" for name in LIBRARIES)

_LOST_OVER_TLS = "ignore:unclosed transport <asyncio.sslproto:ResourceWarning"
"""The asyncio of Python 3.10 has this warning for a TLS connection that its peer has ended.

It has closed the socket by then. aiohttp is what uses its TLS here.
"""

_in_ci = bool(os.environ.get("TRUNKLINE_CI"))
_expected = os.environ.get("TRUNKLINE_BACKENDS", " ".join(BACKENDS)).split()
_refused: list[str] = []


@cache
def is_installed(library: str) -> bool:
    return find_spec(library) is not None


def pytest_configure(config: pytest.Config) -> None:
    """Check that in CI the expected backends are installed, no more and no fewer.

    Also handle SIGINT, so that Ctrl-C works in the processes that tests start. Under `nohup` and
    in background jobs SIGINT is ignored; child processes inherit an ignored signal, but not a
    handled one.
    """
    _share_bytecode(config)
    config.pluginmanager.register(fewer_messages)
    config.pluginmanager.register(time_limit.TimeLimit())
    if sys.version_info < (3, 11):
        config.addinivalue_line("filterwarnings", _LOST_OVER_TLS)
    gc.set_threshold(100_000, 50, 100)  # the heap is large: collecting it often costs a tenth
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)
    there = [name for name in BACKENDS if is_installed(name)]
    if _in_ci and sorted(there) != sorted(_expected):
        raise pytest.UsageError(f"expected the backends {_expected}, found {there}")


def _share_bytecode(config: pytest.Config) -> None:
    """Keep bytecode in pytest's cache if Python must not write it beside the sources.

    Otherwise, each worker and each process that a test starts would compile everything that it
    imports, which doubles the CPU time of the suite.
    """
    cache: Any = getattr(config, "cache", None)
    if sys.dont_write_bytecode and cache is not None:
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(cache.mkdir("bytecode"))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Keep the tests and all modules out of later garbage collections, which then take no time."""
    if not session.config.pluginmanager.has_plugin("dsession"):  # which only starts workers
        _prepare("quick" if _is_quick(session.config) else "trunkline")
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def _is_quick(config: pytest.Config) -> bool:
    return "not thorough" in config.option.markexpr


def _prepare(profile: str) -> None:
    """Set up the libraries that tests use; import them here: not every process runs tests."""
    from hypothesis import HealthCheck, settings

    from trunkline_transports.dropped import Dropped

    slow = [HealthCheck.too_slow]
    settings.register_profile("trunkline", deadline=None, suppress_health_check=slow)
    settings.register_profile("quick", settings.get_profile("trunkline"), max_examples=20)
    settings.load_profile(profile)
    Dropped.loud = True  # a test that leaves a connection open fails


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Let a worker that has finished take tests from the others: tests differ much in length."""
    if config.getoption("dist") != "load":
        return None  # another one was asked for
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> pytest.Module | None:
    """Skip a module as a whole if its imports need a missing backend.

    Do not import a module whose tests are all thorough if those do not run.
    """
    if (
        _is_quick(parent.config)
        and not parent.session.isinitpath(module_path)
        and _is_thorough(module_path)
    ):
        unused: _Unused = _Unused.from_parent(parent, path=module_path)
        return unused
    if all(map(is_installed, LIBRARIES)):
        return None
    missing = sorted(set(_missing(module_path)))
    if not missing:
        return None
    absent: _Absent = _Absent.from_parent(parent, path=module_path)
    absent.reason = ABSENT + ", ".join(missing)
    return absent


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector: pytest.Collector, obj: object) -> list[Any] | None:
    """Do not make the cases of a thorough test if those do not run, unless its file was named."""
    marks = getattr(obj, "pytestmark", ()) if isinstance(obj, FunctionType) else ()
    is_thorough = any(mark.name == "thorough" for mark in marks)
    if is_thorough and _is_quick(collector.config):
        return None if collector.session.isinitpath(collector.path) else []
    return None


def _is_thorough(module_path: Path) -> bool:
    return THOROUGH in module_path.read_text(encoding="utf-8")


class _Unused(pytest.Module):
    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        return ()


class _Absent(pytest.Module):
    reason = ""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        pytest.skip(self.reason, allow_module_level=True)


def _missing(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            package, _, rest = name.partition(".")
            if package in LIBRARIES and not is_installed(package):
                yield package
            elif package == "trunkline_transports":
                wanted = next((NEEDS[one] for one in NEEDS if f"{rest}.".startswith(f"{one}.")), ())
                if wanted and not any(map(is_installed, wanted)):
                    yield wanted[0]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark cases that repeat what others test; skip those for a missing backend."""
    for item in repetitions(items):
        item.add_marker(pytest.mark.repetition)
    if all(map(is_installed, LIBRARIES)):
        return
    for item in items:
        call: Any = getattr(item, "callspec", None)
        words = [*call.params.values(), *call.id.split("-")] if call else []
        named = {word for word in words if word in BACKENDS}
        named.update(name for mark in item.iter_markers("needs") for name in mark.args)
        missing = sorted(name for name in named if not is_installed(name))
        if missing:
            item.add_marker(pytest.mark.skip(reason=ABSENT + ", ".join(missing)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Skip a test that itself imports a missing backend; fail it if our code does."""
    try:
        return (yield)
    except ModuleNotFoundError as error:
        last = traceback.extract_tb(error.__traceback__)[-1].filename
        if error.name in LIBRARIES and TESTS in Path(last).parents:
            pytest.skip(ABSENT + error.name)
        raise


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """After a module, keep what its tests have loaded out of later garbage collections, too."""
    if nextitem is None or nextitem.path != item.path:
        gc.collect()
        gc.freeze()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Record a skip that CI does not allow."""
    _note(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Record a skip that CI does not allow."""
    _note(report)


def _note(report: pytest.TestReport | pytest.CollectReport) -> None:
    if not (_in_ci and report.skipped) or hasattr(report, "wasxfail"):
        return
    reason = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    about_backends = sorted(_expected) != sorted(BACKENDS)
    if reason.startswith("needs Python"):
        return
    if about_backends and reason.startswith((ABSENT, "got empty parameter set", *_NOT_IMPORTED)):
        return
    _refused.append(f"{report.nodeid}: {reason}")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Report the skips that failed the run."""
    if _refused:
        terminalreporter.section("skipped, which CI does not allow")
        terminalreporter.write_line("\n".join(_refused))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run for skips that CI does not allow."""
    if _refused and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True, scope="session")
def _own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide the keys, proxies and settings of the environment and of the home from the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(_FOREIGN) or name.upper() in _PROXIES:
                patch.delenv(name)
        patch.setenv("TRUNKLINE_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(params=["sync", "asyncio", "trio"])
def world(request: pytest.FixtureRequest) -> World:
    """Each of the three worlds: sync code, asyncio and trio."""
    from tests.worlds import World

    return World(request.param)


@pytest.fixture(params=["asyncio", "trio"])
def async_world(request: pytest.FixtureRequest) -> World:
    """Each of the two async worlds: asyncio and trio."""
    from tests.worlds import World

    return World(request.param)

"""Which modules may import which: the table of docs/design.md, checked on the syntax trees."""

from __future__ import annotations

import ast
import sys

import pytest

from tests.architecture.sources import HOMES, Source, imports, sources

NEWER = {"annotationlib"}
"""Modules that the standard library has since Python 3.14."""
CORE_LIBRARIES = {"attr", "attrs", "cattrs", "msgspec", "pluggy", "tomli", "typing_extensions"}
LOOPS_AND_HTTP = {
    "aiohttp", "anyio", "asyncio", "curl_cffi", "h11", "httpcore", "httpcore2", "httpx", "httpx2",
    "pyreqwest", "requests", "sniffio", "trio", "urllib3",
}  # fmt: skip
NETWORK = {"ftplib", "http", "select", "selectors", "smtplib", "socket", "socketserver", "ssl"}
IMPURE = {*NETWORK, "asyncio", "concurrent", "multiprocessing", "os", "random", "secrets",
          "subprocess", "threading", "time"}  # fmt: skip

OWN_NETWORK = ("trunkline.local.server", "trunkline.serving", "trunkline.testing", "trunkline.cli")
"""The parts of the core that open sockets: the local server, the faulty test server, the CLI."""

OWN_LOOPS = {"trunkline.testing.clock": {"trio"}, "trunkline.testing": {"asyncio", "trio"}}
"""The test kits run users' async code on the user's event loop."""

ON_REQUEST = {
    "trunkline.local.connections": {"websockets"},
    "trunkline.sockets.closing": {"websockets"},
    "trunkline.sockets.messages": {"websockets"},
    "trunkline.types.embedding_vector": {"numpy"},
    "trunkline.voice.microphone": {"numpy"},
    "trunkline.voice.player": {"numpy"},
}
"""Libraries of users that a method imports, because it returns their objects, or type checkers."""

OF_COMMAND_LINE = {"click", "markdown_it", "platformdirs", "prompt_toolkit", "rich", "tomlkit"}
"""The libraries of the extra `cli`, which only the command line imports."""

OF_PLUGINS = {
    "trunkline_plugins.telemetry": {"opentelemetry"},
    "trunkline_plugins.pytest_replay": {"pytest"},
}
"""The libraries of extras that a plugin imports when it is made, and pytest for its own plugin."""

ACTING = {
    "trunkline.answers": {"os"},  # paths of files, for type checkers
    "trunkline.clients.environment": {"os"},
    "trunkline.clients.copying": {"os", "threading"},  # a lock of this process
    "trunkline.discovery.entry_points": {"os"},  # the folders of installed distributions
    "trunkline.clients.webhooks": {"time"},  # compares the clock with that of the API
    "trunkline.flows.branches": {"threading"},
    "trunkline.flows.crews": {"threading"},
    "trunkline.flows.drive_async": {"random", "time"},
    "trunkline.flows.computer_runs": {"threading"},  # a driver serves one run at a time
    "trunkline.flows.unconnected": {"time"},
    "trunkline.flows.gates": {"os", "threading"},  # the gates of this process
    "trunkline.flows.forking": {"os", "threading", "time"},  # waits for other threads' imports
    "trunkline.flows.drive_sync": {"random", "time"},
    "trunkline.identity.subjects": {"os"},  # paths of files, for type checkers
    "trunkline.network": {"os"},  # paths of files, for type checkers and checks of options
    "trunkline.options": {"os"},  # paths of files, for type checkers
    "trunkline.wire.httpx_names": {"http"},  # the phrases of statuses
    "trunkline.uploads": {"os", "secrets", "threading"},  # files, boundaries, locks for files
    "trunkline.local": {"threading"},
    "trunkline.lanes": {"threading"},  # lanes may be received in several threads
    "trunkline.sockets": {"threading"},  # a thread may send while another one receives
    "trunkline.transcripts.blocking": {"threading", "time"},  # ends segments after a silence
    "trunkline.voice": {"threading"},  # sound devices call from threads of their own
    "trunkline_plugins.cache_stores": {"os", "threading", "time"},
    "trunkline_plugins.cassettes": {"os", "threading"},
    "trunkline_plugins.circuits": {"threading"},  # a lock of what several threads count
    "trunkline_plugins.hedge_account": {"threading"},
    "trunkline.testing": IMPURE,
    "trunkline.cli": IMPURE,
    "trunkline.local.server": IMPURE,
    "trunkline.serving": IMPURE,
    "trunkline_plugins.guarded": {"os", "threading"},  # a lock of this process
}
"""Modules that use files, clocks, threads, locks, randomness or the environment."""

LIBRARIES: dict[str, set[str]] = {
    "httpx": {"httpx", "httpx2"},
    "requests": {"requests", "urllib3"},
    "aiohttp": {"aiohttp", "asyncio", "multidict", "yarl"},
    "native.on_asyncio": {"asyncio"},
    "native.on_trio": {"trio"},
    "trio": {"trio"},
    "loop_asyncio": {"asyncio", "async_timeout"},
    "loop_trio": {"trio"},
    "tls": {"certifi"},
}
"""The libraries that a module or package of a transport may import."""
FAMILIES = {
    "httpx": "httpx", "requests": "requests", "aiohttp": "aiohttp", "local": "local",
    "native": "native", "http1": "native", "trio": "native",
}  # fmt: skip
"""The modules and packages that belong to one transport; all transports may import the others."""


def is_public(module: str) -> bool:
    """Whether it is public: a flat module of the core, or a folder that lists its names.

    A folder holds an implementation and is private. If its ``__init__`` has ``__all__``, the
    names listed there are public.
    """
    package, _, name = module.partition(".")
    home = HOMES["trunkline"] / package / name
    if package != "trunkline" or "." in name:
        return False
    if not home.is_dir():
        return home.with_suffix(".py").is_file() or not name
    tree = ast.parse((home / "__init__.py").read_text(encoding="utf-8"))
    names = [ast.unparse(one) for node in ast.walk(tree) for one in getattr(node, "targets", ())]
    return "__all__" in names


def in_any(module: str, places: object) -> bool:
    """Whether `module` is one of `places` or inside one of them."""
    return any(module == place or module.startswith(f"{place}.") for place in places)  # type: ignore[attr-defined]  # any collection of names


def libraries_of(module: str) -> set[str]:
    """Return the libraries that a transport module may import besides the standard library."""
    own = (LIBRARIES[one] for one in LIBRARIES if in_any(module, [f"trunkline_transports.{one}"]))
    return next(own, set())


def family_of(module: str) -> str | None:
    """Return the transport that a module belongs to, or None if all may import it."""
    return FAMILIES.get(module.removeprefix("trunkline_transports.").partition(".")[0])


def root(name: str) -> str:
    return name.partition(".")[0]


def test_core_when_it_imports_then_only_its_few_libraries() -> None:
    """The core imports only its five libraries and the standard library."""
    allowed = {*CORE_LIBRARIES, *NEWER, *sys.stdlib_module_names, "trunkline"}
    strangers = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) not in {*allowed, *ON_REQUEST.get(source.module, ())}
        and not _is_own_loop(source, name)
        and not (in_any(source.module, ["trunkline.cli"]) and root(name) in OF_COMMAND_LINE)
    ]
    assert strangers == []


def test_core_when_it_imports_then_no_loop_and_no_http_library() -> None:
    """The core describes calls without any HTTP library or event loop."""
    forbidden = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) in LOOPS_AND_HTTP and not _is_own_loop(source, name)
    ]
    assert forbidden == []


def _is_own_loop(source: Source, name: str) -> bool:
    return any(
        in_any(source.module, [place]) and root(name) in libraries
        for place, libraries in OWN_LOOPS.items()
    )


def test_core_when_it_needs_the_network_then_only_where_it_serves() -> None:
    """Only the local server, the test kit and the CLI use sockets and TLS."""
    sockets = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) in NETWORK - allowed_to_act(source)
    ]
    assert sockets == []


def test_core_when_it_imports_then_nothing_that_acts_but_where_it_must() -> None:
    """Flows, wire formats, codec and declarations use no sockets, clocks, threads or randomness."""
    acting = [
        f"{source.place(node)} imports {name}"
        for source in (*sources("trunkline"), *sources("trunkline_plugins"))
        for node, name in imports(source)
        if root(name) in IMPURE - allowed_to_act(source)
    ]
    assert acting == []


def allowed_to_act(source: Source) -> set[str]:
    return {
        name for place, names in ACTING.items() if in_any(source.module, [place]) for name in names
    }


def test_core_when_it_imports_then_neither_transports_nor_plugins() -> None:
    """The core finds built-in transports and plugins by entry point, like third-party ones."""
    private_doors = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) in {"trunkline_transports", "trunkline_plugins"}
    ]
    assert private_doors == []


def test_built_in_when_it_imports_the_core_then_only_what_anybody_may() -> None:
    """Built-in transports and plugins import only the public names of the core."""
    private = [
        f"{source.place(node)} imports {name}"
        for source in (*sources("trunkline_transports"), *sources("trunkline_plugins"))
        for node, name in imports(source)
        if root(name) == "trunkline" and not is_public(name)
    ]
    assert private == []


@pytest.mark.parametrize("module", ["trunkline", "trunkline.errors", "trunkline.testing"])
def test_module_when_flat_or_with_names_then_it_is_public(module: str) -> None:
    """`is_public` accepts flat modules and folders that list their names."""
    assert is_public(module)


@pytest.mark.parametrize(
    "module", ["trunkline.wire", "trunkline.wire.sse", "trunkline.testing.site"]
)
def test_module_when_in_a_folder_then_it_is_how_something_works(module: str) -> None:
    """`is_public` rejects folders without names and the modules inside folders."""
    assert not is_public(module)


def test_transport_when_it_imports_then_its_own_library_alone() -> None:
    """A transport imports the core, the shared modules of transports, and one library."""
    allowed = {"trunkline", *(sys.stdlib_module_names - {"asyncio"}), "typing_extensions"}
    strangers = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline_transports")
        for node, name in imports(source)
        if not _is_near(source.module, name)
        if root(name) not in {*allowed, *libraries_of(source.module)}
    ]
    assert strangers == []


def _is_near(module: str, name: str) -> bool:
    """Whether `name` is a transport module that all share, or one of the family of `module`."""
    return root(name) == "trunkline_transports" and family_of(name) in {None, family_of(module)}


def test_plugins_when_they_import_then_no_library_and_no_transport() -> None:
    """A plugin imports the core, the standard library, and at most the library of its extra."""
    allowed = {*sys.stdlib_module_names, "trunkline", "trunkline_plugins"}
    strangers = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline_plugins")
        for node, name in imports(source)
        if root(name) not in {*allowed, *OF_PLUGINS.get(source.module, ())}
    ]
    assert strangers == []

"""Who may import whom: the table of docs/design.md, held by walking the syntax trees."""

from __future__ import annotations

import sys

import pytest

from tests.architecture.sources import Source, imports, sources

CORE_LIBRARIES = {"attr", "attrs", "cattrs", "msgspec", "pluggy", "typing_extensions"}
LOOPS_AND_HTTP = {
    "aiohttp", "anyio", "asyncio", "curl_cffi", "h11", "httpcore", "httpcore2", "httpx", "httpx2",
    "pyreqwest", "requests", "sniffio", "trio", "urllib3",
}  # fmt: skip
NETWORK = {"ftplib", "http", "select", "selectors", "smtplib", "socket", "socketserver", "ssl"}
IMPURE = {*NETWORK, "asyncio", "concurrent", "multiprocessing", "os", "random", "secrets",
          "subprocess", "threading", "time"}  # fmt: skip

OWN_NETWORK = ("trunkline.local.server", "trunkline.testing", "trunkline.cli")
"""Where the core opens sockets itself: the stand-in that serves, the faulty server for tests."""

OWN_LOOPS = {"trunkline.testing.clock": {"trio"}, "trunkline.testing": {"asyncio", "trio"}}
"""Test kits run users' async code, on the loop that the user has."""

PURE = (
    "trunkline.body", "trunkline.codec", "trunkline.deprecation",
    "trunkline.endpoint", "trunkline.errors", "trunkline.event_reader", "trunkline.flow",
    "trunkline.flows", "trunkline.hooks", "trunkline.http", "trunkline.kinds",
    "trunkline.middleware", "trunkline.models", "trunkline.operation", "trunkline.pipeline",
    "trunkline.resources",
    "trunkline.secrets", "trunkline.streams", "trunkline.types", "trunkline.values",
    "trunkline.wire",
)  # fmt: skip
"""What must touch no socket, clock, thread, loop, lock, dice or environment."""

SEAM = {
    "trunkline.errors", "trunkline.http", "trunkline.kinds", "trunkline.options",
    "trunkline.transport", "trunkline.values",
}  # fmt: skip
"""What transports build on."""

BACKENDS: dict[str, set[str]] = {
    "httpx": {"httpx", "httpx2", "httpcore", "httpcore2"},
    "requests": {"requests", "urllib3"},
    "trio": {"trio", "h11"},
    "local": {"trunkline.local"},
    "loop_asyncio": {"asyncio", "async_timeout"},
    "loop_trio": {"trio"},
    "tls": {"certifi"},
    "chunked": set(),
    "connections": {"asyncio"},
}
"""Beside the standard library, what each transport is built on; other modules are shared."""
SHARED = {"loop_asyncio", "loop_trio", "tls"}
"""Of these, what any transport may use."""
PARTS = {"chunked": "httpx", "connections": "httpx"}
"""Modules that are part of a transport without bearing its name."""

HOOKS = {
    "trunkline.body", "trunkline.codec", "trunkline.errors", "trunkline.flow", "trunkline.hooks",
    "trunkline.http", "trunkline.kinds", "trunkline.middleware", "trunkline.options",
    "trunkline.secrets", "trunkline.values", "trunkline.wire.retry_after",
    "trunkline.wire.sse",
}  # fmt: skip
"""What plugins build on."""


def in_any(module: str, places: object) -> bool:
    """Whether `module` is one of `places` or within one."""
    return any(module == place or module.startswith(f"{place}.") for place in places)  # type: ignore[attr-defined]  # any collection of names


def backend_of(source: Source) -> str | None:
    """The backend that a module of the transports belongs to; None for what they share."""
    name = source.module.partition(".")[2]
    return next((one for one in BACKENDS if name == one or name.startswith(f"{one}_")), None)


def root(name: str) -> str:
    return name.partition(".")[0]


def test_core_when_it_imports_then_only_its_few_libraries() -> None:
    """The core knows attrs, cattrs, msgspec, pluggy, typing_extensions and the standard library."""
    allowed = {*CORE_LIBRARIES, *sys.stdlib_module_names, "trunkline"}
    strangers = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) not in allowed and not _is_own_loop(source, name)
    ]
    assert strangers == []


def test_core_when_it_imports_then_no_loop_and_no_http_library() -> None:
    """What a call means is said without knowing who carries it."""
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
    """Sockets and TLS are for the stand-in's server and the test kit, nowhere else."""
    sockets = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) in NETWORK and not in_any(source.module, OWN_NETWORK)
    ]
    assert sockets == []


def test_pure_modules_when_they_import_then_nothing_that_acts() -> None:
    """Flows, wire formats, codec and declarations touch no socket, clock, thread or dice."""
    acting = [
        f"{source.place(node)} imports {name}"
        for source in (*sources("trunkline"), *sources("trunkline_plugins"))
        for node, name in imports(source)
        if root(name) in IMPURE
        and (in_any(source.module, PURE) or source.package == "trunkline_plugins")
    ]
    assert acting == []


def test_core_when_it_imports_then_neither_transports_nor_plugins() -> None:
    """Built-in transports and plugins come in by entry point, as anybody's do."""
    private_doors = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) in {"trunkline_transports", "trunkline_plugins"}
    ]
    assert private_doors == []


@pytest.mark.parametrize("source", sources("trunkline_transports"), ids=lambda one: one.module)
def test_transport_when_it_imports_then_the_seam_and_its_own_library(source: Source) -> None:
    """A transport knows the core's seam, what transports share, and one library."""
    backend = backend_of(source)
    own = BACKENDS[backend] if backend else set[str]()
    strangers: list[str] = []
    for node, name in imports(source):
        if name in SEAM or in_any(name, own) or root(name) in own:
            continue
        if root(name) == "trunkline_transports":
            other = next((one for one in sources() if one.module == name), source)
            family = PARTS.get(backend_of(other) or "", backend_of(other))
            if family in {None, backend, *SHARED}:
                continue
        elif root(name) in {*sys.stdlib_module_names, "typing_extensions"} - {"asyncio"}:
            continue
        strangers.append(f"{source.place(node)} imports {name}")
    assert strangers == []


def test_plugins_when_they_import_then_only_the_hook_interface() -> None:
    """A plugin knows hooks, flows and our words for HTTP; never a transport or a client."""
    allowed = sys.stdlib_module_names
    strangers = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline_plugins")
        for node, name in imports(source)
        if name not in HOOKS and root(name) not in {*allowed, "trunkline_plugins"}
    ]
    assert strangers == []

"""Who may import whom: the table of docs/design.md, held by walking the syntax trees."""

from __future__ import annotations

import ast
import sys

import pytest

from tests.architecture.sources import HOMES, Source, imports, sources

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

ACTING = {
    "trunkline.answers": {"os"},  # paths of files, for type checkers
    "trunkline.discovery.entry_points": {"os"},  # the folders of installed distributions
    "trunkline.flows.drive_async": {"random", "time"},
    "trunkline.flows.drive_sync": {"os", "random", "threading", "time"},
    "trunkline.options": {"os"},  # the environment
    "trunkline.uploads": {"os", "secrets", "threading"},  # files, boundaries, a file's turns
    "trunkline.local": {"threading"},
    "trunkline.testing": IMPURE,
    "trunkline.cli": IMPURE,
    "trunkline.local.server": IMPURE,
}
"""What touches a file, clock, thread, lock, dice or the environment; the rest is pure."""

BACKENDS: dict[str, set[str]] = {
    "httpx": {"httpx", "httpx2", "httpcore", "httpcore2"},
    "requests": {"requests", "urllib3"},
    "trio": {"trio", "h11"},
    "local": set(),
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


def is_public(module: str) -> bool:
    """Whether anybody may import it: a flat module of the core, or a folder that says its names.

    A folder is how something works, and nobody's to import from; where it offers names all the
    same, its ``__init__`` lists them in ``__all__``, and only those are public.
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


def test_core_when_it_imports_then_nothing_that_acts_but_where_it_must() -> None:
    """Flows, wire formats, codec and declarations touch no socket, clock, thread or dice."""
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
    """Built-in transports and plugins come in by entry point, as anybody's do."""
    private_doors = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline")
        for node, name in imports(source)
        if root(name) in {"trunkline_transports", "trunkline_plugins"}
    ]
    assert private_doors == []


@pytest.mark.parametrize(
    "source",
    [*sources("trunkline_transports"), *sources("trunkline_plugins")],
    ids=lambda one: one.module,
)
def test_built_in_when_it_imports_the_core_then_only_what_anybody_may(source: Source) -> None:
    """A transport or plugin of ours has no door that others do not have."""
    private = [
        f"{source.place(node)} imports {name}"
        for node, name in imports(source)
        if root(name) == "trunkline" and not is_public(name)
    ]
    assert private == []


@pytest.mark.parametrize("module", ["trunkline", "trunkline.errors", "trunkline.testing"])
def test_module_when_flat_or_with_names_then_it_is_public(module: str) -> None:
    """The rule says yes where it must."""
    assert is_public(module)


@pytest.mark.parametrize(
    "module", ["trunkline.wire", "trunkline.wire.sse", "trunkline.testing.site"]
)
def test_module_when_in_a_folder_then_it_is_how_something_works(module: str) -> None:
    """The rule says no where it must."""
    assert not is_public(module)


@pytest.mark.parametrize("source", sources("trunkline_transports"), ids=lambda one: one.module)
def test_transport_when_it_imports_then_its_own_library_alone(source: Source) -> None:
    """A transport knows the core, what transports share, and one library."""
    backend = backend_of(source)
    own = BACKENDS[backend] if backend else set[str]()
    strangers: list[str] = []
    for node, name in imports(source):
        if root(name) in {"trunkline", *own}:
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


def test_plugins_when_they_import_then_no_library_and_no_transport() -> None:
    """A plugin knows the core's public names and the standard library."""
    allowed = {*sys.stdlib_module_names, "trunkline", "trunkline_plugins"}
    strangers = [
        f"{source.place(node)} imports {name}"
        for source in sources("trunkline_plugins")
        for node, name in imports(source)
        if root(name) not in allowed
    ]
    assert strangers == []

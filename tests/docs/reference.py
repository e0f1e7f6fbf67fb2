"""Generate the tables of the documentation from the code.

``python tests/docs/reference.py`` lists the pages with outdated tables; ``--write`` updates them.
A table is between ``<!-- table: name -->`` and ``<!-- end of table -->``.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.docs import plugin_tables  # noqa: E402  # this file may be run as a script
from tests.libraries import table as library_table  # noqa: E402
from tests.parity import examples as peer_examples  # noqa: E402
from trunkline.compat import differences  # noqa: E402

_TABLE = re.compile(
    r"(?P<begin><!-- table: (?P<name>\S+) -->\n).*?(?P<end><!-- end of table -->)", re.DOTALL
)


def transports() -> Iterable[str]:
    """Yield one row with the capabilities of each transport of this distribution."""
    from trunkline.discovery.transports import find

    yield "| transport | sync | async in | HTTP/2 | proxies |"
    yield "| --- | --- | --- | --- | --- |"
    for name in (*_CHECKED, "local"):
        can = find(name).capabilities
        loops, proxies = ", ".join(can.loops) or "-", ", ".join(can.proxies) or "-"
        yield f"| `{name}` | {_yes(can.sync)} | {loops} | {_yes(can.http2)} | {proxies} |"


def errors() -> Iterable[str]:
    """Yield the tree of errors, each with the first sentence of its docstring."""
    for module in _ERRORS:
        import_module(module)
    from trunkline.errors import OpenAIError

    yield from _branch(OpenAIError, 0)


def _branch(kind: type[Exception], depth: int) -> Iterable[str]:
    yield f"{'  ' * depth}- `{kind.__name__}`: {_sentence(kind)}"
    for child in sorted(kind.__subclasses__(), key=lambda each: each.__name__):
        if child.__module__ in _ERRORS:
            yield from _branch(child, depth + 1)


def promises() -> Iterable[str]:
    """Yield the table of promises that the conformance checks verify."""
    from trunkline.testing.promises import PROMISES

    yield "| promise | meaning |"
    yield "| --- | --- |"
    for promise in PROMISES.values():
        yield f"| `{promise.name}` | {promise.sentence} |"


def plugin_promises() -> Iterable[str]:
    """Yield the table of promises that the conformance checks of plugins verify."""
    from trunkline.testing.plugins import PROMISES
    from trunkline.testing.plugins.keeping import EVERYWHERE, PLUGIN_CHECKS

    yield "| promise | meaning | checked in |"
    yield "| --- | --- | --- |"
    for promise in PROMISES.values():
        worlds = PLUGIN_CHECKS[promise.name].worlds
        where = "all worlds" if worlds == EVERYWHERE else ", ".join(worlds)
        yield f"| `{promise.name}` | {promise.sentence} | {where} |"


_ERRORS = (
    "trunkline.errors",
    "trunkline.agent_errors",
    "trunkline.plugin_errors",
    "trunkline.websocket_errors",
)
_CHECKED = ("native", "trio", "httpx", "httpx2", "requests", "aiohttp")
_WITHOUT_SESSIONS = ("native", "trio")


def conformance() -> Iterable[str]:
    """Yield one row for each promise, with a column for each transport."""
    from trunkline.testing.promises import PROMISES

    columns = [_promised(name) for name in _CHECKED]
    yield f"| promise | {' | '.join(_CHECKED)} |"
    yield "| --- " * (len(_CHECKED) + 1) + "|"
    for name in PROMISES:
        yield f"| `{name}` | {' | '.join(column.get(name, '-') for column in columns)} |"


def _promised(transport: str) -> dict[str, str]:
    """Return the cells of a transport: only the promises for which it has checks."""
    from trunkline.discovery.transports import find
    from trunkline.testing import cases

    factory = find(transport)
    can = factory.capabilities
    session = None if transport in _WITHOUT_SESSIONS else lambda world: world
    cells = {case.promise.name: "yes" for case in cases(factory, session=session)}
    cells.update(dict.fromkeys(can.flaky_promises, "mostly"))
    cells.update(dict.fromkeys(can.broken_promises, "no"))
    return cells


def exemptions() -> Iterable[str]:
    """Yield one row for each promise that a transport breaks, with the reason."""
    from trunkline.discovery.transports import find

    yield "| transport | promise | | reason |"
    yield "| --- | --- | --- | --- |"
    for transport in _CHECKED:
        can = find(transport).capabilities
        for cell, said in (("no", can.broken_promises), ("mostly", can.flaky_promises)):
            for name, reason in said.items():
                yield f"| `{transport}` | `{name}` | {cell} | {reason} |"


TABLES: dict[str, Callable[[], Iterable[str]]] = {
    made.__name__: made
    for made in (transports, errors, promises, plugin_promises, conformance, exemptions)
} | plugin_tables.TABLES
TABLES |= {
    "libraries": library_table.markdown,
    "migration": differences.markdown,
    "peer_examples": peer_examples.markdown,
}


def _sentence(documented: Any) -> str:
    text = inspect.getdoc(documented) or ""
    return " ".join(text.split("\n\n")[0].split()).replace("``", "`")


def _yes(fact: bool) -> str:
    return "yes" if fact else "-"


def rewritten(text: str) -> str:
    """Return the page with updated tables."""

    def table(found: re.Match[str]) -> str:
        lines = "".join(f"{line}\n" for line in TABLES[found["name"]]())
        return f"{found['begin']}{lines}{found['end']}"

    return _TABLE.sub(table, text)


def main(arguments: list[str]) -> int:
    stale = 0
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]):
        text = path.read_text(encoding="utf-8")
        new = rewritten(text)
        if new == text:
            continue
        stale += 1
        print(path.relative_to(ROOT).as_posix())
        if "--write" in arguments:
            path.write_text(new, encoding="utf-8")
    return 0 if "--write" in arguments else min(stale, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

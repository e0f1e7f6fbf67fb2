"""The table of docs/guides/testing.md: which test tool sees calls over which transport.

The tests of this folder run every cell with the real tool, and tests/docs compares the guide.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

WORLDS = {
    "native": ("sync", "asyncio", "trio"),
    "trio": ("trio",),
    "httpx": ("sync", "asyncio", "trio"),
    "httpx2": ("sync", "asyncio", "trio"),
    "requests": ("sync",),
    "aiohttp": ("asyncio",),
}
"""The columns, and the worlds in which each is tested."""
Kind = Literal["answers", "refuses", "watches"]
"""The fate of a call that a tool sees: it is answered, refused, or noted and let pass."""


class Tool(NamedTuple):
    """A row."""

    lowest: str
    """The lowest version that the session `tools` was run with."""
    kind: Kind
    sees: tuple[str, ...]
    """The transports whose calls it sees."""
    fails: tuple[str, ...] = ()
    """The transports whose calls it sees, but answers with an error."""


ALL = tuple(WORLDS)
TABLE = {
    "respx": Tool("0.22.0", "answers", ("httpx",)),
    "pytest-httpx": Tool("0.36.0", "answers", ("httpx",)),
    "responses": Tool("0.24.1", "answers", ("requests",)),
    "requests-mock": Tool("1.12.1", "answers", ("requests",)),
    # Their answers lack an argument that aiohttp 3.14 requires.
    "pook": Tool("2.1.6", "answers", ("requests",), fails=("aiohttp",)),
    "aioresponses": Tool("0.7.9", "answers", (), fails=("aiohttp",)),
    "vcrpy": Tool("9.1.0", "answers", ("httpx", "httpx2", "requests", "aiohttp")),
    "pytest-socket": Tool("0.6.0", "refuses", ALL),
    "opentelemetry-instrumentation-httpx": Tool("0.65b0", "watches", ("httpx", "httpx2")),
    "opentelemetry-instrumentation-requests": Tool("0.65b0", "watches", ("requests",)),
    "opentelemetry-instrumentation-aiohttp-client": Tool("0.65b0", "watches", ("aiohttp",)),
}
"""The rows by the names of the tools' distributions."""


def requirements(operator: str) -> list[str]:
    """The tools with their lowest versions, for pip; the operator is ``>=`` or ``==``."""
    return [f"{name}{operator}{tool.lowest}" for name, tool in TABLE.items()]


def markdown() -> str:
    """The table as the guide has it."""
    head = ["tool", *(f"`{name}`" for name in WORLDS)]
    rows = [
        [f"{name} ≥ {tool.lowest}", *(_cell(tool, transport) for transport in WORLDS)]
        for name, tool in TABLE.items()
    ]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(tool: Tool, transport: str) -> str:
    if transport in tool.fails:
        return "fails"
    return "yes" if transport in tool.sees else "no"

"""The lanes that are measured: one library over one transport, in one of two interpreters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Side(Enum):
    """The interpreter that a lane runs in."""

    TRUNKLINE = "trunkline"
    OPENAI = "openai"


@dataclass(frozen=True)
class Lane:
    """One contestant. `kind` is a key of `worker.KINDS`; `transport` is an option of trunkline."""

    name: str
    side: Side
    kind: str
    library: str
    transport: str | None = None

    def options(self, base_url: str) -> dict[str, str]:
        """Return the keyword arguments of its client."""
        options = {"api_key": "k", "base_url": base_url}
        if self.transport is not None:
            options["transport"] = self.transport
        return options


def _trunkline(transport: str) -> Lane:
    return Lane(f"trunkline/{transport}", Side.TRUNKLINE, "library", "trunkline", transport)


def _bare(kind: str, library: str) -> Lane:
    return Lane(f"{library} {kind}", Side.TRUNKLINE, kind, library)


def _above(kind: str, transport: str) -> Lane:
    """`trunkline` minus the bare library, which the same process measures in turn."""
    name = f"trunkline/{transport} above it"
    return Lane(name, Side.TRUNKLINE, f"above {kind}", "trunkline", transport)


OPENAI = Lane("openai", Side.OPENAI, "library", "openai")
OPENAI_AIOHTTP = Lane("openai[aiohttp]", Side.OPENAI, "over aiohttp", "openai")
NATIVE = _trunkline("native")
OVER_AIOHTTP = _trunkline("aiohttp")
OVER_HTTPX = _trunkline("httpx")
OVER_HTTPX2 = _trunkline("httpx2")
OVER_REQUESTS = _trunkline("requests")
OVER_TRIO = _trunkline("trio")
HTTPX_CLIENT = _bare("client", "httpx")
HTTPX2_CLIENT = _bare("client", "httpx2")
REQUESTS_SESSION = _bare("session", "requests")
BARE_SOCKET = _bare("bare", "socket")
BARE_STREAMS = _bare("streams", "asyncio")
ABOVE_HTTPX = _above("client", "httpx")
ABOVE_HTTPX2 = _above("client", "httpx2")
ABOVE_REQUESTS = _above("session", "requests")

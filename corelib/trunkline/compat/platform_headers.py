"""The headers in which openai-python describes itself, with its names."""

from __future__ import annotations

import platform
from functools import cache
from typing import Any, Final

from trunkline.compat.facade import VERSION
from trunkline.flows import preparing

_SYSTEMS: Final = {"darwin": "MacOS", "linux": "Linux", "windows": "Windows"}
_MACHINES: Final = {"aarch64": "arm64", "arm64": "arm64", "x86_64": "x64", "amd64": "x64"}


@cache
def described() -> dict[str, str]:
    """Return the headers: the language, the version of the names, the system and the runtime."""
    system, machine = platform.system().lower(), platform.machine().lower()
    return {
        "X-Stainless-Lang": "python",
        "X-Stainless-Package-Version": VERSION,
        "X-Stainless-OS": _SYSTEMS.get(system, f"Other:{system}" if system else "Unknown"),
        "X-Stainless-Arch": _MACHINES.get(machine, f"other:{machine}" if machine else "unknown"),
        "X-Stainless-Runtime": platform.python_implementation(),
        "X-Stainless-Runtime-Version": platform.python_version(),
    }


def platform_headers(self: Any) -> dict[str, str]:
    """Return the headers. It is the method `platform_headers` of clients."""
    return {**described()}


def send() -> None:
    """Make clients that are created from now on send the headers."""
    preparing.MORE.update(described())

"""List the transports that are installed, and what each can do and still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.installed import Registration, registrations
from trunkline.cli.output import write_json, write_table
from trunkline.discovery.transports import GROUP, find
from trunkline.transport import Capabilities
from trunkline.values import Value

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "list the transports, and what each still needs"


class Listed(Value, frozen=True):
    """A transport: what it can do, or why that cannot be told."""

    registration: Registration
    capabilities: Capabilities | None = None
    problem: str | None = None


def declare(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--json", action="store_true", help="one line of JSON for each")


def run(arguments: Namespace) -> int:
    """Print the list; what cannot be loaded is in it, with the reason."""
    listed = [_look_at(registration) for registration in registrations(GROUP)]
    if arguments.json:
        for transport in listed:
            write_json(_fields(transport))
    else:
        write_table([_row(transport) for transport in listed])
    return 0


def _look_at(registration: Registration) -> Listed:
    try:
        return Listed(registration, find(registration.name).capabilities)
    except Exception as error:  # a stranger's code, whose failure is what the list is to show
        problem = f"{type(error).__name__}: {error}"
        return Listed(registration, problem=problem)


def _fields(listed: Listed) -> dict[str, object]:
    registration, can = listed.registration, listed.capabilities
    about: dict[str, object] = {
        "name": registration.name,
        "distribution": registration.distribution,
        "installed": registration.install is None and listed.problem is None,
        "install": registration.install,
        "problem": listed.problem,
    }
    if can is not None:
        about |= {name: getattr(can, name) for name in can.__struct_fields__}
    return about


def _row(listed: Listed) -> dict[str, str]:
    registration, can = listed.registration, listed.capabilities
    return {
        "name": registration.name,
        "sync": "yes" if can and can.sync else "",
        "async": ", ".join(can.loops) if can else "",
        "http/2": "yes" if can and can.http2 else "",
        "proxies": ", ".join(can.proxies) if can else "",
        "from": registration.distribution,
        "status": registration.install or listed.problem or "installed",
    }

"""List the installed transports, what each supports, and the packages that each still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.installed import Registration, registrations
from trunkline.cli.output import write_json, write_table
from trunkline.discovery.transports import GROUP, find
from trunkline.transport import Capabilities
from trunkline.values import Value

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "list the transports and the packages that each still needs"


class ListedTransport(Value, frozen=True):
    """A transport: its capabilities, or the reason why they are unknown."""

    registration: Registration
    capabilities: Capabilities | None = None
    problem: str | None = None


def declare(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--json", action="store_true", help="print one line of JSON for each transport"
    )


def run(arguments: Namespace) -> int:
    """Print the list. A transport that cannot be loaded is listed with the reason."""
    listed = [_look_at(registration) for registration in registrations(GROUP)]
    if arguments.json:
        for transport in listed:
            write_json(_fields(transport))
    else:
        write_table([_row(transport) for transport in listed])
    return 0


def _look_at(registration: Registration) -> ListedTransport:
    try:
        return ListedTransport(registration, find(registration.name).capabilities)
    except Exception as error:  # third-party code may raise anything; the list shows it
        problem = f"{type(error).__name__}: {error}"
        return ListedTransport(registration, problem=problem)


def _fields(listed: ListedTransport) -> dict[str, object]:
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


def _row(listed: ListedTransport) -> dict[str, str]:
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

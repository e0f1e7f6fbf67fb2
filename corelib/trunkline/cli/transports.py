"""List the installed transports, what each supports, and the packages that each still needs."""

from __future__ import annotations

import click

from trunkline.cli.help import Command, examples
from trunkline.cli.installed import Registration, registrations
from trunkline.cli.output import write_json
from trunkline.cli.tables import write_table
from trunkline.discovery.transports import GROUP, find
from trunkline.transport import Capabilities
from trunkline.values import Value


class ListedTransport(Value, frozen=True):
    """A transport: its capabilities, or the reason why they are unknown."""

    registration: Registration
    capabilities: Capabilities | None = None
    problem: str | None = None


@click.command(
    cls=Command, epilog=examples("trunkline transports", "trunkline transports --json | jq .name")
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for each transport.")
def transports(*, as_json: bool) -> None:
    """List the installed transports, what each supports, and the packages that each still needs.

    A transport that cannot be loaded is listed with the reason.
    """
    listed = [_look_at(registration) for registration in registrations(GROUP)]
    if as_json:
        for transport in listed:
            write_json(_fields(transport))
    else:
        write_table([_row(transport) for transport in listed])


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

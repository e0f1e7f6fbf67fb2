"""List the installed plugins, their hooks, and the packages that each plugin still needs."""

from __future__ import annotations

import click

from trunkline.cli.help import Command, examples
from trunkline.cli.installed import Registration, registrations
from trunkline.cli.output import write_json
from trunkline.cli.tables import write_table
from trunkline.discovery.plugins import DEFAULTS, GROUP, Manager, activate, load
from trunkline.hooks import PROJECT, HookSpecs
from trunkline.values import Value


class ListedPlugin(Value, frozen=True):
    """A plugin: the hooks that it implements, or the reason why it cannot be used."""

    registration: Registration
    hooks: tuple[str, ...] = ()
    problem: str | None = None


@click.command(
    cls=Command, epilog=examples("trunkline plugins", "trunkline plugins --json | jq .name")
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for each plugin.")
def plugins(*, as_json: bool) -> None:
    """List the installed plugins, their hooks, and the packages that each still needs.

    A plugin that cannot be loaded is listed with the reason.
    """
    listed = [_look_at(registration) for registration in registrations(GROUP)]
    if as_json:
        for plugin in listed:
            write_json(_fields(plugin))
    else:
        write_table([_row(plugin) for plugin in listed])


def _look_at(registration: Registration) -> ListedPlugin:
    try:
        plugin = load(registration.name)
        activate({registration.name: plugin})  # detects hooks that do not exist
    except Exception as error:  # third-party code may raise anything; the list shows it
        return ListedPlugin(registration, problem=f"{type(error).__name__}: {error}")
    return ListedPlugin(registration, _hooks_of(plugin))


def _hooks_of(plugin: object) -> tuple[str, ...]:
    manager = Manager(PROJECT)
    manager.add_hookspecs(HookSpecs)
    manager.register(plugin)
    return tuple(sorted(caller.name for caller in manager.get_hookcallers(plugin) or ()))


def _fields(listed: ListedPlugin) -> dict[str, object]:
    registration = listed.registration
    return {
        "name": registration.name,
        "default": registration.name in DEFAULTS,
        "distribution": registration.distribution,
        "hooks": listed.hooks,
        "installed": registration.install is None and listed.problem is None,
        "install": registration.install,
        "problem": listed.problem,
    }


def _row(listed: ListedPlugin) -> dict[str, str]:
    registration = listed.registration
    return {
        "name": registration.name,
        "default": "yes" if registration.name in DEFAULTS else "",
        "from": registration.distribution,
        "hooks": ", ".join(listed.hooks),
        "status": registration.install or listed.problem or "installed",
    }

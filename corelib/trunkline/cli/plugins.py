"""List the installed plugins, their hooks, and the packages that each plugin still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.installed import Registration, registrations
from trunkline.cli.output import write_json, write_table
from trunkline.discovery.plugins import DEFAULTS, GROUP, Manager, activate, load
from trunkline.hooks import PROJECT, HookSpecs
from trunkline.values import Value

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "list the plugins and show which are active by default"


class ListedPlugin(Value, frozen=True):
    """A plugin: the hooks that it implements, or the reason why it cannot be used."""

    registration: Registration
    hooks: tuple[str, ...] = ()
    problem: str | None = None


def declare(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--json", action="store_true", help="print one line of JSON for each plugin"
    )


def run(arguments: Namespace) -> int:
    """Print the list. A plugin that cannot be loaded is listed with the reason."""
    listed = [_look_at(registration) for registration in registrations(GROUP)]
    if arguments.json:
        for plugin in listed:
            write_json(_fields(plugin))
    else:
        write_table([_row(plugin) for plugin in listed])
    return 0


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

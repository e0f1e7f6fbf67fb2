"""Show and change the settings of the command line."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

import click

from trunkline.cli.help import Command, examples
from trunkline.cli.output import note, write_json
from trunkline.cli.storage import configuration
from trunkline.cli.storage.configuration import MEANINGS, Configuration
from trunkline.cli.storage.places import config_file
from trunkline.cli.subcommands import Subcommands
from trunkline.cli.tables import write_table
from trunkline.clients.environment import model_variable, read_environment

if TYPE_CHECKING:
    from collections.abc import Callable

_VARIABLES = {
    "model": "TRUNKLINE_MODEL",
    "base_url": "OPENAI_BASE_URL",
    "transport": "TRUNKLINE_TRANSPORT",
    "plugins": "TRUNKLINE_PLUGINS",
}
"""The variables that go before settings."""
_CREDENTIALS = re.compile(r"//[^/]*@")
"""Those of a URL, which clients refuse."""


@click.group(
    cls=Subcommands,
    epilog=examples(
        "trunkline config show",
        "trunkline config set model gpt-4o",
        "trunkline config set base_url http://127.0.0.1:8080/v1",
        "trunkline config set plugins ratelimit -retries",
        "trunkline config unset model",
    ),
)
def config() -> None:
    """Show and change the settings of the command line.

    An option of a command goes before the environment, the environment before these settings.
    """


_command: Callable[..., Callable[..., click.Command]] = config.command


@_command("show", cls=Command)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def show(*, as_json: bool) -> None:
    """Show the settings in effect, and where each comes from."""
    path = config_file()
    given = configuration.given(path)
    defaults = Configuration()
    rows: list[dict[str, str]] = []
    values: dict[str, Any] = {}
    for name, meaning in MEANINGS.items():
        value, source = _in_effect(name, given, getattr(defaults, name))
        values[name] = value
        rows.append({"setting": name, "value": _shown(value), "from": source, "meaning": meaning})
    if as_json:
        write_json(values)
    else:
        write_table(rows)
        note(f"the file is {path}{'' if os.path.exists(path) else ', which does not exist yet'}")


def _in_effect(name: str, given: dict[str, Any], default: Any) -> tuple[Any, str]:
    variable = _VARIABLES.get(name, "")
    found = model_variable() if name == "model" else read_environment().get(variable)
    if found:
        return _CREDENTIALS.sub("//***@", found), variable
    return (given[name], "file") if name in given else (default, "")


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value or "") if value is None or isinstance(value, str) else " ".join(value)


@_command(
    "set",
    cls=Command,
    context_settings={"ignore_unknown_options": True},
    epilog=examples("trunkline config set model gpt-4o", "trunkline config set log true"),
)
@click.argument("name")
@click.argument("values", metavar="VALUE...", nargs=-1, required=True, type=click.UNPROCESSED)
def set_value(name: str, values: tuple[str, ...]) -> None:
    """Change a setting; `trunkline config show` lists them all."""
    value = configuration.change(config_file(), name, values)
    note(f"{name} is {_shown(value) or '(empty)'}")


@_command("unset", cls=Command, epilog=examples("trunkline config unset model"))
@click.argument("name")
def unset(name: str) -> None:
    """Remove a setting from the file, so that its default holds."""
    was_set = configuration.remove(config_file(), name)
    note(f"{name} is removed" if was_set else f"{name} was not set")


@_command("path", cls=Command)
def path_of_config() -> None:
    """Print the path of the file with the settings."""
    print(config_file())

"""Store keys in a file that only you can read."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from trunkline.cli.help import Command, examples
from trunkline.cli.output import note
from trunkline.cli.preferences import key_store
from trunkline.cli.storage.keys import DEFAULT, VARIABLES
from trunkline.cli.subcommands import Subcommands
from trunkline.cli.tables import write_table
from trunkline.clients.environment import read_environment
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from collections.abc import Callable

_ON_WINDOWS = (
    "it is in the folder of your profile, which Windows closes to other users, but not to "
    "administrators"
)


@click.group(
    cls=Subcommands,
    epilog=examples(
        "trunkline keys set",
        "trunkline keys set openrouter < key.txt",
        'trunkline chat --key openrouter --base-url https://openrouter.ai/api/v1 "Hello"',
        "trunkline keys list",
    ),
)
def keys() -> None:
    """Store keys in a file that only you can read.

    The key `openai` is used if OPENAI_API_KEY is not set, `azure` if AZURE_OPENAI_API_KEY is not
    set, and `admin` if OPENAI_ADMIN_KEY is not set. Others are used with --key NAME.
    """


_command: Callable[..., Callable[..., click.Command]] = keys.command


@_command("set", cls=Command, epilog=examples("trunkline keys set", "trunkline keys set azure"))
@click.argument("name", default=DEFAULT)
def set_key(name: str) -> None:
    """Ask for a key without showing it, or read it from stdin.

    There is no argument for the key: other users can read those of commands that run.
    """
    store = key_store()
    replaces = store.set(name, _read(name))
    note(f"the key {name!r} {'is replaced' if replaces else 'is stored'} in {store.path}")
    variable = VARIABLES.get(name)
    if variable in read_environment():
        note(f"{variable} is set, and goes before it")


def _read(name: str) -> str:
    if sys.stdin is None:
        raise OpenAIError("there is no key: pipe it in, or call the command on a terminal")
    if not sys.stdin.isatty():
        return sys.stdin.read()
    from getpass import getpass

    try:
        return getpass(f"The key {name!r} (it is not shown): ")
    except EOFError:
        raise OpenAIError("there is no key: nothing was typed") from None


@_command("list", cls=Command)
def list_keys() -> None:
    """List the names of the stored keys, not the keys."""
    names = key_store().names()
    if not names:
        note("no key is stored; store one: trunkline keys set")
    write_table([{"name": name, "used": _use(name)} for name in names])


def _use(name: str) -> str:
    variable = VARIABLES.get(name)
    if variable is None:
        return f"with --key {name}"
    return f"no, {variable} is set" if variable in read_environment() else f"as {variable}"


@_command("remove", cls=Command, epilog=examples("trunkline keys remove azure"))
@click.argument("name")
def remove_key(name: str) -> None:
    """Remove a stored key."""
    key_store().remove(name)
    note(f"the key {name!r} is removed")


@_command("path", cls=Command)
def path_of_keys() -> None:
    """Print the path of the file with the keys."""
    print(key_store().path)
    if os.name == "nt":
        note(_ON_WINDOWS)

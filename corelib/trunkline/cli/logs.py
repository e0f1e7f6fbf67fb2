"""Read logged conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from trunkline.cli.help import Command, examples
from trunkline.cli.output import note, write, write_json
from trunkline.cli.storage.logs import LogStore
from trunkline.cli.storage.places import log_file
from trunkline.cli.subcommands import Subcommands
from trunkline.cli.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trunkline.cli.storage.logs import LoggedTalk

_number = click.option(
    "--number", "-n", metavar="NUMBER", type=click.IntRange(min=1), default=20, show_default=True,
    help="How many conversations at most.",
)  # fmt: skip
_json = click.option("--json", "as_json", is_flag=True, help="Print lines of JSON.")


@click.group(
    cls=Subcommands,
    epilog=examples(
        'trunkline chat --log "What is a trunk line?"',
        "trunkline config set log true",
        "trunkline logs list",
        "trunkline logs show",
        "trunkline logs search trunk",
    ),
)
def logs() -> None:
    """Read logged conversations: those of chat --log, or with the setting `log`.

    They are in an SQLite database, of which only you can read the file.
    """


_command: Callable[..., Callable[..., click.Command]] = logs.command


@_command("list", cls=Command)
@_number
@_json
def list_talks(*, number: int, as_json: bool) -> None:
    """List the conversations, the latest first."""
    found = LogStore(log_file()).talks(number)
    if not found:
        note("no conversation is logged; see: trunkline chat --log")
    _write(found, as_json=as_json)


@_command("search", cls=Command, epilog=examples("trunkline logs search trunk"))
@click.argument("text")
@_number
@_json
def search(*, text: str, number: int, as_json: bool) -> None:
    """List the conversations with a message that contains TEXT."""
    found = LogStore(log_file()).search(text, number)
    if not found:
        note(f"no logged message contains {text!r}")
    _write(found, as_json=as_json)


def _write(talks: Sequence[LoggedTalk], *, as_json: bool) -> None:
    if as_json:
        for talk in talks:
            write_json(msgspec.structs.asdict(talk))
        return
    write_table(
        [
            {
                "id": talk.id,
                "started": talk.started.replace("T", " ").removesuffix("+00:00"),
                "messages": str(talk.messages),
                "title": talk.title,
            }
            for talk in talks
        ]
    )


@_command("show", cls=Command, epilog=examples("trunkline logs show", "trunkline logs show 3fa2"))
@click.argument("identifier", metavar="[ID]", required=False)
@_json
def show(*, identifier: str | None, as_json: bool) -> None:
    """Print a conversation: the one whose ID begins so, or the latest."""
    store = LogStore(log_file())
    for message in store.messages(store.find(identifier).id):
        if as_json:
            write_json(msgspec.structs.asdict(message))
        else:
            who = f"{message.role} ({message.model})" if message.model else message.role
            write(f"## {who}\n\n{message.text.strip()}\n\n")


@_command("path", cls=Command)
def path_of_logs() -> None:
    """Print the path of the database."""
    print(log_file())

"""List the models of a server."""

from __future__ import annotations

import sys

import click

from trunkline.cli import answers, clients
from trunkline.cli.help import Command, examples


@click.command(
    cls=Command,
    epilog=examples(
        "trunkline models",
        "trunkline models embedding",
        "trunkline models --output jsonl | jq -r .id",
        "trunkline models --base-url http://127.0.0.1:11434/v1",
    ),
)
@click.argument("part", required=False)
@clients.options
@answers.options
def models(
    *, connection: clients.ClientChoice, part: str | None, output: str | None, save_as: str | None
) -> None:
    """List the models of the server, or those whose names contain PART.

    The list is a table on a terminal, otherwise one line of JSON for each model.
    """
    on_terminal = save_as is None and sys.stdout.isatty()
    form = output or ("table" if on_terminal else "jsonl")
    with clients.connect(connection) as client, answers.Output(form, save_as) as target:
        for model in client.models.list():
            name = str(getattr(model, "id", ""))  # a server of others may send anything
            if part is None or part.lower() in name.lower():
                target.item(model)
        target.end_items()

"""Turn texts into vectors."""

from __future__ import annotations

from typing import Any

import click

from trunkline.cli import answers, clients
from trunkline.cli.expecting import lacking, objects
from trunkline.cli.help import Command, examples
from trunkline.cli.texts import given_or_piped, text_argument
from trunkline.codec.type_guards import is_sequence

MODEL = "text-embedding-3-small"


@click.command(
    cls=Command,
    epilog=examples(
        'trunkline embed "A trunk line connects exchanges"',
        "trunkline embed --lines --output jsonl -o vectors.jsonl < questions.txt",
        'trunkline embed --local --dimensions 8 "No key, no network"',
    ),
)
@text_argument("text")
@clients.options
@click.option("--model", metavar="NAME", default=MODEL, show_default=True, help="Model to ask.")
@click.option(
    "--dimensions", metavar="NUMBER", type=click.IntRange(min=1), help="Numbers in each vector."
)
@click.option("--lines", is_flag=True, help="Print one vector for each line of the text.")
@answers.options
def embed(
    *,
    connection: clients.ClientChoice,
    text: str | None,
    lines: bool,
    output: str | None,
    save_as: str | None,
    **settings: Any,
) -> None:
    """Print the embedding of TEXT: its vector, as a JSON array on one line.

    TEXT is read from stdin if it is absent or -.
    """
    whole = given_or_piped(text, "text")
    texts = [line for line in whole.splitlines() if line.strip()] if lines else [whole]
    given = {name: value for name, value in settings.items() if value is not None}
    with clients.connect(connection) as client, answers.Output(output, save_as) as target:
        found = objects(client.embeddings.create(input=texts, **given).data, "no vectors")
        if len(found) != len(texts):
            raise lacking(f"{len(found)} vectors for {len(texts)} texts")
        for one in found:
            vector: Any = one.embedding
            if not is_sequence(vector):
                raise lacking("an embedding without a vector")
            target.item(one if output == "table" else list(vector))
        target.end_items()

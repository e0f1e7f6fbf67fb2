"""Print the script that completes trunkline's commands in a shell."""

from __future__ import annotations

import click

from trunkline.cli.help import Command, examples

VARIABLE = "_TRUNKLINE_COMPLETE"
"""The variable by which the script asks for completions."""


@click.command(
    cls=Command,
    epilog=examples(
        'eval "$(trunkline completion bash)"  # in ~/.bashrc',
        'eval "$(trunkline completion zsh)"  # in ~/.zshrc',
        "trunkline completion fish > ~/.config/fish/completions/trunkline.fish",
    ),
)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(*, shell: str) -> None:
    """Print the script that completes commands, options and operations in SHELL."""
    from click.shell_completion import get_completion_class

    from trunkline.cli.group import trunkline

    script = get_completion_class(shell)
    assert script is not None  # click has these three
    click.echo(script(trunkline, {}, "trunkline", VARIABLE).source())

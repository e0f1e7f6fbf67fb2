"""The group of all commands, which loads the module of a command when that command runs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from trunkline import __version__
from trunkline.cli.help import Command, Group, examples
from trunkline.cli.output import complain
from trunkline.clients.environment import completion_request, refuses_color
from trunkline.discovery.advice import about

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from click.shell_completion import CompletionItem

SUMMARIES = {
    "chat": "send a prompt to a model, or talk on a terminal",
    "models": "list the models of a server",
    "embed": "turn texts into vectors",
    "images": "make pictures",
    "speak": "speak a text",
    "transcribe": "write down the words of a recording",
    "api": "call any operation of the API",
    "doctor": "try the connection, and say what is wrong",
    "serve": "serve a local stand-in for the API over HTTP",
    "transports": "list the transports, and which packages are missing",
    "plugins": "list the plugins and show which are active by default",
    "keys": "store keys in a file that only you can read",
    "config": "show and change the settings of the command line",
    "logs": "read logged conversations",
    "new": "write the project of a plugin or a transport",
    "migrate": "list what differs for code that uses openai-python",
    "completion": "print the script that completes commands in a shell",
}
"""The commands. ``trunkline/cli/NAME.py`` has a click command of the same name."""


class Commands(Group):
    """The group of all commands. Its help and its completion import no command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in SUMMARIES:
            return None
        command: click.Command = getattr(import_module(f"trunkline.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in SUMMARIES and not ctx.resilient_parsing:
            raise click.UsageError(f"there is no command {name!r}{about(name, SUMMARIES)}", ctx)
        return super().resolve_command(ctx, args)

    def summaries(self) -> Iterable[tuple[str, str]]:
        return SUMMARIES.items()

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        found = [
            CompletionItem(name, help=summary)
            for name, summary in SUMMARIES.items()
            if name.startswith(incomplete)
        ]
        return [*found, *Command.shell_complete(self, ctx, incomplete)]


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        'trunkline chat "What is a trunk line?"',
        'trunkline chat --local "No key, no network"',
        "trunkline api --list",
        "trunkline api files.create --file a.jsonl --purpose batch",
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def trunkline(context: click.Context) -> None:
    """A client for the OpenAI API, and for every server that implements it."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code. Wrong usage is printed as one line on stderr."""
    asked = completion_request()
    if asked is not None:
        from click.shell_completion import shell_complete

        return shell_complete(trunkline, {}, "trunkline", "_TRUNKLINE_COMPLETE", asked)
    try:
        with trunkline.make_context(
            "trunkline", list(arguments), color=False if refuses_color() else None
        ) as context:
            code: int | None = trunkline.invoke(context)
    except click.exceptions.Exit as end:  # after --help and --version
        return end.exit_code
    except click.ClickException as error:
        place = getattr(error, "ctx", None)
        more = f"; see: {place.command_path} --help" if place else ""
        complain(error.format_message().removesuffix(".") + more)
        return error.exit_code
    return code or 0

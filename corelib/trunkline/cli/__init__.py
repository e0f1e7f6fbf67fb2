"""The command line: ``trunkline COMMAND``, one module for each command.

A command's module has a `SUMMARY`, `declare(parser)` for its arguments, and `run(arguments)`,
which gives the exit code. It is loaded when the command line is read, and what is heavy when it
runs.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

COMMANDS = ("chat", "api", "serve", "transports", "plugins")

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as a shell says it."""
PIPE_CLOSED = 141
"""128 and the number of SIGPIPE."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. What goes wrong is one line on stderr."""
    from trunkline.cli.output import complain, discard_output, tolerate_any_text
    from trunkline.cli.usage import UsageError
    from trunkline.errors import OpenAIError

    tolerate_any_text()
    try:
        code = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        discard_output()
        return PIPE_CLOSED
    except UsageError as error:
        complain(error)
        return WRONG_USAGE
    except (OpenAIError, OSError) as error:
        complain(error)
        return FAILED
    return code


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as stop:  # how argparse ends for --help, --version and wrong usage
        return stop.code if isinstance(stop.code, int) else 0
    code: int = arguments.run(arguments)
    return code


def parser() -> ArgumentParser:
    """What the command line may say."""
    from argparse import ArgumentParser
    from importlib import import_module

    from trunkline import __version__

    made = ArgumentParser(
        prog="trunkline", description="A client for the OpenAI API over any HTTP library."
    )
    made.add_argument("--version", action="version", version=f"trunkline {__version__}")
    commands = made.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        command = import_module(f"trunkline.cli.{name}")
        own = commands.add_parser(name, help=command.SUMMARY, description=command.__doc__)
        command.declare(own)
        own.set_defaults(run=command.run)
    return made

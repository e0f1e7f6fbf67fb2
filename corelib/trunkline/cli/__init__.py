"""The command line: ``trunkline COMMAND``. Each command is one module.

A command's module has a `SUMMARY`, a docstring that is the description in its help,
`declare(parser)`, which adds its arguments, and `run(arguments)`, which returns the exit code.
Every command line imports the modules of all commands, so a module imports the client and the
operations of the API only when its command runs.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

COMMANDS = ("chat", "api", "serve", "transports", "plugins", "new", "migrate")

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
"""128 plus the number of SIGINT: the exit code that shells report after Ctrl-C."""
PIPE_CLOSED = 141
"""128 plus the number of SIGPIPE."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. An error is printed as one line on stderr."""
    from trunkline.cli.output import complain, discard_output, tolerate_any_text
    from trunkline.cli.usage import UsageError
    from trunkline.errors import OpenAIError

    tolerate_any_text()
    try:
        code = _run(argv)
        # Otherwise a closed pipe may show only when the interpreter flushes at exit.
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # an OSError too, so it comes first
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
    except SystemExit as stop:  # argparse exits for --help, --version and wrong usage
        return stop.code if isinstance(stop.code, int) else 0
    code: int = arguments.run(arguments)
    return code


def parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    from argparse import ArgumentParser
    from importlib import import_module

    from trunkline import __version__

    made = ArgumentParser(
        prog="trunkline", description="A client for the OpenAI API that uses any HTTP library."
    )
    made.add_argument("--version", action="version", version=f"trunkline {__version__}")
    commands = made.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        command = import_module(f"trunkline.cli.{name}")
        own = commands.add_parser(name, help=command.SUMMARY, description=command.__doc__)
        command.declare(own)
        own.set_defaults(run=command.run)
    return made

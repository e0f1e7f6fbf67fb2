"""The arguments of every command that calls the API, and the client that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.usage import base_url, seconds
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from trunkline.client import OpenAI
    from trunkline.options import ClientOptions

DEFAULT_MODEL = "gpt-4o-mini"
LOCAL_MODEL = "local"


def declare(parser: ArgumentParser) -> None:
    """Add the arguments to a command's own."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--local",
        dest="transport",
        action="store_const",
        const="local",
        help="ask the stand-in inside this process: no key, no network",
    )
    where.add_argument(
        "--transport", metavar="NAME", help="send over this one (see: trunkline transports)"
    )
    parser.add_argument("--base-url", metavar="URL", type=base_url, help="where the API is")
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=seconds, help="limit for each phase of the call"
    )
    parser.add_argument(
        "--plugin",
        dest="plugins",
        metavar="NAME",
        action="append",
        default=[],
        help="switch a plugin on, or a default one off with =-NAME; repeatable",
    )


def connect(arguments: Namespace) -> OpenAI:
    """The client; its key is OPENAI_API_KEY's. Raises OpenAIError."""
    from trunkline.client import OpenAI

    options: ClientOptions = {"plugins": arguments.plugins}
    if arguments.transport is not None:
        options["transport"] = arguments.transport
    if arguments.base_url is not None:
        options["base_url"] = arguments.base_url
    if arguments.timeout is not None:
        options["timeout"] = arguments.timeout
    try:
        return OpenAI(**options)
    except ValueError as error:  # what an environment variable says cannot be meant
        raise OpenAIError(str(error)) from error


def model(arguments: Namespace, client: OpenAI) -> str:
    """The model that was named, else one that the server has."""
    named: str | None = arguments.model
    return named or (LOCAL_MODEL if client.pipeline.settings.in_process else DEFAULT_MODEL)

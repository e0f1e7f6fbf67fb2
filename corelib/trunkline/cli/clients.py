"""The arguments that all commands which call the API share, and the client made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.usage import base_url, seconds
from trunkline.errors import OpenAIError
from trunkline.options import read_environment

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from trunkline.client import OpenAI
    from trunkline.options import ClientOptions

DEFAULT_MODEL = "gpt-4o-mini"
LOCAL_MODEL = "local"


def declare(parser: ArgumentParser) -> None:
    """Add the shared arguments to a command's parser."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--local",
        dest="transport",
        action="store_const",
        const="local",
        help="call the stand-in for the API in this process; needs no key and no network",
    )
    where.add_argument(
        "--transport",
        metavar="NAME",
        help="send requests with this transport (see: trunkline transports)",
    )
    parser.add_argument(
        "--api-type",
        choices=("openai", "azure", "amazon-bedrock"),
        help="whose API it is; azure needs the variables AZURE_OPENAI_ENDPOINT (or --base-url), "
        "AZURE_OPENAI_API_KEY and OPENAI_API_VERSION, amazon-bedrock those of AWS "
        "(default: OPENAI_API_TYPE, else openai)",
    )
    parser.add_argument("--base-url", metavar="URL", type=base_url, help="base URL of the API")
    parser.add_argument(
        "--timeout",
        metavar="SECONDS",
        type=seconds,
        help="time limit for each phase of a call, such as connecting and reading",
    )
    parser.add_argument(
        "--plugin",
        dest="plugins",
        metavar="NAME",
        action="append",
        default=[],
        help="switch a plugin on, or a default one off with --plugin=-NAME; repeatable",
    )


def connect(arguments: Namespace) -> OpenAI:
    """Return a client. Its key comes from the environment. Raises OpenAIError."""
    options: ClientOptions = {"plugins": arguments.plugins}
    if arguments.transport is not None:
        options["transport"] = arguments.transport
    if arguments.base_url is not None:
        options["base_url"] = arguments.base_url
    if arguments.timeout is not None:
        options["timeout"] = arguments.timeout
    try:
        return _kind(arguments.api_type)(**options)
    except ValueError as error:  # an environment variable has an invalid value
        raise OpenAIError(str(error)) from error


def _kind(api_type: str | None) -> type[OpenAI]:
    named = api_type or read_environment().get("OPENAI_API_TYPE")
    if named == "azure":
        from trunkline.azure import AzureOpenAI

        return AzureOpenAI
    if named == "amazon-bedrock":
        from trunkline.bedrock import BedrockOpenAI

        return BedrockOpenAI
    from trunkline.client import OpenAI

    return OpenAI


def model(arguments: Namespace, client: OpenAI) -> str:
    """Return the model of ``--model``, or a default that the server has."""
    named: str | None = arguments.model
    return named or (LOCAL_MODEL if client.pipeline.settings.in_process else DEFAULT_MODEL)

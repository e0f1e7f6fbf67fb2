"""The options that all commands which call the API share, and the client made from them."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from trunkline.cli.help import SharedOption
from trunkline.cli.usage import base_url, seconds
from trunkline.clients.environment import read_environment
from trunkline.errors import OpenAIError
from trunkline.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from trunkline.client import OpenAI
    from trunkline.options import ClientOptions

DEFAULT_MODEL = "gpt-4o-mini"
LOCAL_MODEL = "local"

_KINDS = ("openai", "azure", "amazon-bedrock")
_KINDS_TEXT = f"{', '.join(_KINDS[:-1])} or {_KINDS[-1]}"

_OPTIONS = (
    click.option(
        "--local",
        is_flag=True,
        cls=SharedOption,
        help="Call the stand-in for the API in this process; needs no key and no network.",
    ),
    click.option(
        "--transport",
        metavar="NAME",
        cls=SharedOption,
        help="Send requests with this transport (see: trunkline transports).",
    ),
    click.option(
        "--api-type",
        metavar="API",
        cls=SharedOption,
        type=click.Choice(_KINDS),
        help=f"Whose API it is: {_KINDS_TEXT}. azure needs the variables "
        "AZURE_OPENAI_ENDPOINT (or --base-url), AZURE_OPENAI_API_KEY and OPENAI_API_VERSION, "
        "amazon-bedrock those of AWS (default: OPENAI_API_TYPE, else openai).",
    ),
    click.option(
        "--base-url", metavar="URL", type=base_url, cls=SharedOption, help="Base URL of the API."
    ),
    click.option(
        "--key",
        metavar="NAME",
        cls=SharedOption,
        help="Use the stored key of this name (see: trunkline keys).",
    ),
    click.option(
        "--no-key",
        is_flag=True,
        cls=SharedOption,
        help="Send no key: the server needs none.",
    ),
    click.option(
        "--timeout",
        metavar="SECONDS",
        cls=SharedOption,
        type=seconds,
        help="Time limit for each phase of a call, such as connecting and reading.",
    ),
    click.option(
        "--plugin",
        "plugins",
        metavar="NAME",
        cls=SharedOption,
        multiple=True,
        help="Switch a plugin on, or a default one off with --plugin=-NAME; repeatable.",
    ),
)


class ClientChoice(Value, frozen=True):
    """The values of the shared options."""

    transport: str | None = None
    api_type: str | None = None
    base_url: str | None = None
    key: str | None = None
    """The name of a stored key; None for the usual one, and the empty text for none."""
    timeout: float | None = None
    plugins: tuple[str, ...] = ()


def options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the shared options to a command. It receives them as its argument `connection`."""

    @wraps(function)
    def command(*, local: bool, transport: str | None, no_key: bool, **given: Any) -> Any:
        if local and transport is not None:
            raise click.UsageError("--local and --transport exclude each other")
        if no_key:
            given["key"] = _no_key(given)
        names = ClientChoice.__struct_fields__
        shared = {name: given.pop(name) for name in names if name != "transport"}
        connection = ClientChoice(transport="local" if local else transport, **shared)
        return function(connection=connection, **given)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _no_key(given: dict[str, Any]) -> str:
    """Return the name of no key. Raises UsageError for options that need one."""
    if given["key"] is not None:
        raise click.UsageError("--key and --no-key exclude each other")
    if given["api_type"] not in (None, "openai"):
        raise click.UsageError(f"--api-type {given['api_type']} needs a credential: omit --no-key")
    return ""


def connect(connection: ClientChoice) -> OpenAI:
    """Return a client: options go before the environment, and that before what is on disk.

    Raises OpenAIError, OSError.
    """
    from trunkline.cli.preferences import complete

    given: ClientOptions = {"plugins": list(connection.plugins)}
    if connection.transport is not None:
        given["transport"] = connection.transport
    if connection.base_url is not None:
        given["base_url"] = connection.base_url
    if connection.timeout is not None:
        given["timeout"] = connection.timeout
    api_type = connection.api_type or read_environment().get("OPENAI_API_TYPE") or "openai"
    if api_type not in _KINDS:
        raise OpenAIError(f"OPENAI_API_TYPE must be {_KINDS_TEXT}, not {api_type!r}")
    try:
        complete(given, api_type=api_type, key=connection.key)
        return _kind(api_type)(**given)
    except ValueError as error:  # an environment variable has an invalid value
        raise OpenAIError(str(error)) from error


def _kind(api_type: str) -> type[OpenAI]:
    if api_type == "azure":
        from trunkline.azure import AzureOpenAI

        return AzureOpenAI
    if api_type == "amazon-bedrock":
        from trunkline.bedrock import BedrockOpenAI

        return BedrockOpenAI
    from trunkline.client import OpenAI

    return OpenAI


def default_model(client: OpenAI) -> str:
    """Return the model to ask if none is named: one that the server has."""
    if client.pipeline.settings.in_process:
        return LOCAL_MODEL
    from trunkline.cli.preferences import preferred_model

    return preferred_model() or DEFAULT_MODEL

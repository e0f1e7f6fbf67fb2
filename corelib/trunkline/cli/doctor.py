"""Say how calls are made, try the connection, and say what is wrong."""

from __future__ import annotations

import os
import platform
import ssl
import time
from importlib import metadata
from typing import TYPE_CHECKING, Any

import click

from trunkline import __version__
from trunkline.cli import clients
from trunkline.cli.help import Command, examples
from trunkline.cli.output import for_users, safe, write, write_json
from trunkline.cli.preferences import settings
from trunkline.clients.environment import read_environment
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.cli.clients import ClientChoice
    from trunkline.client import OpenAI

_LIBRARIES = (
    "httpx", "httpx2", "requests", "urllib3", "aiohttp", "trio", "anyio", "h2", "truststore",
)  # fmt: skip
_FIRST = 3
"""How many models are named."""


@click.command(
    cls=Command,
    epilog=examples(
        "trunkline doctor",
        "trunkline doctor --base-url http://127.0.0.1:8000/v1",
        "trunkline doctor --transport httpx --json",
        "trunkline doctor --local",
    ),
)
@clients.options
@click.option("--json", "as_json", is_flag=True, help="Print the report as one line of JSON.")
def doctor(*, connection: ClientChoice, as_json: bool) -> int:
    """Say how calls are made, try the connection, and say what is wrong.

    The report has versions, the transport and why it is used, the proxy, the certificates, the
    names of the variables that are set, and the plugins. It has no value of a key. Then it lists
    the models. The exit code is 0 if that works, otherwise 1.
    """
    report = _surroundings(connection)
    report |= _tried(connection, report)
    if as_json:
        write_json(report)
    else:
        _show(report)
    return 0 if report["works"] else 1


def _surroundings(connection: ClientChoice) -> dict[str, Any]:
    found: dict[str, Any] = {
        "trunkline": __version__,
        "python": f"{platform.python_version()} ({platform.python_implementation()})",
        "system": platform.platform(terse=True),
        "libraries": ", ".join(_versions()),
    }
    try:
        environment = read_environment()
    except OpenAIError as error:  # the file of TRUNKLINE_SETTINGS
        return {**found, "variables": f"cannot be read: {error}"}
    variable = environment.get("TRUNKLINE_TRANSPORT")
    setting = settings().transport
    name = connection.transport or variable or setting or "native"
    reason = "TRUNKLINE_TRANSPORT" if variable else "by setting" if setting else "default"
    reason = "by option" if connection.transport else reason
    paths = ssl.get_default_verify_paths()
    own = environment.get("SSL_CERT_FILE") or environment.get("SSL_CERT_DIR")
    return {
        **found,
        "variables": ", ".join(environment) or "none is set",
        "transport": f"{name} ({reason})",
        "certificates": _place(own or paths.cafile or paths.capath or paths.openssl_cafile),
    }


def _place(path: str) -> str:
    return path if os.path.exists(path) else f"{path} (does not exist)"


def _versions() -> list[str]:
    found: list[str] = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return found


def _tried(connection: ClientChoice, report: dict[str, Any]) -> dict[str, Any]:
    """Return what a client says about itself, and whether its first call works."""
    try:
        client = clients.connect(connection)
    except OpenAIError as error:  # no key, no such transport or plugin
        return {"works": False, "problem": _line(error), "remedy": ""}
    with client:
        settings = client.pipeline.settings
        known = {
            "base url": str(settings.base_url),
            "proxy": settings.network.proxy_address or "none",
            "plugins": ", ".join(client.pipeline.hooks.plugins) or "none",
        }
        return known | _called(client)


def _called(client: OpenAI) -> dict[str, Any]:
    from trunkline.cli.remedies import remedy

    began = time.perf_counter()
    try:
        models = client.models.list(max_retries=0).data
    except OpenAIError as error:
        advice = remedy(error, client.pipeline.settings)
        return {"works": False, "problem": _line(error), "remedy": advice}
    names = [str(getattr(model, "id", model)) for model in models[:_FIRST]]
    more = ", ..." if len(models) > _FIRST else ""
    return {
        "works": True,
        "seconds": round(time.perf_counter() - began, 3),
        "models": f"{len(models)}: {', '.join(names)}{more}" if names else "none",
    }


def _line(error: Exception) -> str:
    return for_users(" ".join(str(error).split()))


def _show(report: dict[str, Any]) -> None:
    hidden = {"works", "problem", "remedy", "seconds"}
    shown = {name: str(value) for name, value in report.items() if name not in hidden}
    width = max(map(len, shown))
    for name, value in shown.items():
        write(f"{name:<{width}}  {value or '-'}\n")
    if report["works"]:
        _conclude(f"The connection works: the models came in {report['seconds']:g} s.", "green")
        return
    _conclude(f"It does not work: {report['problem']}", "red")
    if report["remedy"]:
        write(f"Remedy: {report['remedy']}\n")


def _conclude(text: str, color: str) -> None:
    click.echo(f"\n{click.style(safe(text), fg=color, bold=True)}")

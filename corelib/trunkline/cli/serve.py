"""Serve a local stand-in for the API over HTTP, for demonstrations and tests, until Ctrl-C."""

from __future__ import annotations

from errno import EADDRINUSE
from typing import TYPE_CHECKING

import click

from trunkline.cli.help import Command, examples
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from ssl import SSLContext


def _not_blank(_: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """Refuse a blank text, which a variable that is not set leaves: it would open the server."""
    if given is not None and not given.strip():
        raise click.BadParameter("it is blank: is a variable not set?")
    return given


@click.command(
    cls=Command,
    epilog=examples(
        "trunkline serve --port 8080",
        'trunkline chat --no-key --base-url http://127.0.0.1:8080/v1 "Hello"',
        "trunkline serve --certfile chain.pem --keyfile key.pem",
    ),
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    callback=_not_blank,
    help="Address to listen on.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8080,
    show_default=True,
    help="Port to listen on; 0 selects a free one.",
)
@click.option(
    "--api-key", metavar="KEY", callback=_not_blank, help="Refuse requests without this key."
)
@click.option(
    "--allow-host",
    "names",
    metavar="NAME",
    multiple=True,
    help="Answer requests to this host, too, such as that of a tunnel; repeatable. Others are "
    "refused on an address of this machine: a web page may have sent them.",
)
@click.option("--certfile", metavar="FILE", help="Serve HTTPS with this certificate chain (PEM).")
@click.option(
    "--keyfile", metavar="FILE", help="Private key, if it is not in the file of --certfile."
)
def serve(
    *,
    host: str,
    port: int,
    api_key: str | None,
    names: tuple[str, ...],
    certfile: str | None,
    keyfile: str | None,
) -> None:
    """Serve a local stand-in for the API over HTTP, for demonstrations and tests, until Ctrl-C."""
    from trunkline import local

    context = _ssl_context(certfile, keyfile)

    def announce(url: str) -> None:
        # The output may be logged, so it never shows the key.
        chat = "trunkline chat --no-key" if api_key is None else "OPENAI_API_KEY=... trunkline chat"
        print(f"Serving a stand-in for the API at {url} until Ctrl-C. Try:")
        print(f'{chat} --base-url {url}/v1 "Hello"', flush=True)

    try:
        api = local.LocalAPI(api_key=api_key)
        local.serve(host, port, api=api, ssl_context=context, ready=announce, names=names)
    except BrokenPipeError:  # an OSError of `announce`: `main` ends the command quietly
        raise
    except OSError as error:
        reason = str(error.strerror or error).partition(" (while ")[0]  # the address is known
        advice = "; choose another --port, or 0 for a free one" if error.errno == EADDRINUSE else ""
        raise OpenAIError(f"cannot listen on {host}, port {port}: {reason}{advice}") from error


def _ssl_context(certificate: str | None, key: str | None) -> SSLContext | None:
    if certificate is None:
        if key is not None:
            raise click.UsageError("--keyfile needs --certfile, the certificate of that key")
        return None
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:
        files = " and ".join(repr(name) for name in (certificate, key) if name)
        reason = error.strerror or error
        if isinstance(error, ssl.SSLError):
            reason = "it takes a certificate and its private key, both in PEM"
        raise OpenAIError(f"the certificate {files} cannot be used: {reason}") from error
    return context

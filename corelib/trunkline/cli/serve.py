"""Serve a local stand-in for the API over HTTP, for demonstrations and tests, until Ctrl-C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.usage import UsageError, port
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from ssl import SSLContext

SUMMARY = "serve a local stand-in for the API over HTTP"


def declare(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: %(default)s)"
    )
    parser.add_argument(
        "--port",
        type=port,
        default=8080,
        help="port to listen on; 0 selects a free one (default: %(default)s)",
    )
    parser.add_argument("--api-key", metavar="KEY", help="refuse requests without this key")
    parser.add_argument(
        "--certfile", metavar="FILE", help="serve HTTPS with this certificate chain (PEM)"
    )
    parser.add_argument(
        "--keyfile", metavar="FILE", help="private key, if it is not in the file of --certfile"
    )


def run(arguments: Namespace) -> int:
    """Serve until Ctrl-C. Raises OpenAIError if the port or the certificate cannot be used."""
    from trunkline.local import LocalAPI, serve

    context = _ssl_context(arguments.certfile, arguments.keyfile)
    host, number = arguments.host, arguments.port

    def announce(url: str) -> None:
        # The output may be logged, so it never shows the key.
        key = "any" if arguments.api_key is None else "..."
        print(f"Serving a stand-in for the API at {url} until Ctrl-C. Try:")
        print(f'OPENAI_API_KEY={key} trunkline chat --base-url {url}/v1 "Hello"', flush=True)

    try:
        serve(
            host,
            number,
            api=LocalAPI(api_key=arguments.api_key),
            ssl_context=context,
            ready=announce,
        )
    except BrokenPipeError:  # an OSError of `announce`: `main` ends the command quietly
        raise
    except OSError as error:
        reason = error.strerror or error
        raise OpenAIError(f"cannot listen on {host}, port {number}: {reason}") from error
    return 0


def _ssl_context(certificate: str | None, key: str | None) -> SSLContext | None:
    if certificate is None:
        if key is not None:
            raise UsageError("--keyfile needs --certfile, the certificate of that key")
        return None
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:
        files = " and ".join(repr(name) for name in (certificate, key) if name)
        reason = error.strerror or error
        raise OpenAIError(f"the certificate {files} cannot be used: {reason}") from error
    return context

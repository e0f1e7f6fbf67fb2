"""Serve the stand-in for the API over HTTP until Ctrl-C, for demonstrations and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.usage import UsageError, port
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from ssl import SSLContext

SUMMARY = "serve the stand-in for the API over HTTP"


def declare(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", type=port, default=8080, help="0 takes a free one (default: %(default)s)"
    )
    parser.add_argument("--api-key", metavar="KEY", help="refuse requests without it")
    parser.add_argument("--certfile", metavar="FILE", help="serve https with this PEM chain")
    parser.add_argument("--keyfile", metavar="FILE", help="its key, when it is in another file")


def run(arguments: Namespace) -> int:
    """Raises OpenAIError when the port or the certificate cannot be used."""
    from trunkline.local import LocalAPI, serve

    context = _ssl_context(arguments.certfile, arguments.keyfile)
    host, number = arguments.host, arguments.port

    def announce(url: str) -> None:
        key = "any" if arguments.api_key is None else "..."
        print(f"serving the stand-in for the API at {url} until Ctrl-C; try:")
        print(f'OPENAI_API_KEY={key} trunkline chat --base-url {url}/v1 "Hello"', flush=True)

    try:
        serve(
            host,
            number,
            api=LocalAPI(api_key=arguments.api_key),
            ssl_context=context,
            ready=announce,
        )
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or error
        raise OpenAIError(f"cannot listen on {host}, port {number}: {reason}") from error
    return 0


def _ssl_context(certificate: str | None, key: str | None) -> SSLContext | None:
    if certificate is None:
        if key is not None:
            raise UsageError("--keyfile needs the --certfile that it belongs to")
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

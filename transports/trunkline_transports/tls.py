"""The TLS contexts of every transport: made once for each configuration, and shared."""

from __future__ import annotations

import os
import ssl
from functools import lru_cache
from typing import TYPE_CHECKING

from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.network import Network


def ssl_context(network: Network) -> ssl.SSLContext:
    """The context for `network`: the user's own as it is, else one that nobody may change.

    Raises OpenAIError naming the option whose file is missing or not usable. Files are read once
    in a process; OpenSSL itself honours SSL_CERT_FILE and SSL_CERT_DIR.
    """
    if network.ssl_context is not None:
        own: ssl.SSLContext = network.ssl_context
        return own
    certificate = network.client_certificate
    chain = (certificate,) if isinstance(certificate, str) else tuple(certificate or ())
    bundle = None if network.ca_bundle is None else os.fspath(network.ca_bundle)
    return _made(network.verify, bundle, chain, network.http2)


@lru_cache(maxsize=32)
def _made(verify: bool, bundle: str | None, chain: tuple[str, ...], http2: bool) -> ssl.SSLContext:
    # http2 is part of the key because httpcore writes its protocols into the context it is given.
    context = _trusting(bundle)
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if chain:
        _load_client_certificate(context, chain)
    context.set_alpn_protocols(["http/1.1"])
    return context


def _trusting(bundle: str | None) -> ssl.SSLContext:
    if bundle is None:
        context = ssl.create_default_context()
        if not _knows_authorities(context):
            _load_certifi(context)
        return context
    try:
        if os.path.isdir(bundle):
            return ssl.create_default_context(capath=bundle)
        return ssl.create_default_context(cafile=bundle)
    except OSError as error:
        raise OpenAIError(f"ca_bundle={bundle!r} cannot be used: {error.strerror}") from error


def _knows_authorities(context: ssl.SSLContext) -> bool:
    """Whether the system has any; those of a directory are only loaded when they are needed."""
    if context.cert_store_stats()["x509_ca"]:
        return True
    directory = ssl.get_default_verify_paths().capath
    return bool(directory) and bool(os.listdir(directory))


def _load_certifi(context: ssl.SSLContext) -> None:
    try:
        import certifi
    except ImportError:
        return  # the handshake will say that the issuer is not known
    context.load_verify_locations(certifi.where())


def _load_client_certificate(context: ssl.SSLContext, chain: tuple[str, ...]) -> None:
    certificate = chain[0]
    key, password = (*chain[1:], None, None)[:2]
    try:
        # Without a function, OpenSSL would ask for a missing password on the terminal.
        context.load_cert_chain(certificate, key or None, password or _no_password)
    except OSError as error:
        files = " and ".join(repr(name) for name in chain[:2])
        message = f"client_certificate {files} cannot be used: {error.strerror}"
        raise OpenAIError(message) from error


def _no_password() -> str:
    return ""

"""Certificates of an authority that exists for one run only, made with trustme."""

from __future__ import annotations

import socket
import ssl
from functools import cache
from pathlib import Path
from typing import Any

from trunkline.testing.packages import needed


@cache
def authority() -> Any:
    """Return the authority."""
    return needed("trustme", "the checks of TLS").CA()


class _PatientSocket(ssl.SSLSocket):
    """A server's socket that lets the client read why a handshake has failed."""

    def do_handshake(self, block: bool = False) -> None:
        try:
            super().do_handshake(block)
        except ssl.SSLError:
            # Closing a socket with unread bytes resets the connection, and the alert may be lost.
            while socket.socket.recv(self, 65536):
                pass
            raise


def server_context(*, asks_for_certificate: bool = False) -> ssl.SSLContext:
    """Return a context with a certificate of the authority for this machine."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert("127.0.0.1", "localhost").configure_cert(context)
    if asks_for_certificate:
        context.sslsocket_class = _PatientSocket
        context.verify_mode = ssl.CERT_REQUIRED
        authority().configure_trust(context)
    return context


def write_authority(path: Path) -> str:
    """Write the certificate of the authority to a PEM file. Return its path."""
    path.write_bytes(authority().cert_pem.bytes())
    return str(path)


def write_client_certificate(path: Path) -> str:
    """Write the certificate and the key of a client to a PEM file. Return its path."""
    certificate = authority().issue_cert("client@kit.test")
    path.write_bytes(certificate.private_key_and_cert_chain_pem.bytes())
    return str(path)

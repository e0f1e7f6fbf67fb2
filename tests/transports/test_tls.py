"""The TLS contexts that the transports share."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from trunkline.errors import OpenAIError
from trunkline.network import Limits, Network
from trunkline_transports import tls
from trunkline_transports.phases import reason_of
from trunkline_transports.tls import ssl_context

trustme = pytest.importorskip("trustme")


@pytest.fixture(scope="module")
def authority() -> Any:
    return trustme.CA()


@pytest.fixture
def bundle(authority: Any, tmp_path: Path) -> str:
    """The file that names the authority."""
    path = tmp_path / "authority.pem"
    path.write_bytes(authority.cert_pem.bytes())
    return str(path)


def accepts(client: ssl.SSLContext, server: ssl.SSLContext, name: str = "api.test") -> str | None:
    """The protocol that a handshake in memory ends with. Raises ssl.SSLError for none."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    sides = [
        client.wrap_bio(to_client, to_server, server_hostname=name),
        server.wrap_bio(to_server, to_client, server_side=True),
    ]
    waiting = list(sides)
    while waiting:
        for side in list(waiting):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            waiting.remove(side)
    return sides[0].selected_alpn_protocol()


def test_error_of_openssl_then_its_reason_names_the_remedy() -> None:
    """Which of them a peer's mistake leads to depends on the version of OpenSSL."""
    for reason, words in {
        "WRONG_VERSION_NUMBER": "wrong version number; the server may not use TLS there",
        "RECORD_LAYER_FAILURE": "record layer failure; the server may not use TLS there",
        "TLSV13_ALERT_CERTIFICATE_REQUIRED": "tlsv13 alert certificate required; the server asks",
        "SSLV3_ALERT_BAD_CERTIFICATE": "sslv3 alert bad certificate; the server asks",
        "UNEXPECTED_MESSAGE": "unexpected message",
        None: "the TLS session failed",
    }.items():
        error: Any = ssl.SSLError(1, "quoted")
        error.reason = reason
        told = reason_of(error)
        assert told is not None
        assert told.startswith(words)
        assert (";" in told) is (";" in words)
    assert reason_of(ssl.SSLError("made by a tool")) == "the TLS session failed"


def server_of(authority: Any, name: str = "api.test") -> ssl.SSLContext:
    """A server's context, with a certificate for `name`, that would rather speak HTTP/2."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["h2", "http/1.1"])
    authority.issue_cert(name).configure_cert(context)
    return context


def test_context_asked_for_twice_then_it_is_the_same() -> None:
    """Making one takes longer than a call; limits and proxies do not matter to it."""
    again = Network(proxy="http://proxy.test", limits=Limits(1))
    assert ssl_context(Network()) is ssl_context(again)
    assert ssl_context(Network()) is not ssl_context(Network(verify=False))
    assert ssl_context(Network()) is not ssl_context(Network(http2=True))


def test_context_of_the_user_then_it_is_used_as_it_is() -> None:
    """Nothing is added to it."""
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    assert ssl_context(Network(ssl_context=own)) is own


def test_context_given_a_bundle_then_it_trusts_that_alone(authority: Any, bundle: str) -> None:
    """And speaks HTTP/1.1 with a server that could do more."""
    server = server_of(authority)
    assert accepts(ssl_context(Network(ca_bundle=bundle)), server) == "http/1.1"
    with pytest.raises(ssl.SSLCertVerificationError):
        accepts(ssl_context(Network()), server)
    with pytest.raises(ssl.SSLCertVerificationError):
        accepts(ssl_context(Network(ca_bundle=bundle)), server, "other.test")


@pytest.fixture
def directory(authority: Any, tmp_path: Path) -> str:
    """A directory with the authority under the hash of its subject, where OpenSSL looks."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("the program openssl, which knows the hash, is not installed")
    certificate = authority.cert_pem.bytes()
    command = [program, "x509", "-noout", "-hash"]
    hashed = subprocess.run(command, input=certificate, capture_output=True, check=True)
    made = tmp_path / "authorities"
    made.mkdir()
    (made / f"{hashed.stdout.decode().strip()}.0").write_bytes(certificate)
    return str(made)


def test_context_given_a_directory_then_its_certificates_are_trusted(
    authority: Any, directory: str
) -> None:
    """They are looked up when they are needed."""
    assert accepts(ssl_context(Network(ca_bundle=directory)), server_of(authority))


def test_context_that_verifies_nothing_then_any_certificate_will_do(authority: Any) -> None:
    """Of anybody, for any name."""
    assert accepts(ssl_context(Network(verify=False)), server_of(authority), "other.test")


@pytest.mark.parametrize("parts", [1, 2])
def test_context_given_a_client_certificate_then_it_is_shown(
    authority: Any, bundle: str, tmp_path: Path, parts: int
) -> None:
    """One file with both, or a certificate and its key."""
    issued = authority.issue_cert("client.test")
    chain, key = tmp_path / "chain.pem", tmp_path / "key.pem"
    contents = [issued.cert_chain_pems[0].bytes(), issued.private_key_pem.bytes()]
    chain.write_bytes(b"".join(contents[: 3 - parts]))
    key.write_bytes(contents[1])
    certificate = str(chain) if parts == 1 else (str(chain), str(key))
    server = server_of(authority)
    server.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(server)
    assert accepts(ssl_context(Network(ca_bundle=bundle, client_certificate=certificate)), server)
    with pytest.raises(ssl.SSLError):
        accepts(ssl_context(Network(ca_bundle=bundle)), server)


def test_context_given_an_encrypted_key_then_nobody_is_asked_for_its_password(
    authority: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OpenSSL would do so on the terminal; the right password is not in the error either."""
    from cryptography.hazmat.primitives import serialization as form

    issued = authority.issue_cert("client.test")
    key = form.load_pem_private_key(issued.private_key_pem.bytes(), None)
    sealed = key.private_bytes(
        form.Encoding.PEM, form.PrivateFormat.PKCS8, form.BestAvailableEncryption(b"sesame")
    )
    path = tmp_path / "client.pem"
    path.write_bytes(issued.cert_chain_pems[0].bytes() + sealed)
    for key_path in (str(path), ""):  # or the file of the certificate has the key
        ssl_context(Network(client_certificate=(str(path), key_path, "sesame")))
    passwords: list[Any] = []
    load = ssl.SSLContext.load_cert_chain

    def loading(context: ssl.SSLContext, certificate: Any, key: Any, password: Any) -> None:
        passwords.append(password)
        load(context, certificate, key, password)

    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", loading)
    for certificate in (str(path), (str(path), str(path), "wrong word")):
        with pytest.raises(OpenAIError, match="client_certificate") as raised:
            ssl_context(Network(client_certificate=certificate))
        assert "wrong word" not in str(raised.value)
    assert passwords[0]() == ""


def test_file_that_is_missing_then_the_error_names_the_option(tmp_path: Path) -> None:
    """As well as the file, and why it cannot be used."""
    missing = str(tmp_path / "nowhere.pem")
    with pytest.raises(OpenAIError, match=r"ca_bundle.*nowhere\.pem.*No such file"):
        ssl_context(Network(ca_bundle=missing))
    with pytest.raises(OpenAIError, match=r"client_certificate.*nowhere\.pem.*No such file"):
        ssl_context(Network(client_certificate=missing))


def test_file_that_holds_no_certificate_then_the_error_names_the_option(tmp_path: Path) -> None:
    """A wrong file is as common as a missing one."""
    path = tmp_path / "notes.txt"
    path.write_text("nothing here")
    with pytest.raises(OpenAIError, match=r"ca_bundle=.*notes\.txt.*: \[X509"):
        ssl_context(Network(ca_bundle=str(path)))


def authorities(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, certifi: bool = True
) -> int:
    """How many a program with these variables has loaded."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    if not certifi:
        monkeypatch.setitem(sys.modules, "certifi", None)
    tls._made.cache_clear()
    try:
        return ssl_context(Network()).cert_store_stats()["x509_ca"]
    finally:
        tls._made.cache_clear()


def test_system_without_authorities_then_certifi_supplies_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If it is installed; without it every handshake will say that the issuer is not known."""
    pytest.importorskip("certifi")
    for directory in (str(tmp_path), str(tmp_path / "nowhere")):
        nothing = {"SSL_CERT_FILE": str(tmp_path / "none.pem"), "SSL_CERT_DIR": directory}
        assert authorities(monkeypatch, nothing) > 50
    assert authorities(monkeypatch, nothing, certifi=False) == 0


def test_variables_for_authorities_then_openssl_honours_them(
    bundle: str, directory: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They take the place of the system's; nothing is added to them."""
    found = {"SSL_CERT_FILE": bundle, "SSL_CERT_DIR": "nowhere"}
    assert authorities(monkeypatch, found) == 1
    found = {"SSL_CERT_FILE": "nowhere", "SSL_CERT_DIR": directory}
    assert authorities(monkeypatch, found) == 0

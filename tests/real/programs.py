"""Real servers and proxies, started on free ports of this machine."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

NGINX = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    client_max_body_size 1m;
    add_header x-connection $connection always;
    add_header x-protocol $server_protocol always;
    add_header x-tls $ssl_protocol always;
    add_header x-certificate $ssl_client_verify always;
    ssl_certificate {folder}/server.pem;
    ssl_certificate_key {folder}/server.pem;
    ssl_protocols TLSv1.3;
    server {{ listen 127.0.0.1:{plain}; listen unix:{folder}/nginx.sock; {location} }}
    server {{ listen 127.0.0.1:{tls} ssl http2; {location} }}
    server {{
        listen 127.0.0.1:{strict} ssl http2;
        ssl_client_certificate {folder}/authority.pem;
        ssl_verify_client on;
        {location}
    }}
}}
"""
LOCATION = "location / {{ proxy_pass {upstream}; proxy_http_version 1.1; proxy_buffering off; }}"


def missing() -> list[str]:
    """Return the programs that are not installed."""
    return [
        name
        for name in ("nginx", "tinyproxy", "microsocks", "redis-server")
        if shutil.which(name) is None
    ]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running(port: int, *command: str) -> Iterator[int]:
    """Run a program that listens on `port` until the block ends."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            _wait_for(port, program)
            yield port
        finally:
            program.terminate()


def _wait_for(port: int, program: subprocess.Popen[bytes]) -> None:
    ends = monotonic() + 10
    while program.poll() is None and monotonic() < ends:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            continue
        return
    raise RuntimeError(f"{program.args!r} does not listen on port {port}")


@contextmanager
def nginx(folder: Path, upstream: str) -> Iterator[dict[str, str]]:
    """Run nginx before `upstream`; yield its origins: plain, tls, and strict about certificates."""
    ports = {name: free_port() for name in ("plain", "tls", "strict")}
    config = folder / "nginx.conf"
    location = LOCATION.format(upstream=upstream.removesuffix("/v1"))
    config.write_text(NGINX.format(folder=folder, location=location, **ports))
    with running(ports["plain"], "nginx", "-c", str(config), "-p", str(folder)):
        yield {
            "plain": f"http://127.0.0.1:{ports['plain']}/v1",
            "tls": f"https://localhost:{ports['tls']}/v1",
            "strict": f"https://localhost:{ports['strict']}/v1",
            "socket": f"{folder}/nginx.sock",
        }


@contextmanager
def tinyproxy(folder: Path) -> Iterator[str]:
    """Run an HTTP proxy that asks for the password "sesame"; yield its address."""
    port = free_port()
    config = folder / "tinyproxy.conf"
    config.write_text(
        f"Port {port}\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\nAllow 127.0.0.1\n"
        f'LogFile "{folder}/tinyproxy.log"\nLogLevel Connect\nBasicAuth user sesame\n'
    )
    with running(port, "tinyproxy", "-d", "-c", str(config)):
        yield f"127.0.0.1:{port}"


@contextmanager
def microsocks() -> Iterator[str]:
    """Run a SOCKS5 proxy that asks for the password "sesame"; yield its address."""
    port = free_port()
    options = ("-i", "127.0.0.1", "-p", str(port), "-u", "user", "-P", "sesame")
    with running(port, "microsocks", *options):
        yield f"127.0.0.1:{port}"


@contextmanager
def redis() -> Iterator[str]:
    """Run a Redis server that keeps nothing on disk; yield its URL."""
    port = free_port()
    options = ("--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no")
    with running(port, "redis-server", *options):
        yield f"redis://127.0.0.1:{port}/0"

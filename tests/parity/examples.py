"""openai-python's examples, unchanged: with openai-python, and with trunkline as its alias."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import trustme

from tests.parity.standin import StandIn

STUBS: Final = Path(__file__).with_name("stubs")
SECONDS: Final = 60
_AWS: Final = {"AWS_REGION": "us-west-2", "AWS_EC2_METADATA_DISABLED": "true"}
_SIGNED: Final = {**_AWS, "AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "secret"}
_BEARER: Final = {**_AWS, "AWS_BEARER_TOKEN_BEDROCK": "token"}
_X509: Final = {
    "OPENAI_AUTH_MODE": "x509",
    "OPENAI_IDENTITY_PROVIDER_ID": "provider",
    "OPENAI_SERVICE_ACCOUNT_ID": "account",
    "OPENAI_BASE_URL": "https://mtls.api.openai.com/v1",
}

_AZURE_REALTIME: Final = {
    "AZURE_OPENAI_ENDPOINT": "https://example.openai.azure.com",
    "AZURE_OPENAI_DEPLOYMENT_NAME": "deployment",
    "OPENAI_BASE_URL": "https://api.openai.com/v1",  # whose proxy is that of the connection, too
}
_TALK: Final = "Hello\nAnd again\nq\n"


@attrs.frozen
class Example:
    """A script, and how it is run."""

    script: str
    case: str = ""
    environment: Mapping[str, str] = attrs.field(factory=dict)
    arguments: tuple[str, ...] = ()
    passes: tuple[bool, bool] = (True, True)
    """Whether it passes with openai-python and with the alias, on this stand-in."""
    typed: str = ""
    """The text that is typed into it."""
    why: str = ""
    """The reason if it does not, or if it sends something else."""


_NEITHER: Final = (False, False)
_SCREEN: Final = "it fills a terminal, and listens to a microphone"
_DRIVER: Final = "it drives a browser, for which trunkline has nothing"
_NO_CALL: Final = "the model of the stand-in calls a function only if it must"
_PARTS: Final = "sends parts under the name of the file"

EXAMPLES: Final = (
    Example("async_demo.py"),
    Example("audio.py"),
    Example("azure.py"),
    Example("azure_ad.py"),
    Example("bedrock.py", "bearer", _BEARER),
    Example("bedrock.py", "signed", _SIGNED),
    Example("bedrock_runtime.py", "bearer", {**_BEARER, "BEDROCK_AUTH": "bearer"}),
    Example("bedrock_runtime.py", "signed", _SIGNED),
    Example("bedrock_runtime.py", "stream", {**_SIGNED, "BEDROCK_STREAM": "1"}),
    Example("demo.py"),
    Example("httpx2_client.py"),
    Example("image_stream.py"),
    Example("live/audio_transcript.py", passes=_NEITHER, why="the stand-in has no live sessions"),
    Example("live/transcript_grouper.py"),
    Example("module_client.py", passes=_NEITHER, why="its base URL is only an example"),
    Example("mtls_httpx.py"),
    Example("mtls_httpx2.py"),
    Example("mtls_httpx2_async.py"),
    Example("mtls_httpx_async.py"),
    Example("parsing.py"),
    Example("parsing_stream.py"),
    Example("parsing_tools.py", passes=_NEITHER, why=_NO_CALL),
    Example("parsing_tools_stream.py"),
    Example("picture.py"),
    Example("realtime/azure_realtime.py", "", _AZURE_REALTIME, typed=_TALK),
    Example("realtime/push_to_talk_app.py", passes=_NEITHER, why=_SCREEN),
    Example("realtime/realtime.py", typed=_TALK),
    Example("responses/background.py"),
    Example("responses/background_async.py"),
    Example("responses/background_streaming.py"),
    Example("responses/background_streaming_async.py"),
    Example("responses/multi_agent_streaming.py"),
    Example("responses/multi_agent_websocket.py"),
    Example("responses/streaming.py"),
    Example("responses/streaming_tools.py"),
    Example("responses/structured_outputs.py"),
    Example("responses/structured_outputs_tools.py", passes=_NEITHER, why=_NO_CALL),
    Example("responses/websocket.py"),
    Example("responses_input_tokens.py"),
    Example("responses_websocket.py"),
    Example("speech_to_text.py"),
    Example("streaming.py"),
    Example("text_to_speech.py"),
    Example("uploads.py", "disk", arguments=("FILE",), why=_PARTS),
    Example("uploads.py", "memory", arguments=("FILE", "memory"), why=_PARTS),
    Example("video.py"),
    Example("x509_workload_identity.py", "key"),
    Example("x509_workload_identity.py", "certificate", _X509),
    Example("x509_workload_identity_async.py", "key"),
    Example("x509_workload_identity_async.py", "certificate", _X509),
    Example("browser/read_only.py", passes=_NEITHER, why=_DRIVER),
    Example("browser-use-demo/runner.py", passes=_NEITHER, why=_DRIVER),
    Example("computer-desktop/run.py", passes=_NEITHER, why="it starts a desktop in a container"),
)


@attrs.frozen
class Outcome:
    """The end of a script: its exit code, the shape of what it wrote, and what it sent."""

    code: int
    output: str
    errors: str
    sent: list[dict[str, Any]]


def run(example: Example, folder: Path, command: list[str]) -> Outcome:
    """Run an example with a stand-in of its own, below a copy of the folder."""
    with StandIn() as server, tempfile.TemporaryDirectory() as place:
        environment = _environment(server, Path(place), example)
        big = Path(place) / "big.txt"
        big.write_bytes(b"0123456789" * 1000)
        script = folder / example.script
        if script.parent == folder:  # whose azure.py would hide the package
            script = Path(shutil.copy(script, place))
        arguments = [str(big) if one == "FILE" else one for one in example.arguments]
        done = subprocess.run(
            [*command, str(script), *arguments],
            env=environment,
            cwd=place,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
            input=example.typed,
        )
        output = shape(done.stdout.replace(place, "FOLDER"))
        return Outcome(done.returncode, output, done.stderr, server.noted.sent)


def _environment(server: StandIn, place: Path, example: Example) -> dict[str, str]:
    """Return the variables of a script: those of this process, but for keys and proxies."""
    authority, chain, key = (place / name for name in ("ca.pem", "chain.pem", "key.pem"))
    server.authority.cert_pem.write_to_path(authority)
    client: trustme.LeafCert = server.authority.issue_cert("client.example")
    client.cert_chain_pems[0].write_to_path(chain)
    client.private_key_pem.write_to_path(key)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not re.match(r"(?i)(openai|azure|aws|trunkline)_|.*_proxy$", name)
    }
    return {
        **kept,
        "PYTHONPATH": str(STUBS),
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "100",
        "OPENAI_API_KEY": "key",
        "AZURE_OPENAI_API_KEY": "key",
        "OPENAI_BASE_URL": f"{server.url}/v1",
        "HTTPS_PROXY": server.url,
        "NO_PROXY": "127.0.0.1",
        "SSL_CERT_FILE": str(authority),
        "OPENAI_MTLS_CA_BUNDLE": str(authority),
        "OPENAI_MTLS_CERTIFICATE_CHAIN": str(chain),
        "OPENAI_MTLS_PRIVATE_KEY": str(key),
        **example.environment,
    }


def shape(text: str) -> str:
    """Return what a script wrote without times, identifiers, durations and sizes."""
    text = re.sub(r"[0-9a-f]{12,}", "ID", text)
    text = re.sub(r"\b\d{10}\b", "TIME", text)
    text = re.sub(r"\d+ bytes", "N bytes", text)
    return re.sub(r"\b\d+ms\b", "0ms", text)


def differences(example: Example, theirs: Outcome, ours: Outcome) -> list[str]:
    """Return what is not as the table says, or as with openai-python."""
    found = [
        f"{example.script} {example.case} {'fails' if one.code else 'passes'} with {name}: "
        f"{one.errors[-400:]}"
        for name, one, passes in zip(
            ("openai", "trunkline"), (theirs, ours), example.passes, strict=True
        )
        if (one.code == 0) != passes
    ]
    if ours.sent != theirs.sent and not example.why:
        found.append(f"{example.script} {example.case} sends {ours.sent}, not {theirs.sent}")
    return found


def markdown() -> list[str]:
    """Return the lines of the table in the guide."""
    rows = [
        f"| `{one.script}`{f' ({one.case})' if one.case else ''} | {_word(one.passes[0])} | "
        f"{_word(one.passes[1])} | {one.why or 'sends the same'} |"
        for one in EXAMPLES
    ]
    head = "| example | openai-python | with the alias | |"
    return [head, "| --- | --- | --- | --- |", *rows]


def _word(passes: bool) -> str:
    return "passes" if passes else "fails"

"""A third-party plugin and transport: built as wheels, installed, and used by name."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PLUGIN = EXAMPLES / "trunkline-example-plugin"
TRANSPORT = EXAMPLES / "trunkline-example-transport"

_BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"

ASK = """
messages = [{"role": "user", "content": "Hello"}]

def ask(client, **options):
    return client.chat.completions.create(model="local", messages=messages, **options)
"""

COUNTED = """
from trunkline import AsyncOpenAI, OpenAI
from trunkline_example_plugin import Quota, QuotaExceededError

async def main():
    quota = Quota(calls=2)
    async with AsyncOpenAI(transport="local", plugins=[("quota", quota)]) as client:
        answer = await ask(client)
        events = await ask(client, stream=True, stream_options={"include_usage": True})
        async with events:
            last = [event async for event in events][-1]
        try:
            await ask(client)
        except QuotaExceededError as error:
            print(error)
    assert quota.used_tokens == answer.usage.total_tokens + last.usage.total_tokens
    print(quota.used_calls, quota.used_tokens)
"""

COUNTED_SYNC = """
from trunkline import OpenAI
from trunkline_example_plugin import Quota, QuotaExceededError

quota = Quota(calls=2)
with OpenAI(transport="local", plugins=[("quota", quota)]) as client:
    answer = ask(client)
    with ask(client, stream=True, stream_options={"include_usage": True}) as events:
        last = list(events)[-1]
    try:
        ask(client)
    except QuotaExceededError as error:
        print(error)
assert quota.used_tokens == answer.usage.total_tokens + last.usage.total_tokens
print(quota.used_calls, quota.used_tokens)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both distributions installed, for the path.

    Their build backend builds the wheels without a network. Unpacking them is equivalent to
    installing them, because they have no scripts.
    """
    folder = tmp_path_factory.mktemp("site")
    wheels = tmp_path_factory.mktemp("wheels")
    for source in (PLUGIN, TRANSPORT):
        built = subprocess.run(
            [sys.executable, "-c", _BUILD, str(wheels)],
            cwd=source,
            capture_output=True,
            text=True,
            check=False,
        )
        assert built.returncode == 0, built.stderr
        with zipfile.ZipFile(wheels / built.stdout.split()[-1]) as wheel:
            wheel.extractall(folder)
    return folder


def run(site: Path, *argv: str, **variables: str) -> str:
    """Return the output of a new interpreter with the folder on its path; warnings are errors."""
    clean = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    done = subprocess.run(
        [sys.executable, "-W", "error", *argv],
        env={**clean, "PYTHONPATH": str(site), **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def script(site: Path, code: str, **variables: str) -> list[str]:
    """Return the lines that a script prints."""
    return run(site, "-c", ASK + code, **variables).splitlines()


def test_both_when_named_then_a_client_uses_them_over_a_socket(site: Path) -> None:
    """A client uses both by name over a socket, without an HTTP library in the process."""
    code = """
import sys
from trunkline import OpenAI
from trunkline.local import LocalServer

with LocalServer() as server:
    where = {"base_url": f"{server.url}/v1", "api_key": "k"}
    with OpenAI(transport="stdlib", plugins=["quota"], **where) as client:
        print(client.pipeline)
        print(ask(client).choices[0].message.content.splitlines()[0])
        with ask(client, stream=True) as events:
            print("".join(e.choices[0].delta.content or "" for e in events).splitlines()[0])
        try:
            ask(client)
        except Exception as error:
            print(f"{type(error).__module__}.{type(error).__name__}: {error}")
        print(server.requests, server.connections)
    assert server.wait_for_connections(0)
print(sorted({"httpx", "httpx2", "requests", "aiohttp", "asyncio", "trio"} & sys.modules.keys()))
"""
    assert script(site, code, TRUNKLINE_QUOTA_CALLS="2") == [
        "CALL     observers",
        "CALL     deadline",
        "CALL     quota",
        "RETRY    retries",
        "ATTEMPT  body",
        "ATTEMPT  logs",
        "ATTEMPT  auth",
        "WIRE     redirects",
        "SEND     stdlib",
        "You said: Hello",
        "You said: Hello",
        "trunkline_example_plugin.QuotaExceededError: the call quota (2) is used up",
        "2 1",
        "[]",
    ]


@pytest.mark.parametrize(
    "code",
    [
        COUNTED_SYNC,
        COUNTED + "\nimport asyncio\nasyncio.run(main())",
        COUNTED + "\nimport trio\ntrio.run(main)",
    ],
    ids=["sync", "asyncio", "trio"],
)
def test_plugin_in_each_world_then_it_counts_the_same(code: str, site: Path) -> None:
    """One layer and one observer count calls and tokens in every world."""
    refusal, counts = script(site, code)
    assert refusal == "the call quota (2) is used up"
    calls, tokens = map(int, counts.split())
    assert calls == 2
    assert tokens > 0


def test_plugin_when_its_tokens_are_used_then_calls_are_refused(site: Path) -> None:
    """The call that exceeds the token limit is answered; the next one is refused."""
    code = """
from trunkline import OpenAI, OpenAIError

with OpenAI(transport="local", plugins=["quota"]) as client:
    ask(client)
    try:
        ask(client)
    except OpenAIError as error:
        print(error)
"""
    lines = script(site, code, TRUNKLINE_QUOTA_TOKENS="1")
    assert lines == ["the token quota (1) is used up"]


def test_plugin_of_a_client_that_is_pickled_then_it_travels(site: Path) -> None:
    """A pickled client keeps the plugin's limits and starts a new count."""
    code = """
import pickle
from trunkline import OpenAI
from trunkline_example_plugin import Quota, QuotaExceededError

client = OpenAI(transport="local", plugins=[("quota", Quota(calls=1))])
ask(client)
copy = pickle.loads(pickle.dumps(client))
ask(copy)
try:
    ask(copy)
except QuotaExceededError:
    print("refused")
"""
    assert script(site, code) == ["refused"]


def test_plugin_when_not_named_then_it_is_not_even_imported(site: Path) -> None:
    """An installed plugin that is not named is not even imported."""
    code = """
import sys
from trunkline import OpenAI

ask(OpenAI(transport="local"))
print([name for name in sys.modules if name.startswith("trunkline_example")])
"""
    assert script(site, code) == ["[]"]


def test_transport_put_to_every_check_then_it_keeps_all_promises(site: Path) -> None:
    """The transport passes the shipped conformance checks."""
    code = """
import trunkline_example_transport
from trunkline.testing import cases, run_checks

results = run_checks(trunkline_example_transport)
print(len(results) == len(cases(trunkline_example_transport)) > 80)
print([str(result) for result in results if result.outcome != "kept"])
"""
    assert script(site, code) == ["True", "[]"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('AsyncOpenAI(transport="stdlib")', "transport 'stdlib' is for sync code: use OpenAI"),
        ('OpenAI(transport="stdlib", proxy="http://p:1")', "transport 'stdlib' cannot use a proxy"),
    ],
)
def test_transport_asked_for_what_it_cannot_then_it_says_so(
    code: str, said: str, site: Path
) -> None:
    """An unsupported option is refused when the client is created."""
    attempt = f"""
from trunkline import AsyncOpenAI, OpenAI, OpenAIError
try:
    {code}
except OpenAIError as error:
    print(error)
"""
    (line,) = script(site, attempt)
    assert line.startswith(said)


def test_both_then_the_command_line_lists_and_uses_them(site: Path) -> None:
    """The command line lists both with their distribution, and uses them."""

    def listed(command: str) -> dict[str, Any]:
        lines = run(site, "-m", "trunkline", command, "--json").splitlines()
        return {line["name"]: line for line in map(json.loads, lines)}

    transport, plugin = listed("transports")["stdlib"], listed("plugins")["quota"]
    assert transport["distribution"] == "trunkline-example-transport"
    assert (transport["sync"], transport["loops"], transport["installed"]) == (True, [], True)
    assert plugin["distribution"] == "trunkline-example-plugin"
    assert (plugin["default"], plugin["hooks"]) == (False, ["around", "on_event"])
    printed = run(site, "-m", "trunkline", "chat", "--local", "--plugin", "quota", "Hello")
    assert printed.startswith("You said: Hello\n")


def test_readme_of_the_plugin_then_its_example_prints_what_it_says(site: Path) -> None:
    """The example in the plugin's README prints the output in its comments."""
    readme = (PLUGIN / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    expected = re.findall(r"print\(.*\)  # (.*)", code)
    assert run(site, "-c", code).splitlines() == expected

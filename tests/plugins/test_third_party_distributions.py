"""Projects that `trunkline new` wrote: built as wheels, installed, and used by name."""

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

from trunkline.cli import main

pytestmark = pytest.mark.thorough

_BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"

ASK = """
messages = [{"role": "user", "content": "Hello"}]

def ask(client, **options):
    return client.chat.completions.create(model="local", messages=messages, **options)
"""

COUNTED = """
from trunkline import AsyncOpenAI, OpenAI
from trunkline_example_plugin import ExamplePlugin, LimitReachedError

async def main():
    limit = ExamplePlugin(calls=2)
    async with AsyncOpenAI(transport="local", plugins=[("example-plugin", limit)]) as client:
        answer = await ask(client)
        events = await ask(client, stream=True, stream_options={"include_usage": True})
        async with events:
            last = [event async for event in events][-1]
        try:
            await ask(client)
        except LimitReachedError as error:
            print(error)
    assert limit.used_tokens == answer.usage.total_tokens + last.usage.total_tokens
    print(limit.used_calls, limit.used_tokens)
"""

COUNTED_SYNC = """
from trunkline import OpenAI
from trunkline_example_plugin import ExamplePlugin, LimitReachedError

limit = ExamplePlugin(calls=2)
with OpenAI(transport="local", plugins=[("example-plugin", limit)]) as client:
    answer = ask(client)
    with ask(client, stream=True, stream_options={"include_usage": True}) as events:
        last = list(events)[-1]
    try:
        ask(client)
    except LimitReachedError as error:
        print(error)
assert limit.used_tokens == answer.usage.total_tokens + last.usage.total_tokens
print(limit.used_calls, limit.used_tokens)
"""


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders of a new plugin and a new transport."""
    folder = tmp_path_factory.mktemp("projects")
    for kind in ("plugin", "transport"):
        assert main(["new", kind, f"example-{kind}", "--path", str(folder / kind)]) == 0
    return {kind: folder / kind for kind in ("plugin", "transport")}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, projects: dict[str, Path]) -> Path:
    """A folder with both distributions installed, for the path.

    Their build backend builds the wheels without a network. Unpacking them is equivalent to
    installing them, because they have no scripts.
    """
    folder = tmp_path_factory.mktemp("site")
    wheels = tmp_path_factory.mktemp("wheels")
    for source in projects.values():
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
    with OpenAI(transport="example-transport", plugins=["example-plugin"], **where) as client:
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
    assert script(site, code, TRUNKLINE_EXAMPLE_PLUGIN_CALLS="2") == [
        "CALL     observers",
        "CALL     deadline",
        "CALL     example-plugin",
        "RETRY    retries",
        "ATTEMPT  body",
        "ATTEMPT  logs",
        "ATTEMPT  auth",
        "WIRE     redirects",
        "SEND     example-transport",
        "You said: Hello",
        "You said: Hello",
        "trunkline_example_plugin.LimitReachedError: the limit of calls (2) is reached",
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
    assert refusal == "the limit of calls (2) is reached"
    calls, tokens = map(int, counts.split())
    assert calls == 2
    assert tokens > 0


def test_plugin_when_its_tokens_are_used_then_calls_are_refused(site: Path) -> None:
    """The call that exceeds the token limit is answered; the next one is refused."""
    code = """
from trunkline import OpenAI, OpenAIError

with OpenAI(transport="local", plugins=["example-plugin"]) as client:
    ask(client)
    try:
        ask(client)
    except OpenAIError as error:
        print(error)
"""
    lines = script(site, code, TRUNKLINE_EXAMPLE_PLUGIN_TOKENS="1")
    assert lines == ["the limit of tokens (1) is reached"]


def test_plugin_of_a_client_that_is_pickled_then_it_travels(site: Path) -> None:
    """A pickled client keeps the plugin's limits and starts a new count."""
    code = """
import pickle
from trunkline import OpenAI
from trunkline_example_plugin import ExamplePlugin, LimitReachedError

client = OpenAI(transport="local", plugins=[("example-plugin", ExamplePlugin(calls=1))])
ask(client)
copy = pickle.loads(pickle.dumps(client))
ask(copy)
try:
    ask(copy)
except LimitReachedError:
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
        ("AsyncOpenAI(transport=name)", "is for sync code: use OpenAI"),
        ('OpenAI(transport=name, proxy="http://p:1")', "cannot use a proxy: take another"),
    ],
)
def test_transport_asked_for_what_it_cannot_then_it_says_so(
    code: str, said: str, site: Path
) -> None:
    """An unsupported option is refused when the client is created."""
    attempt = f"""
from trunkline import AsyncOpenAI, OpenAI, OpenAIError
name = "example-transport"
try:
    {code}
except OpenAIError as error:
    print(error)
"""
    (line,) = script(site, attempt)
    assert line.startswith(f"transport 'example-transport' {said}")


def test_both_then_the_command_line_lists_and_uses_them(site: Path) -> None:
    """The command line lists both with their distribution, and uses them."""

    def listed(command: str) -> dict[str, Any]:
        lines = run(site, "-m", "trunkline", command, "--json").splitlines()
        return {line["name"]: line for line in map(json.loads, lines)}

    transport, plugin = (
        listed("transports")["example-transport"],
        listed("plugins")["example-plugin"],
    )
    assert transport["distribution"] == "trunkline-example-transport"
    assert (transport["sync"], transport["loops"], transport["installed"]) == (True, [], True)
    assert plugin["distribution"] == "trunkline-example-plugin"
    assert (plugin["default"], plugin["hooks"]) == (False, ["after_call", "around"])
    printed = run(site, "-m", "trunkline", "chat", "--local", "--plugin", "example-plugin", "Hello")
    assert printed.startswith("You said: Hello\n")


def test_readme_of_the_plugin_then_its_example_prints_what_it_says(
    site: Path, projects: dict[str, Path]
) -> None:
    """The example in the plugin's README prints the output in its comments."""
    readme = (projects["plugin"] / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    expected = re.findall(r"print\(.*\)  # (.*)", code)
    assert run(site, "-c", code).splitlines() == expected

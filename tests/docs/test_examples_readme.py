"""Each example of openai-node's README, in docs/examples/readme, prints what its docstring says.

They run in this process, against a server that has the stand-in and the few routes it lacks.
"""

from __future__ import annotations

import ast
import json
import re
import runpy
from collections.abc import Iterator, Mapping
from doctest import ELLIPSIS, OutputChecker
from itertools import count
from pathlib import Path
from textwrap import dedent

import pytest

from tests.worlds import World
from trunkline.local import LocalAPI, LocalServer
from trunkline.local.reply import LocalReply, binary_reply, event, event_reply, json_reply
from trunkline.testing.proxy_server import ProxyServer

FOLDER = Path(__file__).parents[2] / "docs" / "examples" / "readme"
EXAMPLES = sorted(FOLDER.glob("*.py"))
CASES = [
    pytest.param(
        path,
        id=path.stem,
        marks=[pytest.mark.needs("httpx")] if "import httpx" in path.read_text("utf-8") else [],
    )
    for path in EXAMPLES
]
INPUT = b'{"prompt": "", "completion": ""}\n'
JOBS = 22


CALLS = (("get_current_location", "{}"), ("get_weather", '{"location": "Boston"}'))
FORECAST = "It's looking cold and rainy - you might want to wear a jacket!"


class Site(LocalAPI):
    """The stand-in, with the answers that it lacks: a scripted model, jobs, a failure, a file."""

    def __init__(self) -> None:
        super().__init__()
        self._times_asked = count(1)

    def handle(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> LocalReply:
        path = target.partition("?")[0]
        if path == "/input.jsonl":
            return binary_reply(INPUT, "application/jsonl")
        if path == "/v1/fine_tuning/jobs":
            return _refused(400) if method == "POST" else _page(target)
        if b"weather this week" in body:
            return _forecast(json.loads(body))
        if b"current day" in body and next(self._times_asked) % 2:
            return json_reply({"error": {}}, 503, (("retry-after-ms", "1"),))
        target = target.replace("/test-api", "/v1", 1)
        reply = super().handle(method, target, headers, body)
        return LocalReply(reply.status, (*reply.headers, ("x-my-header", "my value")), reply.chunks)


def _refused(status: int) -> LocalReply:
    return json_reply({"error": {"message": "invalid training_file"}}, status)


def _forecast(asked: dict[str, object]) -> LocalReply:
    """Return the next call of a function, or the forecast if all results are there."""
    done = json.dumps(asked["messages"]).count(
        ': "function",' if "functions" in asked else ': "tool",'
    )
    message: dict[str, object] = {"role": "assistant", "content": FORECAST}
    if done < len(CALLS):
        called = dict(zip(("name", "arguments"), CALLS[done], strict=True))
        tool = {"index": 0, "id": f"call-{done}", "type": "function", "function": called}
        call = {"function_call": called} if "functions" in asked else {"tool_calls": [tool]}
        message = {"role": "assistant", "content": None, **call}
    ended = {"index": 0, "finish_reason": "stop"}
    head = {"id": f"chatcmpl-{done}", "created": 0, "model": asked["model"]}
    if not asked.get("stream"):
        whole = {"object": "chat.completion", "choices": [{**ended, "message": message}]}
        return json_reply({**head, **whole})
    chunk = {"object": "chat.completion.chunk", "choices": [{**ended, "delta": message}]}
    return event_reply([event({**head, **chunk}), b"data: [DONE]\n\n"])


def _page(target: str) -> LocalReply:
    """Return the jobs after the one that the query names, at most 20."""
    after = re.search(r"after=ftjob-(\d+)", target)
    first = int(after[1]) + 1 if after else 1
    jobs = [
        {"id": f"ftjob-{n}", "object": "fine_tuning.job"}
        for n in range(first, min(first + 20, JOBS + 1))
    ]
    return json_reply({"object": "list", "data": jobs, "has_more": first + 20 <= JOBS})


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer(Site()) as server:
        yield server


@pytest.fixture(scope="module")
def proxy() -> Iterator[ProxyServer]:
    with ProxyServer() as proxy:
        yield proxy


@pytest.fixture(autouse=True)
def _environment(
    server: LocalServer, proxy: ProxyServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set the variables and the file that the examples use."""
    variables = {
        "OPENAI_API_KEY": "any",
        "OPENAI_BASE_URL": f"{server.url}/v1",
        "AZURE_OPENAI_API_KEY": "any",
        "AZURE_OPENAI_ENDPOINT": server.url,
        "INPUT_URL": f"{server.url}/input.jsonl",
        "PROXY_URL": proxy.url_for("good"),
        "TEST_API": f"{server.url}/test-api",
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "input.jsonl").write_bytes(INPUT)
    monkeypatch.chdir(tmp_path)


def documented(path: Path) -> str:
    """Return the output that the docstring shows."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    shown = docstring.partition("It prints:\n")[2]
    assert shown, f"{path.name} does not say what it prints"
    return dedent(shown) + "\n"


def assert_prints(printed: str, expected: str) -> None:
    """Raise AssertionError if the outputs differ; ``...`` is any text."""
    assert OutputChecker().check_output(expected, printed, ELLIPSIS), printed


@pytest.mark.parametrize("example", CASES)
def test_example_when_run_in_each_world_then_prints_what_it_says(
    example: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same output in sync code, asyncio and trio."""
    names = runpy.run_path(str(example))
    if world.is_sync:
        names["main"]()
    else:
        world.run(names["main_async"])
    assert_prints(capsys.readouterr().out, documented(example))


@pytest.mark.parametrize("example", CASES)
def test_example_when_run_as_a_script_then_prints_it_twice(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script runs in sync code, and then in asyncio."""
    runpy.run_path(str(example), run_name="__main__")
    assert_prints(capsys.readouterr().out, 2 * documented(example))


def test_proxies_when_run_then_only_the_first_call_goes_through_the_proxy(
    server: LocalServer, proxy: ProxyServer, world: World
) -> None:
    """The other call has no proxy."""
    proxy.requests.clear()
    names = runpy.run_path(str(FOLDER / "proxies.py"))
    names["main"]() if world.is_sync else world.run(names["main_async"])
    assert [one.target for one in proxy.requests] == [f"{server.url}/v1/models"]


def test_retries_when_run_then_the_failed_call_was_repeated(server: LocalServer) -> None:
    """The option of the call counts, not the one of the client."""
    before = server.requests
    runpy.run_path(str(FOLDER / "retries.py"))["main"]()
    assert server.requests - before == 2


def test_page_when_read_then_lists_every_example() -> None:
    """The page of the examples links to each of them."""
    page = (FOLDER / "README.md").read_text("utf-8")
    assert set(re.findall(r"\]\((\w+\.py)\)", page)) == {path.name for path in EXAMPLES}


def test_examples_when_read_then_run_main_in_asyncio_too() -> None:
    """Each one ends with the same lines, so that it runs in both ways."""
    end = '\n\nif __name__ == "__main__":\n    main()\n    asyncio.run(main_async())\n'
    different = [path.name for path in EXAMPLES if not path.read_text("utf-8").endswith(end)]
    assert different == []

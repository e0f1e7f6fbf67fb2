"""IPython completes options and shows answers, and pylint has no false alarm about usual code."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

USUAL = '''\
"""Usual calls, of both clients."""
import asyncio

from trunkline import AsyncOpenAI, OpenAI

MESSAGES = [{"role": "user", "content": "Hi"}]


def work():
    """Lists, single objects, streams and raw responses."""
    client = OpenAI()
    for batch in client.batches.list():
        print(batch.id)
    for model in client.models.list():
        print(model.id, model["id"])
    page = client.files.list()
    for file in page:
        print(file.id, page.data[0], page.has_next_page())
    answer = client.chat.completions.create(model="m", messages=MESSAGES)
    print(answer.choices[0].message.content)
    for chunk in client.chat.completions.create(model="m", messages=MESSAGES, stream=True):
        print(chunk.choices)
    raw = client.models.with_raw_response.retrieve("m")
    print(raw.parse().id, raw.headers["x-request-id"])
    with client.models.with_streaming_response.retrieve("m") as response:
        print(response.headers)
    print(client.audio.speech.create(model="m", input="x", voice="v").read())
    print(client.with_options(timeout=3).post("/x", cast_to=object))


async def wait():
    """The same, awaited."""
    async with AsyncOpenAI() as client:
        async for batch in client.batches.list():
            print(batch.id)
        page = await client.models.list()
        print(page.data[0])
        model = await client.models.retrieve("m")
        print(model.id)
        stream = await client.responses.create(model="m", input="x", stream=True)
        async for event in stream:
            print(event.type)


work()
asyncio.run(wait())
'''

COMPLETE = """\
import sys
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.history_load_length = 0
shell = InteractiveShell.instance()
shell.Completer.use_jedi = sys.argv[1] == "jedi"
shell.user_ns["OpenAI"] = __import__("trunkline").OpenAI
shell.user_ns["client"] = shell.user_ns["OpenAI"](api_key="k")
with provisionalcompleter():
    for typed in sys.argv[2:]:
        print(*sorted(one.text for one in shell.Completer.completions(typed, len(typed))))
"""


@pytest.mark.skipif(find_spec("pylint") is None, reason="needs pylint: pip install pylint")
def test_pylint_when_it_reads_usual_calls_then_it_reports_nothing(tmp_path: Path) -> None:
    """Pylint infers results from the bodies of functions, and ours are declarations."""
    (tmp_path / "usual.py").write_text(USUAL, encoding="utf-8")
    command = [sys.executable, "-m", "pylint", "--persistent=n", "--score=n", "usual.py"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=200, check=False
    )
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.skipif(find_spec("IPython") is None, reason="needs IPython: pip install ipython")
@pytest.mark.parametrize("engine", ["jedi", "own"])
def test_ipython_when_a_call_is_typed_then_it_completes_options_and_parameters(
    engine: str, tmp_path: Path
) -> None:
    """Jupyter shows the options of a client and the parameters of an operation."""
    typed = ["OpenAI(", "OpenAI(max_", "client.chat.completions.create(temp"]
    done = subprocess.run(
        [sys.executable, "-c", COMPLETE, engine, *typed],
        env={"IPYTHONDIR": str(tmp_path), "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    every, retries, parameter = done.stdout.splitlines()
    assert {"api_key=", "base_url=", "timeout=", "http_client="} <= {*every.split()}
    assert retries == "max_event_bytes= max_retries="
    assert parameter == "temperature="


CONSOLE = """\
import sys
from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.history_load_length = 0
shell = InteractiveShell.instance()
shell.run_cell("from trunkline import OpenAI; client = OpenAI(transport='local')")
asked = "client.chat.completions.create(model='m', messages=[{'role': 'user', 'content': 'Hey'}])"
shell.run_cell(asked)
answer = shell.user_ns["_"]
data, _ = shell.display_formatter.format(answer)
print(sorted(data))
print(data["text/html"].splitlines()[0])
shell.run_cell("client.chat.completions")
"""


@pytest.mark.skipif(find_spec("IPython") is None, reason="needs IPython: pip install ipython")
def test_ipython_when_it_shows_an_answer_then_text_and_html_lead_with_what_was_said(
    tmp_path: Path,
) -> None:
    """In a console and, as HTML, in a notebook, which uses the same formatter."""
    done = subprocess.run(
        [sys.executable, "-c", CONSOLE],
        env={"IPYTHONDIR": str(tmp_path), "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    console = done.stdout.splitlines()
    assert "You said: Hey" in console
    assert "ChatCompletion(" in console
    *_, formats, html, client = console
    assert formats == "['text/html', 'text/plain']"
    assert html.endswith('pre-wrap">You said: Hey')
    assert "<chat.completions of <OpenAI https://api.openai.com/v1 over" in client

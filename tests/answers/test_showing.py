"""How clients, resources, answers, pages and streams show themselves."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import Any

import pytest

from tests.worlds import World
from trunkline import OpenAI, Stream, Timeout
from trunkline.models import BaseModel
from trunkline.testing import Reply, fake_client
from trunkline.types import Completion, CreateEmbeddingResponse
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk
from trunkline.types.responses import Response, ResponseStreamEvent

ASKED: dict[str, Any] = {"model": "m", "messages": []}
TOLD = {"model": "m", "prompt": "x"}
ANSWER: dict[str, Any] = {
    "id": "c-1",
    "model": "gpt",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "<b>Hi</b>"}}],
    "usage": {"total_tokens": 1200},
}
CHUNKS = [
    {"choices": [{"index": 0, "delta": {"content": text}}]} for text in ("One ", "two ", "three")
]
DONE = {"type": "response.completed", "response": {"id": "r"}}
SAID = [{"type": "response.output_text.delta", "delta": text} for text in ("One ", "two\n")]


@pytest.fixture(params=["sync", "asyncio", "trio"])
def world(request: pytest.FixtureRequest) -> World:
    return World(request.param)


class Paper(io.StringIO):
    """A file that notes what it had whenever it was flushed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def flush(self) -> None:
        self.seen.append(self.getvalue())


class Printed:
    """The part of IPython's printer that models use."""

    def __init__(self) -> None:
        self.said = ""

    def text(self, said: str) -> None:
        self.said += said


def pretty(model: Any, *, cycle: bool = False) -> str:
    printer = Printed()
    model._repr_pretty_(printer, cycle)
    return printer.said


def test_client_and_its_parts_then_their_reprs_are_short_and_have_no_key() -> None:
    """They say what they are of; the query of the base URL may have a key."""
    client = OpenAI(api_key="sk-secret", base_url="http://h.test/v1?key=hidden")
    shown = "<OpenAI http://h.test/v1 over native>"
    assert repr(client) == shown
    assert repr(client.chat.completions) == f"<chat.completions of {shown}>"
    create = client.chat.completions.create
    assert repr(create) == "<operation chat.completions.create: POST /chat/completions>"
    assert repr(client.get) == "<operation get: GET>"


def test_page_then_its_repr_counts_its_items() -> None:
    """And says whether there are more."""
    items = [{"id": f"ft-{n}"} for n in range(3)]
    client = fake_client([{"data": items, "has_more": True}, {"data": []}, {"data": items}])
    jobs = client.fine_tuning.jobs.list
    assert repr(jobs()) == "<SyncCursorPage of 3 FineTuningJob, has more>"
    assert repr(jobs()) == "<SyncCursorPage of 0>"
    assert "id='ft-2'" in pretty(jobs())


def test_raw_response_then_its_repr_has_status_operation_and_request() -> None:
    """It does not show the body."""
    client = fake_client([Reply.of_json({"data": []}, headers={"x-request-id": "req-1"})])
    raw = client.models.with_raw_response.list()
    assert repr(raw) == "<RawResponse 200 models.list req-1>"


def test_stream_then_its_repr_says_how_far_it_is(world: World) -> None:
    """Open with events that came with the last piece, then ended; or closed."""
    client = world.client([Reply.of_events(*CHUNKS), Reply.of_events(*CHUNKS)])
    kind = "Stream" if world.is_sync else "AsyncStream"

    async def scenario() -> list[str]:
        stream = await world.do(client.chat.completions.create(**ASKED, stream=True))
        seen = [repr(stream)]
        await world.first(stream)
        seen.append(repr(stream))
        await world.items(stream)
        seen.append(repr(stream))
        stream = await world.do(client.chat.completions.create(**ASKED, stream=True))
        await world.do(stream.close())
        return [*seen, repr(stream)]

    called = f"<{kind} chat.completions.create 200"
    first, second, ended, closed = world.run(scenario)
    assert first.startswith(called)
    assert second.endswith((": open, 2 events are waiting>", ": open>"))
    assert ended.endswith(": ended>")
    assert closed.endswith(": closed>")


@pytest.mark.parametrize(
    ("path", "asked", "events", "text", "lengths"),
    [
        ("chat.completions", ASKED, CHUNKS, "One two three", [4, 8, 13, 14]),
        ("responses", {"input": "x"}, [*SAID, DONE], "One two\n", [4, 8]),
        ("completions", TOLD, [{"choices": [{"text": "One"}]}], "One", [3, 4]),
        ("chat.completions", ASKED, [{"choices": []}, {"choices": None}, {"a": 1}], "", []),
    ],
)
def test_stream_when_printed_then_the_text_comes_and_is_returned(
    path: str,
    asked: dict[str, Any],
    events: list[Any],
    text: str,
    lengths: list[int],
    world: World,
) -> None:
    """One line break ends it, unless the text or its absence make that needless.

    Each piece is to be seen at once.
    """
    client: Any = world.client([Reply.of_events(*events)])
    for name in path.split("."):
        client = getattr(client, name)
    file = Paper()

    async def scenario() -> str:
        stream = await world.do(client.create(**asked, stream=True))
        printed: str = await world.do(stream.print(file))
        assert stream.response.closed
        return printed

    assert world.run(scenario) == text
    assert file.getvalue() == (text.rstrip("\n") + "\n" if text else "")
    assert [len(seen) for seen in file.seen] == lengths


def test_stream_of_lines_when_printed_then_it_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A stream that has no response has a repr, too."""
    create = fake_client([Reply.of_events(*SAID, DONE)]).responses.create
    lines = b"".join(create(input="x", stream=True).to_readable_stream())
    stream: Any = Stream.from_readable_stream([lines], ResponseStreamEvent)  # type: ignore[arg-type]  # a union
    assert repr(stream) == "<Stream 200: open>"
    request = stream.response.request
    assert (request.method, request.timeout) == ("GET", Timeout(None))
    assert stream.print() == "One two\n"
    assert capsys.readouterr().out == "One two\n"


def test_answer_then_it_leads_with_its_text_and_html_is_escaped() -> None:
    """The model follows: indented in a console, folded up in a notebook."""
    answer = ChatCompletion.from_dict(ANSWER)
    assert pretty(answer).startswith("<b>Hi</b>\n\nChatCompletion(\n    id='c-1',\n")
    html = answer._repr_html_()
    assert html.startswith('<div style="white-space: pre-wrap">&lt;b&gt;Hi&lt;/b&gt;</div>')
    assert "<summary>ChatCompletion, gpt, 1,200 tokens</summary>" in html
    assert "<b>" not in html
    assert next(iter(answer.__rich_repr__())) == "<b>Hi</b>"
    said = [{"type": "message", "content": [{"type": "output_text", "text": "Yes"}]}]
    assert pretty(Response.from_dict({"output": said})).startswith("Yes\n\nResponse(")
    chunk = ChatCompletionChunk.from_dict(CHUNKS[0])
    assert pretty(chunk).startswith("One \n\nChatCompletionChunk(")
    text = Completion.from_dict({"choices": [{"text": "Two"}]})
    assert pretty(text).startswith("Two\n\nCompletion(")
    assert pretty(answer.choices[0]).startswith("Choice(")
    assert answer.choices[0]._repr_html_().startswith("<pre>Choice(")


def test_model_when_large_then_texts_and_lists_are_cut() -> None:
    """Base64 earlier than prose, numbers in one line, and models that contain themselves."""
    model = BaseModel.from_dict(
        {"encoded": "QUFB" * 1000, "prose": "word " * 1000, "short": "x" * 60, "none": [],
         "vector": [0.5] * 1536, "many": [{"n": n} for n in range(30)], "b": b"x" * 1000,
         "few": [7], "twenty": [1] * 20, "mixed": [1, *["x"] * 20], "keys": dict.fromkeys("abc")}
    )  # fmt: skip
    lines = pretty(model).splitlines()
    assert f"    encoded='{'QUFB' * 15}'... (4,000 characters)," in lines
    assert f"    prose='{'word ' * 80}'... (5,000 characters)," in lines
    assert f"    short='{'x' * 60}'," in lines
    assert "    none=[]," in lines
    assert "    vector=[0.5, 0.5, 0.5, ... 1,533 more]," in lines
    assert "    few=[7]," in lines
    assert f"    twenty=[{', '.join('1' * 20)}]," in lines
    assert "    mixed=[1, 'x', 'x', ... 18 more]," in lines
    assert "        ... 10 more," in lines
    assert not [line for line in lines if "... 0 more" in line]
    assert max(map(len, lines)) < 450
    shown: dict[str, Any] = dict(model.__rich_repr__())  # type: ignore[arg-type]  # pairs
    assert repr(shown["encoded"]).endswith("(4,000 characters)")
    assert repr(shown["vector"]) == "[0.5, 0.5, 0.5, ... 1,533 more]"
    assert shown["many"][0] == {"n": 0}
    parts = {f"part{n}": {"n": n} for n in range(300)}
    assert len(pretty(BaseModel.from_dict({"id": "1", **parts})).splitlines()) == 600
    assert pretty(BaseModel.from_dict(parts)).splitlines()[-2] == "    part199={...},"
    model.itself = [model, model]
    assert len(pretty(model).splitlines()) < 2000
    assert pretty(model, cycle=True) == "..."


@pytest.mark.skipif(find_spec("rich") is None, reason="needs rich: pip install rich")
def test_rich_when_it_prints_an_answer_then_the_text_comes_first() -> None:
    """Nested models are indented, and vectors cut."""
    from rich.console import Console  # type: ignore[import-not-found,unused-ignore]  # optional

    file = io.StringIO()
    console = Console(file=file, width=80)
    console.print(ChatCompletion.from_dict(ANSWER))
    vector = {"data": [{"index": 0, "embedding": [0.5] * 99}]}
    console.print(CreateEmbeddingResponse.from_dict(vector))
    said = file.getvalue()
    assert said.startswith("ChatCompletion(\n    '<b>Hi</b>',\n    id='c-1',\n")
    assert "... 96 more" in said

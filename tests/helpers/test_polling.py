"""Helpers that wait: when they end, how often they ask, and for how long."""

from __future__ import annotations

import asyncio
import json
import math
import warnings
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any
from urllib.parse import unquote

import pytest

from trunkline.errors import NotFoundError, OpenAIError, PollTimeoutError
from trunkline.testing import Reply
from trunkline.values import omit

pytestmark = pytest.mark.filterwarnings("ignore:.*(Videos|Assistants) API:DeprecationWarning")

JOB = {"id": "job_1", "thread_id": "thread_1", "status": "", "file_counts": {"in_progress": 0}}
IN_STORE = {"vector_store_id": "vs_1"}
FILED: dict[str, Any] = {"attributes": {"a": 1}, "chunking_strategy": {"type": "auto"}}
POLLS: dict[str, tuple[tuple[str, ...], dict[str, Any], str]] = {
    "vector_stores.files.poll": (("job_1",), IN_STORE, "/vector_stores/vs_1/files/job_1"),
    "vector_stores.file_batches.poll": (
        ("job_1",),
        IN_STORE,
        "/vector_stores/vs_1/file_batches/job_1",
    ),
    "videos.poll": (("job_1",), {}, "/videos/job_1"),
    "beta.threads.runs.poll": (("job_1", "thread_1"), {}, "/threads/thread_1/runs/job_1"),
    "responses.poll": (("job_1",), {}, "/responses/job_1"),
}
"""The helpers that only poll: their arguments, and the path that they ask."""
CREATES: dict[str, tuple[tuple[str, ...], dict[str, Any], list[str]]] = {
    "vector_stores.files.create_and_poll": (
        ("job_1",),
        {**IN_STORE, **FILED},
        ["POST /vector_stores/vs_1/files", "GET /vector_stores/vs_1/files/job_1"],
    ),
    "vector_stores.file_batches.create_and_poll": (
        ("vs_1",),
        {"file_ids": ["file_1"], "files": [{"file_id": "file_2"}], **FILED},
        ["POST /vector_stores/vs_1/file_batches", "GET /vector_stores/vs_1/file_batches/job_1"],
    ),
    "vector_stores.files.upload_and_poll": (
        (),
        {**IN_STORE, "file": b"x", **FILED},
        ["POST /files", "POST /vector_stores/vs_1/files", "GET /vector_stores/vs_1/files/job_1"],
    ),
    "videos.create_and_poll": (
        (),
        {
            "prompt": "waves",
            "input_reference": {"image_url": "https://a.test/i"},
            "model": "sora-2",
            "seconds": "4",
            "size": "720x1280",
        },
        ["POST /videos", "GET /videos/job_1"],
    ),
    "beta.threads.runs.create_and_poll": (
        (),
        {"thread_id": "thread_1", "assistant_id": "asst_1", "temperature": 0},
        ["POST /threads/thread_1/runs", "GET /threads/thread_1/runs/job_1"],
    ),
    "beta.threads.runs.submit_tool_outputs_and_poll": (
        (),
        {"thread_id": "thread_1", "run_id": "job_1", "tool_outputs": [{"output": "5"}]},
        [
            "POST /threads/thread_1/runs/job_1/submit_tool_outputs",
            "GET /threads/thread_1/runs/job_1",
        ],
    ),
    "beta.threads.create_and_run_poll": (
        (),
        {"assistant_id": "asst_1"},
        ["POST /threads/runs", "GET /threads/thread_1/runs/job_1"],
    ),
    "responses.create_and_poll": (
        (),
        {"model": "m", "input": "Hi"},
        ["POST /responses", "GET /responses/job_1"],
    ),
}
"""The helpers that begin a job and poll: their arguments, and the requests that they send."""


def job(status: str, **headers: str) -> Reply:
    """Return an answer about a job. A hint for the next question is `after`, in milliseconds."""
    counts = {"in_progress": int(status == "in_progress")}
    named = {"openai-poll-after-ms": headers["after"]} if headers else {}
    return Reply.of_json({**JOB, "status": status, "file_counts": counts}, headers=named)


def endless(*first: Reply) -> Iterator[Reply]:
    yield from first
    while True:
        yield job("in_progress")


def lines(client: Any) -> list[str]:
    return [
        f"{one.method} {one.url.target.removeprefix('/v1')}" for one in client.transport.requests
    ]


async def call(world: Any, client: Any, name: str, **more: Any) -> Any:
    args, arguments, _ = (POLLS | CREATES)[name]
    return await world.do(attrgetter(name)(client)(*args, **{**arguments, **more}))


@pytest.mark.parametrize("name", POLLS)
def test_poll_when_the_job_ends_then_it_has_asked_at_the_servers_pace(
    world: Any, name: str
) -> None:
    """The header says when to ask again; one that makes no sense means a second, as none does."""
    hints = [job("in_progress", after=text) for text in ("250", "0", "soon", "-1", "9" * 5000)]
    client = world.client([job("in_progress"), *hints, job("completed")])
    ended = world.run(lambda: call(world, client, name))
    assert ended.status == "completed"
    assert lines(client) == [f"GET {POLLS[name][2]}"] * 7
    assert client.transport.clock.slept == [1.0, 0.25, 1.0, 1.0, 1.0, 1.0]


ENDS = {
    "vector_stores.files.poll": ("completed", "failed", "cancelled", "new"),
    "vector_stores.file_batches.poll": ("completed", "failed", "cancelled", "new"),
    "videos.poll": ("completed", "failed", "new"),
    "beta.threads.runs.poll": (
        "requires_action", "cancelled", "completed", "failed", "expired", "incomplete",
    ),
    "responses.poll": ("completed", "failed", "cancelled", "incomplete", "new"),
}  # fmt: skip
GOES_ON = {
    "videos.poll": ("queued",),
    "beta.threads.runs.poll": ("queued", "cancelling", "new"),
    "responses.poll": ("queued",),
}


@pytest.mark.parametrize(("name", "status"), [(n, one) for n in ENDS for one in ENDS[n]])
def test_poll_when_a_status_is_final_then_it_is_returned_also_if_it_failed(
    name: str, status: str, sync_world: Any
) -> None:
    """The statuses that end a job are those of openai-python, and none of them raises."""
    client = sync_world.client([*map(job, GOES_ON.get(name, ())), job(status)])
    assert sync_world.run(lambda: call(sync_world, client, name)).status == status
    assert len(client.transport.requests) == 1 + len(GOES_ON.get(name, ()))


@pytest.mark.parametrize("name", CREATES)
def test_create_and_poll_when_called_then_it_begins_the_job_and_waits(
    world: Any, name: str
) -> None:
    """The options of a call apply to all, but what replaces the body applies to the first."""
    answers = [job("in_progress")] * (len(CREATES[name][2]) - 1)
    client = world.client([*answers, job("completed")])
    options: dict[str, Any] = {"extra_headers": {"X-Trace": "t"}, "extra_body": {"own": 1}}
    ended = world.run(lambda: call(world, client, name, poll_interval_ms=500, **options))
    sent = client.transport.requests
    assert ended.status == "completed"
    assert lines(client) == CREATES[name][2]
    assert [one.headers["x-trace"] for one in sent] == ["t"] * len(sent)
    assert sent[-1].headers["x-stainless-poll-helper"] == "true"
    assert sent[-1].headers["x-stainless-custom-poll-interval"] == "500"
    assert b"own" in sent[-2].body
    assert not sent[-1].body
    of_paths = ("file", "run_id", "thread_id", "vector_store_id")
    given = [key for key in CREATES[name][1] if key not in of_paths]
    assert [key for key in given if f'"{key}' not in sent[-2].body.decode()] == []
    assert (b'"stream":false' in sent[-2].body) == ("run" in name)


def test_runs_when_options_are_given_then_only_the_first_call_has_them(world: Any) -> None:
    """Parameters of `create` go into its body, which says that it does not stream."""
    client = world.client([job("queued"), job("completed")])
    name = "beta.threads.runs.create_and_poll"
    world.run(lambda: call(world, client, name, model="m", timeout=7, max_retries=0))
    first, second = client.transport.requests
    assert b'"model":"m"' in first.body
    assert b'"stream":false' in first.body
    assert (first.timeout.read, second.timeout.read) == (7, 7)


@pytest.mark.parametrize("more", [{}, {"background": True}, {"background": omit}])
def test_responses_when_created_then_in_the_background_and_with_the_data_to_include(
    world: Any, more: dict[str, Any]
) -> None:
    """Every question asks for the additional data, which the server leaves out otherwise."""
    include = ["reasoning.encrypted_content", "message.output_text.logprobs"]
    client = world.client([job("queued"), job("in_progress", after="20"), job("incomplete")])
    given = {"model": "m", "input": "Hi", "include": include, **more}
    response = world.run(lambda: world.do(client.responses.create_and_poll(**given)))
    first, *asked = client.transport.requests
    assert response.status == "incomplete"
    assert json.loads(first.body) == {
        "model": "m", "input": "Hi", "include": include, "background": True,
    }  # fmt: skip
    query = "include[]=reasoning.encrypted_content&include[]=message.output_text.logprobs"
    assert [unquote(one.url.query) for one in asked] == [query] * 2
    assert client.transport.clock.slept == [0.02]


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"background": False}, "runs in the background, but background is False"),
        ({"background": None}, "runs in the background, but background is None"),
        ({"stream": True}, "has no argument 'stream'"),
        ({"nonsense": 1}, "unexpected keyword argument 'nonsense'"),
    ],
)
def test_responses_when_an_argument_contradicts_then_nothing_is_sent(
    world: Any, more: dict[str, Any], text: str
) -> None:
    """A response that is not in the background cannot be asked for."""
    client = world.client([])
    with pytest.raises(TypeError, match=text):
        world.run(lambda: call(world, client, "responses.create_and_poll", **more))
    assert client.transport.requests == []


@pytest.mark.parametrize(
    ("more", "answers"),
    [
        ({"background": False}, []),
        ({"nonsense": 1}, []),
        ({"poll_interval_ms": -1}, []),
        ({}, [Reply.of_error(400)]),
        ({"max_wait_seconds": 2}, [job("queued"), *[job("in_progress")] * 3]),
    ],
)
def test_responses_when_a_call_fails_then_its_traceback_has_no_prompt(
    world: Any, more: dict[str, Any], answers: list[Any]
) -> None:
    """Error trackers record the locals of each frame, of which ours have no prompt."""
    client = world.client(answers)
    prompt = {"input": "prompt-to-hide", **more}
    with pytest.raises((OpenAIError, TypeError, ValueError)) as info:
        world.run(lambda: call(world, client, "responses.create_and_poll", **prompt))
    frames = [one for one in info.traceback if "trunkline" in one.frame.f_globals["__name__"]]
    assert frames
    shown = [(one.name, repr(one.frame.f_locals)) for one in frames]
    assert [name for name, text in shown if "prompt-to-hide" in text] == []


@pytest.mark.parametrize(("interval", "slept"), [(0, []), (1500, [1.5, 1.5]), (0.5, [0.0005] * 2)])
def test_poll_when_an_interval_is_given_then_it_replaces_the_servers(
    world: Any, interval: float, slept: list[float]
) -> None:
    """The interval is in milliseconds, and the header is ignored."""
    client = world.client([job("in_progress", after="9000")] * 2 + [job("completed")])
    world.run(lambda: call(world, client, "vector_stores.files.poll", poll_interval_ms=interval))
    assert [pause for pause in client.transport.clock.slept if pause] == slept


@pytest.mark.parametrize("name", [*POLLS, *CREATES])
def test_helper_when_its_time_is_up_then_the_error_has_the_last_state(
    world: Any, name: str
) -> None:
    """The limit ends the wait exactly then, with an error of ours that is openai-python's too."""
    client = world.client(endless())
    with pytest.raises(PollTimeoutError, match=r"job_1 had not finished after 2\.5 s") as info:
        world.run(lambda: call(world, client, name, max_wait_seconds=2.5))
    assert client.transport.clock.now() == 2.5
    assert info.value.last.status == "in_progress"
    assert client.transport.open_responses == 0
    assert isinstance(info.value, OpenAIError)
    assert isinstance(info.value, TimeoutError)


def test_poll_when_an_answer_is_slow_then_the_limit_ends_it(world: Any) -> None:
    """The limit includes the calls themselves, with their retries."""
    client = world.client([Reply(200, b"{}", delay=60)])
    with pytest.raises(PollTimeoutError, match="the file job_1") as info:
        world.run(lambda: call(world, client, "vector_stores.files.poll", max_wait_seconds=3))
    assert info.value.last is None
    assert client.transport.clock.now() == 3


@pytest.mark.parametrize("name", [*POLLS, *CREATES])
@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"poll_interval_ms": -1}, ValueError, "poll_interval_ms must be finite and not negative"),
        ({"poll_interval_ms": "5"}, TypeError, "poll_interval_ms must be a number, not str"),
        ({"max_wait_seconds": math.inf}, ValueError, "max_wait_seconds must be finite"),
        ({"max_wait_seconds": True}, TypeError, "max_wait_seconds must be a number, not bool"),
        ({"max_wait": 5}, TypeError, "unexpected keyword argument 'max_wait'"),
    ],
)
def test_helper_when_an_argument_is_wrong_then_nothing_is_sent(
    sync_world: Any, name: str, arguments: dict[str, Any], error: type[Exception], text: str
) -> None:
    """The error names the argument, before a job is begun."""
    client = sync_world.client([])
    with pytest.raises(error, match=text):
        sync_world.run(lambda: call(sync_world, client, name, **arguments))
    assert client.transport.requests == []


def test_poll_when_a_call_fails_then_its_error_is_raised(world: Any) -> None:
    """An error that retries do not help against ends the wait."""
    client = world.client([job("in_progress"), Reply.of_error(404)])
    with pytest.raises(NotFoundError):
        world.run(lambda: call(world, client, "vector_stores.files.poll"))


def test_wait_for_processing_when_the_file_is_ready_then_it_is_returned(world: Any) -> None:
    """It asks every five seconds by default, whatever the server says."""
    client = world.client([job("uploaded", after="9"), job("new"), job("error")])
    file = world.run(lambda: world.do(client.files.wait_for_processing("file_1")))
    assert file.status == "error"
    assert lines(client) == ["GET /files/file_1"] * 3
    assert client.transport.clock.slept == [5.0, 5.0]


def test_wait_for_processing_when_it_takes_too_long_then_it_raises(world: Any) -> None:
    """The error is a RuntimeError, as in openai-python, and comes exactly at the limit."""
    client = world.client(endless())
    waiting = {"poll_interval": 2, "max_wait_seconds": 5}
    with pytest.raises(RuntimeError, match="file_1 had not finished after 5 s"):
        world.run(lambda: world.do(client.files.wait_for_processing("file_1", **waiting)))
    assert client.transport.clock.slept[:2] == [2, 2]
    assert client.transport.clock.now() == 5


@pytest.mark.thorough
@pytest.mark.parametrize("status", ["processed", "error", "deleted"])
def test_wait_for_processing_when_a_status_is_final_then_it_is_returned(
    sync_world: Any, status: str
) -> None:
    """Without a limit of the user, it waits for half an hour."""
    client = sync_world.client([job(status)])
    assert client.files.wait_for_processing("file_1").status == status
    client = sync_world.client(endless())
    with pytest.raises(RuntimeError, match="file_1 had not finished after 1800 s"):
        client.files.wait_for_processing("file_1")


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["poll_interval", "max_wait_seconds"])
def test_wait_for_processing_when_an_argument_is_wrong_then_it_is_named(
    sync_world: Any, name: str
) -> None:
    client = sync_world.client([])
    with pytest.raises(ValueError, match=f"^{name} must be finite"):
        client.files.wait_for_processing("file_1", **{name: -1})


def test_upload_when_called_then_the_file_is_uploaded_and_added(world: Any) -> None:
    """`upload` returns what was added, without waiting."""
    client = world.client([{"id": "file_9"}, job("in_progress")])
    files = client.vector_stores.files
    added = world.run(lambda: world.do(files.upload(file=b"text", **IN_STORE)))
    assert added.status == "in_progress"
    assert lines(client) == ["POST /files", "POST /vector_stores/vs_1/files"]
    assert b"\r\n\r\nassistants\r\n" in client.transport.requests[0].body
    assert b'"file_id":"file_9"' in client.transport.requests[1].body


@pytest.mark.parametrize("name", ["videos.poll", "beta.threads.runs.create_and_poll"])
def test_deprecated_helper_when_called_then_it_warns_once_and_here(
    sync_world: Any, name: str
) -> None:
    """The warning names the helper and the caller's line; the calls inside do not warn."""
    client = sync_world.client([job("in_progress"), job("in_progress"), job("completed")])
    args, arguments, _ = (POLLS | CREATES)[name]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        attrgetter(name)(client)(*args, **arguments)
    reasons = {
        "videos.poll": "the Videos API is deprecated",
        "beta.threads.runs.create_and_poll": "the Assistants API is deprecated; use the Responses "
        "API instead",
    }
    assert [str(one.message) for one in caught] == [f"{name} is deprecated: {reasons[name]}"]
    assert caught[0].filename == __file__


def test_poll_when_cancelled_in_a_pause_then_it_ends_at_once(async_world: Any) -> None:
    """A cancellation is not delayed by the pause between two questions."""
    client = async_world.client(endless())
    slept = client.transport.clock.slept

    async def on_asyncio() -> None:
        task = asyncio.ensure_future(call(async_world, client, "vector_stores.files.poll"))
        while len(slept) < 3:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def on_trio() -> None:
        import trio

        async with trio.open_nursery() as nursery:
            nursery.start_soon(call, async_world, client, "vector_stores.files.poll")
            while len(slept) < 3:
                await trio.lowlevel.checkpoint()
            nursery.cancel_scope.cancel()

    async_world.run(on_asyncio if async_world.name == "asyncio" else on_trio)
    assert len(slept) == len(client.transport.requests) == 3
    assert client.transport.clock.now() == 2
    assert client.transport.open_responses == 0


def test_helper_when_asked_for_a_raw_response_then_it_says_that_there_is_none(
    sync_world: Any,
) -> None:
    """A helper may make several calls, so that there is no single response."""
    client: Any = sync_world.client([])
    views: Mapping[str, Any] = {
        "raw": client.vector_stores.files.with_raw_response,
        "streamed": client.vector_stores.files.with_streaming_response,
    }
    for view in views.values():
        with pytest.raises(TypeError, match="no single response"):
            view.poll("file_1", vector_store_id="vs_1")

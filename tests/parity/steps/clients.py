"""Options, raw answers, errors, pages, and how clients are made, changed and replaced."""

from __future__ import annotations

import asyncio
import copy
import os
import pickle
from typing import Any
from unittest.mock import AsyncMock, MagicMock, patch

import httpx
import openai
from openai import APIError, AsyncOpenAI, AzureOpenAI, OpenAI, Stream
from openai.types import CreateEmbeddingResponse, Model
from openai.types.chat import ChatCompletion, ChatCompletionChunk

HELLO: Any = [{"role": "user", "content": "Hello"}]
ANSWER: Any = {
    "id": "c", "object": "chat.completion", "created": 1, "model": "m",
    "choices": [
        {
            "index": 0, "finish_reason": "stop", "logprobs": None,
            "message": {"role": "assistant", "content": "mine", "refusal": None},
        }
    ],
}  # fmt: skip


def _over(reply: Any, **options: Any) -> OpenAI:
    """Return a client over a transport of httpx."""
    transport = httpx.MockTransport(reply)
    return OpenAI(
        api_key="k",
        base_url="http://mock/v1",
        http_client=httpx.Client(transport=transport),
        **options,
    )


def _failing(status: int, **headers: str) -> OpenAI:
    body = {"error": {"message": "no", "type": "t", "code": "c", "param": "p"}}
    return _over(lambda _: httpx.Response(status, json=body, headers=headers), max_retries=0)


def options_of_a_client() -> Any:
    client = OpenAI(api_key="k", organization="o", project="p", timeout=5, max_retries=4)
    return [
        client.api_key, client.organization, client.project, client.timeout, client.max_retries,
        str(client.base_url).replace(os.environ["OPENAI_BASE_URL"], "URL"),
    ]  # fmt: skip


def organization_is_sent() -> Any:
    return OpenAI(organization="o", project="p").models.list().object


def missing_key() -> Any:
    with patch.dict(os.environ):
        del os.environ["OPENAI_API_KEY"]
        try:
            OpenAI()
        except openai.OpenAIError as error:
            return type(error).__name__
    return None


def key_that_is_set_later() -> Any:
    client = OpenAI(api_key="first")
    client.api_key = "second"
    return client.models.list().object


def key_of_a_function() -> Any:
    client = OpenAI(api_key=lambda: "third")
    return client.models.list().object


def client_with_options() -> Any:
    client = OpenAI()
    other = client.with_options(timeout=3, max_retries=0, default_headers={"X-Case": "other"})
    return [other.models.list().object, other.timeout, client.max_retries, other.max_retries]


def client_copied() -> Any:
    client = OpenAI(default_query={"a": "1"}, default_headers={"X-Case": "a"})
    copied = client.copy(api_key="k2", set_default_headers={"X-Case": "b"})
    return [copied.models.list().object, copied.api_key, dict(copied.default_query)]


def client_subclassed() -> Any:
    class Mine(OpenAI):
        def __init__(self, tenant: str, **options: Any) -> None:
            super().__init__(**options)
            self.tenant = tenant

        @property
        def auth_headers(self) -> dict[str, str]:
            return {"Authorization": f"Bearer {self.tenant}"}

    client = Mine("t")
    return [client.tenant, client.models.list().object, isinstance(client, OpenAI)]


def client_in_with_block() -> Any:
    with OpenAI() as client:
        found = client.models.retrieve("gpt-4o-mini")
    return [isinstance(found, Model), client.is_closed()]


def module_level_client() -> Any:
    openai.api_type = "openai"
    openai.api_key = "module"
    openai.base_url = os.environ["OPENAI_BASE_URL"] + "/"
    answer = openai.chat.completions.create(model="m", messages=HELLO)
    return answer.choices[0].message.content


def azure_client() -> Any:
    url = os.environ["OPENAI_BASE_URL"].removesuffix("/v1")
    with patch.dict(os.environ):
        del os.environ["OPENAI_BASE_URL"]
        client = AzureOpenAI(azure_endpoint=url, api_key="k", api_version="2024-10-21")
        answer = client.chat.completions.create(model="deployed", messages=HELLO)
        images = client.images.generate(model="i", prompt="A cat", n=1)
    return [answer.object, len(images.data)]


def azure_client_with_deployment_and_token() -> Any:
    url = os.environ["OPENAI_BASE_URL"].removesuffix("/v1")
    with patch.dict(os.environ):
        del os.environ["OPENAI_BASE_URL"]
        del os.environ["AZURE_OPENAI_API_KEY"]
        client = AzureOpenAI(
            azure_endpoint=url, azure_deployment="d", azure_ad_token="token", api_version="v"
        )
        return client.embeddings.create(model="e", input="a").object


def raw_answer() -> Any:
    raw = OpenAI().chat.completions.with_raw_response.create(model="m", messages=HELLO)
    return [
        raw.status_code, raw.headers["content-type"], raw.parse().object,
        raw.request_id is not None, raw.http_response.status_code, raw.retries_taken, raw.method,
        raw.is_closed, type(raw.content).__name__,
            ]  # fmt: skip


def raw_answer_async() -> Any:
    async def run() -> Any:
        async with AsyncOpenAI() as client:
            raw = await client.chat.completions.with_raw_response.create(model="m", messages=HELLO)
            return [raw.parse().object, raw.http_version]

    return asyncio.run(run())


def raw_answer_streamed() -> Any:
    raw = OpenAI().chat.completions.with_raw_response.create(model="m", messages=HELLO, stream=True)
    return [type(raw.parse()).__name__, raw.status_code]


def raw_answer_of_httpx() -> Any:
    raw = OpenAI().models.with_raw_response.list()
    response = raw.http_response
    return [
        response.is_success,
        response.json()["object"],
        str(response.request.method),
        response.reason_phrase,
    ]


def open_answer() -> Any:
    with OpenAI().chat.completions.with_streaming_response.create(model="m", messages=HELLO) as raw:
        lines = [line for line in raw.iter_lines() if line]
        return [raw.status_code, raw.headers.get("content-type"), len(lines) > 0]


def open_answer_parsed() -> Any:
    with OpenAI().models.with_streaming_response.list() as raw:
        return [len(raw.read()) > 0, raw.parse().object]


def statuses_as_errors() -> Any:
    found = []
    for status in (400, 401, 403, 404, 409, 422, 429, 500, 503):
        try:
            _failing(status, **{"x-request-id": "r"}).models.list()
        except openai.APIStatusError as error:
            found.append(
                [
                    type(error).__name__, error.status_code, error.response.status_code, error.body,
                    error.code, error.param, error.type, error.request_id, str(error.request.url),
                    error.response.json(), error.message,
                ]
            )  # fmt: skip
    return found


def error_of_a_text() -> Any:
    client = _over(lambda _: httpx.Response(502, text="bad gateway"), max_retries=0)
    try:
        client.models.list()
    except openai.InternalServerError as error:
        return [error.body, error.response.text]
    return None


def error_of_the_connection() -> Any:
    def refuse(request: Any) -> Any:
        raise httpx.ConnectError("refused", request=request)

    try:
        _over(refuse, max_retries=0).models.list()
    except openai.APIConnectionError as error:
        return [type(error).__name__, isinstance(error, APIError), type(error.__cause__).__name__]
    return None


def error_of_time() -> Any:
    def wait(request: Any) -> Any:
        raise httpx.ReadTimeout("slow", request=request)

    try:
        _over(wait, max_retries=0).models.list()
    except openai.APITimeoutError as error:
        return [type(error).__name__, isinstance(error, openai.APIConnectionError)]
    return None


def errors_that_are_made_by_tests() -> Any:
    response = httpx.Response(429, request=httpx.Request("POST", "http://x/"), json={})
    error = openai.RateLimitError("slow down", response=response, body={"code": "c"})
    other = openai.APIConnectionError(request=response.request)
    late = openai.APITimeoutError(response.request)
    return [str(error), error.status_code, error.code, str(other), str(late)]


def calls_that_are_repeated() -> Any:
    counted = []

    def reply(request: Any) -> Any:
        counted.append(request.headers.get("x-stainless-retry-count"))
        return httpx.Response(
            500 if len(counted) < 3 else 200, json=ANSWER, headers={"retry-after-ms": "1"}
        )

    answer = _over(reply).chat.completions.create(model="m", messages=HELLO)
    return [answer.id, counted]


def pages() -> Any:
    def reply(request: Any) -> Any:
        after = request.url.params.get("after")
        return httpx.Response(
            200,
            json={"data": [{"id": "b" if after else "a"}], "object": "list", "has_more": not after},
        )

    client = _over(reply)
    first = client.fine_tuning.jobs.list(limit=1)
    info = first.next_page_info()
    return [
        [one.id for one in client.fine_tuning.jobs.list(limit=1)], first.has_next_page(),
        info.params,
        [len(page.data) for page in first.iter_pages()], first.get_next_page().data[0].id,
    ]  # fmt: skip


def pages_async() -> Any:
    async def run() -> Any:
        async with AsyncOpenAI() as client:
            return [one.object async for one in client.models.list()]

    return asyncio.run(run())


def route_without_method() -> Any:
    client = OpenAI()
    made = client.post(
        "/chat/completions", body={"model": "m", "messages": HELLO}, cast_to=ChatCompletion
    )
    return [made.object, client.get("/models", cast_to=dict[str, Any])["object"]]


def route_with_response() -> Any:
    response = OpenAI().get("/models", cast_to=httpx.Response)
    return [response.status_code, response.json()["object"]]


def route_streamed() -> Any:
    stream = OpenAI().post(
        "/chat/completions",
        body={"model": "m", "messages": HELLO, "stream": True},
        cast_to=ChatCompletionChunk,
        stream=True,
        stream_cls=Stream[ChatCompletionChunk],
    )
    return [type(one).__name__ for one in stream][:2]


def route_with_options() -> Any:
    options: Any = {"headers": {"X-Case": "o"}, "params": {"a": "b"}, "max_retries": 1}
    return OpenAI().post("/echo", body={"a": 1}, cast_to=object, options=options) is not None


def method_patched() -> Any:
    client = OpenAI()
    made = ChatCompletion.model_validate(ANSWER)
    with patch.object(client.chat.completions, "create", return_value=made) as create:
        answer = client.chat.completions.create(model="m", messages=HELLO)
    return [answer.choices[0].message.content, create.call_args.kwargs["model"]]


def class_patched() -> Any:
    name = "openai.resources.chat.completions.Completions.create"
    with patch(name, return_value=ChatCompletion.model_validate(ANSWER)) as create:
        answer = OpenAI().chat.completions.create(model="m", messages=HELLO)
    return [answer.id, create.call_count]


def class_patched_async() -> Any:
    name = "openai.resources.chat.completions.AsyncCompletions.create"

    async def run() -> Any:
        with patch(name, new_callable=AsyncMock) as create:
            create.return_value = ChatCompletion.model_validate(ANSWER)
            answer = await AsyncOpenAI().chat.completions.create(model="m", messages=HELLO)
        return [answer.id, create.await_count]

    return asyncio.run(run())


def client_class_patched() -> Any:
    with patch("openai.OpenAI") as kind:
        kind.return_value.chat.completions.create.return_value.choices = [MagicMock()]
        answer = openai.OpenAI().chat.completions.create(model="m", messages=HELLO)
    return len(answer.choices)


def mock_with_a_spec() -> Any:
    client = MagicMock(spec=OpenAI)
    client.models = MagicMock()
    client.models.list.return_value = "mine"
    return [client.models.list(), isinstance(client, OpenAI)]


def session_of_httpx() -> Any:
    seen = []

    def reply(request: Any) -> Any:
        seen.append([request.method, str(request.url), request.headers["authorization"]])
        return httpx.Response(200, json=ANSWER)

    answer = _over(reply).chat.completions.create(model="m", messages=HELLO)
    return [answer.id, seen]


def session_with_hooks() -> Any:
    seen: list[str] = []
    session = httpx.Client(
        event_hooks={"request": [lambda request: seen.append(request.method)]},
        transport=httpx.MockTransport(lambda _: httpx.Response(200, json=ANSWER)),
    )
    OpenAI(base_url="http://mock/v1", http_client=session).chat.completions.create(
        model="m", messages=HELLO
    )
    return seen


def session_async() -> Any:
    async def run() -> Any:
        session = httpx.AsyncClient(
            transport=httpx.MockTransport(lambda _: httpx.Response(200, json=ANSWER))
        )
        client = AsyncOpenAI(base_url="http://mock/v1", http_client=session)
        return (await client.chat.completions.create(model="m", messages=HELLO)).id

    return asyncio.run(run())


def session_with_respx() -> Any:
    import respx

    with respx.mock(base_url="http://mock/v1") as router:
        router.post("/chat/completions").mock(return_value=httpx.Response(200, json=ANSWER))
        client = OpenAI(base_url="http://mock/v1", http_client=httpx.Client())
        return client.chat.completions.create(model="m", messages=HELLO).id


def answers_pickled() -> Any:
    answer = OpenAI().models.retrieve("gpt-4o-mini")
    return [pickle.loads(pickle.dumps(answer)) == answer, copy.deepcopy(answer) == answer]


def embeddings() -> Any:
    answer = OpenAI().embeddings.create(model="e", input=["a", "b"], dimensions=8)
    return [
        isinstance(answer, CreateEmbeddingResponse),
        len(answer.data),
        type(answer.data[0].embedding).__name__,
    ]


def embeddings_as_floats() -> Any:
    answer = OpenAI().embeddings.create(model="e", input="a", encoding_format="float", dimensions=4)
    return [round(one, 3) for one in answer.data[0].embedding]


def moderations() -> Any:
    found = OpenAI().moderations.create(input="text").results[0]
    return [found.flagged, found.categories.self_harm, found.category_scores.self_harm is not None]


def unknown_fields() -> Any:
    client = _over(lambda _: httpx.Response(200, json={**ANSWER, "later": {"a": [1]}}))
    answer = client.chat.completions.create(model="m", messages=HELLO)
    return [answer.later, answer.model_extra, answer.to_dict()["later"]]


def wrong_argument() -> Any:
    try:
        OpenAI().chat.completions.create(model="m")
    except TypeError as error:
        return type(error).__name__
    return None


def body_that_is_not_json() -> Any:
    client = _over(
        lambda _: httpx.Response(200, text="text", headers={"content-type": "text/plain"})
    )
    return client.get("/x", cast_to=str)


def headers_that_are_sent() -> Any:
    seen = {}

    def reply(request: Any) -> Any:
        seen.update({name: value for name, value in request.headers.items() if "stainless" in name})
        return httpx.Response(200, json=ANSWER)

    _over(reply).chat.completions.with_raw_response.create(model="m", messages=HELLO)
    return sorted(seen)

"""Checks of a process in which `openai` is trunkline; test_alias.py starts it."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import traceback
from collections.abc import Callable
from typing import Any

from trunkline.compat import openai as door

door.install()
door.install()  # has no effect

import openai  # noqa: E402
import pydantic  # noqa: E402
import pytest  # noqa: E402
from openai.resources.chat import AsyncChat, Chat  # noqa: E402
from openai.resources.chat.completions import (  # noqa: E402
    AsyncCompletions,
    AsyncCompletionsWithRawResponse,
    Completions,
    CompletionsWithRawResponse,
    CompletionsWithStreamingResponse,
)

import trunkline  # noqa: E402
from trunkline.resources.chat import completions as template  # noqa: E402


class Item(pydantic.BaseModel):
    """The type of an argument."""

    name: str


ASKED: Any = {"model": "m", "messages": [{"role": "user", "content": "Hello"}]}


def sync_client() -> Any:
    return openai.OpenAI(api_key="none", transport="local")


def async_client() -> Any:
    return openai.AsyncOpenAI(api_key="none", transport="local")


def modules_are_those_of_trunkline() -> None:
    import openai.types.chat.chat_completion as theirs

    import trunkline.types.chat.chat_completion as ours

    assert theirs is ours
    assert door.installed() is True
    assert [type(one).__name__ for one in sys.meta_path].index("Finder") == 0
    assert openai.OpenAI is trunkline.OpenAI
    assert openai.types is trunkline.types
    assert openai.RateLimitError is openai._exceptions.RateLimitError is trunkline.RateLimitError
    of_identities = openai._exceptions.OAuthError, openai._exceptions.SubjectTokenProviderError
    assert of_identities == (trunkline.OAuthError, trunkline.SubjectTokenProviderError)


def version_is_that_of_the_names() -> None:
    assert openai.__version__ == openai.VERSION == openai.version.VERSION == "3.57.0"
    assert openai.__title__ == "openai"


def variables_are_those_of_trunkline() -> None:
    openai.api_key = "set here"
    try:
        assert trunkline.api_key == "set here"
        trunkline.api_key = "set there"
        assert openai.api_key == "set there"
    finally:
        trunkline.api_key = None


def resources_of_the_package_are_there_also_if_modules_have_their_names() -> None:
    assert openai.models.list is trunkline.models.list
    assert openai.uploads.create is trunkline.uploads.create  # type: ignore[attr-defined]  # the alias has it


def pages_of_users_have_their_client() -> None:
    class Mine(openai.pagination.SyncCursorPage[openai.types.Model]):
        def next_page_info(self) -> Any:
            return openai._base_client.PageInfo(params={"after": self.data[-1].id})

    page = sync_client().get_api_list("/models", model=openai.types.Model, page=Mine)
    assert (type(page), type(page.data[0])) == (Mine, openai.types.Model)
    assert page.has_next_page()
    assert page.next_page_info().params == {"after": page.data[-1].id}


def resources_are_of_two_classes() -> None:
    here, there = sync_client().chat, async_client().chat
    assert isinstance(here, Chat)
    assert not isinstance(here, AsyncChat)
    assert isinstance(here.completions, Completions)
    assert isinstance(there.completions, AsyncCompletions)
    assert not isinstance(there.completions, Completions)
    assert isinstance(here.completions, template.Completions)


def views_are_recognized() -> None:
    completions = sync_client().chat.completions
    assert isinstance(completions.with_raw_response, CompletionsWithRawResponse)
    assert isinstance(completions.with_streaming_response, CompletionsWithStreamingResponse)
    assert not isinstance(completions, CompletionsWithRawResponse)
    raw = CompletionsWithRawResponse(completions).create(**ASKED)
    assert isinstance(raw, openai._legacy_response.LegacyAPIResponse)
    there = async_client().chat.completions.with_raw_response
    assert isinstance(there, AsyncCompletionsWithRawResponse)


def patches_reach_the_calls_of_one_world() -> None:
    seen: list[str] = []
    before, before_async = Completions.create, AsyncCompletions.create

    def create(self: Any, **options: Any) -> Any:
        seen.append("sync")
        return before(self, **options)

    async def create_async(self: Any, **options: Any) -> Any:
        seen.append("async")
        return await before_async(self, **options)

    Completions.create, AsyncCompletions.create = create, create_async
    try:
        client = sync_client()
        client.chat.completions.create(**ASKED)
        client.chat.completions.with_raw_response.create(**ASKED)
        asyncio.run(async_client().chat.completions.create(**ASKED))
    finally:
        del Completions.create, AsyncCompletions.create
    assert seen == ["sync", "sync", "async"]


def helpers_work_while_methods_are_patched() -> None:
    """A helper is a flow, in which a patched method would not fit: it calls the method itself."""
    from openai.resources.vector_stores import AsyncVectorStores, VectorStores

    def refuse(self: Any, **options: Any) -> Any:
        raise AssertionError("it was called")

    VectorStores.retrieve = AsyncVectorStores.retrieve = refuse
    try:
        client = sync_client()
        store = client.vector_stores.create(name="one")
        file = client.files.create(file=b"text", purpose="assistants")
        found = client.vector_stores.files.create_and_poll(
            file.id, vector_store_id=store.id, poll_interval_ms=1
        )
    finally:
        del VectorStores.retrieve, AsyncVectorStores.retrieve
    assert found.status == "completed"


def subclasses_take_a_client() -> None:
    class Counting(AsyncCompletions):  # type: ignore[misc]  # of Any
        calls = 0

        async def create(self, **options: Any) -> Any:
            self.calls += 1
            return await super().create(**options)

    client = async_client()
    client.chat.completions = mine = Counting(client)
    assert asyncio.run(client.chat.completions.create(**ASKED)).choices
    assert mine.calls == 1
    assert mine._client is client
    assert mine._post("/chat/completions", body=ASKED).close() is None


def request_sends_what_its_options_say() -> None:
    from openai._models import FinalRequestOptions

    options = FinalRequestOptions.construct(
        method="post",
        url="/chat/completions",
        json_data=ASKED,
        headers={"x-one": "1"},
        timeout=openai.not_given,
    )
    answer = sync_client().request(openai.types.chat.ChatCompletion, options)
    assert answer.choices[0].message.content.startswith("You said: Hello")
    stream = sync_client().request(
        openai.types.chat.ChatCompletionChunk,
        FinalRequestOptions(
            method="post", url="/chat/completions", json_data={**ASKED, "stream": True}
        ),
        stream=True,
        stream_cls=openai.Stream[openai.types.chat.ChatCompletionChunk],
    )
    assert len(list(stream)) > 1


def platform_is_in_the_headers() -> None:
    raw = sync_client().models.with_raw_response.list()
    assert raw.http_request.headers["X-Stainless-Lang"] == "python"
    assert sync_client().platform_headers()["X-Stainless-Package-Version"] == "3.57.0"


def header_asks_for_the_raw_answer() -> None:
    from openai._constants import RAW_RESPONSE_HEADER
    from openai._legacy_response import LegacyAPIResponse

    raw = sync_client().models.list(extra_headers={RAW_RESPONSE_HEADER: "true"})
    assert isinstance(raw, LegacyAPIResponse)
    assert raw.parse().object == "list"

    async def run() -> Any:
        return await async_client().models.retrieve(
            "local", extra_headers={RAW_RESPONSE_HEADER.lower(): "true"}
        )

    assert asyncio.run(run()).parse().id == "local"


def floats_are_floats() -> None:
    response = openai.types.responses.Response.from_dict({"created_at": 5, "temperature": 1})
    assert type(response.created_at) is type(response.temperature) is float
    assert response.to_dict() == {"created_at": 5.0, "temperature": 1.0}


def subclasses_are_classes_of_pydantic() -> None:
    class Usage(openai.types.CompletionUsage):  # type: ignore[misc]  # of Any
        cost: float = pydantic.Field(0.0, ge=0)

    class Mixed(openai.BaseModel, pydantic.BaseModel):  # type: ignore[misc]  # of Any
        name: str

        @pydantic.field_validator("name")
        @classmethod
        def lower(cls, value: str) -> str:
            return value.lower()

    usage = Usage(prompt_tokens=1, completion_tokens=2, total_tokens=3, later=4)
    assert usage.to_dict() == {
        "prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3, "later": 4,
    }  # fmt: skip
    assert isinstance(usage, pydantic.BaseModel)
    with pytest.raises(ValueError, match="cost"):
        Usage(prompt_tokens=1, completion_tokens=2, total_tokens=3, cost=-1)
    assert Mixed(name="A").name == "a"
    assert json.loads(Mixed(name="A").to_json()) == {"name": "a"}
    answer = sync_client().get("/models", cast_to=Mixed)
    assert answer.object == "list"


def models_are_dumped_without_their_type() -> None:
    answer = sync_client().models.retrieve("local")
    assert pydantic.TypeAdapter(Any).dump_python(answer) == answer.model_dump()
    assert answer.__pydantic_fields_set__ == answer.model_fields_set
    assert answer.__pydantic_extra__ == {}


def doors_of_tests_are_open() -> None:
    from openai._compat import PYDANTIC_V1, field_outer_type, get_model_fields, parse_obj
    from openai._utils import (
        assert_signatures_in_sync,
        extract_type_arg,
        is_annotated_type,
        is_list_type,
        is_sequence_type,
        is_type_alias_type,
        is_union_type,
    )

    fields = get_model_fields(openai.types.chat.ChatCompletion)
    choices = field_outer_type(fields["choices"])
    assert is_list_type(choices)
    assert extract_type_arg(choices, 0) is openai.types.chat.chat_completion.Choice
    assert is_union_type(field_outer_type(fields["usage"]))
    assert not PYDANTIC_V1
    assert not any(f(int) for f in (is_annotated_type, is_sequence_type, is_type_alias_type))
    with pytest.raises(ValueError, match="id"):
        parse_obj(openai.types.Model, {"id": 5})
    with pytest.raises(AssertionError, match="b"):
        assert_signatures_in_sync(lambda a, b: None, lambda a: None)


def tools_of_agents_are_made() -> None:
    from openai.lib.beta.agents import FunctionTool, function_tool, pydantic_function_tool

    @function_tool(name="find", defer_loading=True)
    def look(item: Item, limit: int = 2) -> Any:
        """Find an item."""
        return item

    assert isinstance(look, FunctionTool)
    assert look({"item": {"name": "a"}}) == '{"name":"a"}'
    assert look.definition["defer_loading"]
    assert set(look.definition["parameters"]["properties"]) == {"item", "limit"}
    with pytest.raises(ValueError, match="name"):
        look({"item": {}})
    for wrong in (lambda *a: None, lambda a: None):
        with pytest.raises(TypeError):
            function_tool(wrong)
    tool = pydantic_function_tool(Item, handler=lambda item: [item.name])
    assert tool({"name": "b"}) == '["b"]'
    with pytest.raises(ValueError, match="empty"):
        pydantic_function_tool(Item, handler=print, name="")
    with pytest.raises(TypeError, match="not an object"):
        pydantic_function_tool(pydantic.RootModel[list[int]], handler=print)


def responses_of_httpx_are_made() -> None:
    import httpx2

    response = sync_client().get("/models", cast_to=httpx2.Response)
    assert (response.status_code, response.json()["object"]) == (200, "list")
    with pytest.raises(TypeError, match=r"trunkline\.Response"):
        sync_client().get("/models", cast_to=httpx2.Client)

    class Mine(openai.Stream[openai.types.chat.ChatCompletionChunk]):  # type: ignore[misc]  # of Any
        pass

    stream = sync_client().post(
        "/chat/completions",
        body={**ASKED, "stream": True},
        stream=True,
        stream_cls=Mine,
        cast_to=object,
    )
    assert type(stream) is Mine
    assert isinstance(next(stream), openai.types.chat.ChatCompletionChunk)
    stream.close()
    with pytest.raises(TypeError, match="must be Stream"):
        sync_client().post("/x", stream=True, stream_cls=dict)


def options_of_calls_are_made() -> None:
    from openai._base_client import make_request_options

    options = make_request_options(extra_headers={"x-one": "1"}, query={"a": 1}, timeout=3.0)
    assert options == {"headers": {"x-one": "1"}, "params": {"a": 1}, "timeout": 3.0}
    sync_client().get("/models", cast_to=object, options=options)


def models_are_instances_for_pydantic() -> None:
    answer = sync_client().chat.completions.create(**ASKED)
    assert isinstance(answer, pydantic.BaseModel)
    assert not isinstance(answer, pydantic.RootModel)
    assert not isinstance(object(), pydantic.BaseModel)

    class Holder(pydantic.BaseModel):
        answer: openai.types.chat.ChatCompletion

    assert Holder(answer=answer).model_dump()["answer"]["id"] == answer.id


def private_attributes_can_be_set() -> None:
    answer = sync_client().chat.completions.create(**ASKED)
    object.__setattr__(answer, "_seen", True)
    assert answer._seen
    assert "_seen" not in answer.to_dict()


def sessions_can_be_subclassed() -> None:
    class Session(openai.DefaultHttpxClient):  # type: ignore[misc]  # of Any
        pass

    session = Session(trust_env=False)
    assert session.timeout.read == 600.0
    assert session.follow_redirects
    client = openai.OpenAI(api_key="none", http_client=session, base_url="http://127.0.0.1:9")
    assert str(client._base_url) == "http://127.0.0.1:9/"
    client.close()
    assert session.is_closed


def events_are_decoded() -> None:
    from openai._streaming import SSEDecoder

    pieces = [b"event: a\nda", b"ta: 1\n\n", b"data: 2\n\n"]
    found = list(SSEDecoder().iter_bytes(iter(pieces)))
    assert [event.data for event in found] == ["1", "2"]
    assert found[0].event == "a"


def chunks_are_accumulated() -> None:
    from openai.lib.streaming.chat import ChatCompletionStreamState

    state = ChatCompletionStreamState()
    with sync_client().chat.completions.create(**ASKED, stream=True) as stream:
        kinds = {event.type for chunk in stream for event in state.handle_chunk(chunk)}
    assert {"chunk", "content.delta", "content.done"} <= kinds
    assert state.get_final_completion().choices[0].message.content.startswith("You said: Hello")


def answers_are_parsed() -> None:
    from openai.lib._parsing import parse_chat_completion, type_to_response_format_param
    from openai.lib._pydantic import to_strict_json_schema

    class Person(pydantic.BaseModel):
        age: int

    shape = type_to_response_format_param(Person)
    assert shape["json_schema"]["schema"] == to_strict_json_schema(Person)
    answer = sync_client().chat.completions.create(**ASKED, response_format=shape)
    parsed = parse_chat_completion(
        response_format=Person, input_tools=openai.omit, chat_completion=answer
    )
    assert isinstance(parsed.choices[0].message.parsed, Person)


def missing_names_say_what_to_do() -> None:
    for line, said in {
        "from openai import ErrorObject": "'openai.ErrorObject': docs/guides/migrating.md",
        "import openai.error": "'openai.error': the classes are in trunkline itself",
        "from openai._types import Nothing": "'openai._types.Nothing'",
        "from openai.types.chat import Nothing": "'Nothing'",
        "from openai.resources.chat import Nothing": "'openai.resources.chat.Nothing'",
        "from openai import OpenAl": "did you mean 'OpenAI'?",
    }.items():
        with pytest.raises(ImportError, match=re.escape(said)):
            exec(line, {})
    assert not hasattr(openai, "ErrorObject")


def names_can_be_patched() -> None:
    before = openai.OpenAI
    openai.OpenAI = "mine"
    try:
        assert openai.OpenAI == "mine"
        assert trunkline.OpenAI is before
    finally:
        del openai.OpenAI
    assert openai.OpenAI is before


def all_names() -> dict[str, list[str]]:
    """Return the names that are missing, by module; None for a module that is."""
    from importlib import import_module
    from pathlib import Path

    stored = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))
    missing: dict[str, list[str]] = {}
    for name, names in stored.items():
        try:
            module = import_module(name)
        except ImportError:
            missing[name] = ["*"]
            continue
        found = [one for one in names if not hasattr(module, one)]
        if found:
            missing[name] = found
    return missing


CHECKS: list[Callable[[], None]] = [
    modules_are_those_of_trunkline,
    version_is_that_of_the_names,
    variables_are_those_of_trunkline,
    resources_are_of_two_classes,
    views_are_recognized,
    patches_reach_the_calls_of_one_world,
    helpers_work_while_methods_are_patched,
    subclasses_take_a_client,
    request_sends_what_its_options_say,
    platform_is_in_the_headers,
    header_asks_for_the_raw_answer,
    floats_are_floats,
    subclasses_are_classes_of_pydantic,
    models_are_dumped_without_their_type,
    doors_of_tests_are_open,
    tools_of_agents_are_made,
    responses_of_httpx_are_made,
    options_of_calls_are_made,
    models_are_instances_for_pydantic,
    private_attributes_can_be_set,
    sessions_can_be_subclassed,
    events_are_decoded,
    chunks_are_accumulated,
    answers_are_parsed,
    missing_names_say_what_to_do,
    names_can_be_patched,
]


def report(checks: list[Callable[[], None]], **more: Any) -> None:
    """Run the checks, and print the errors as JSON, with what else there is to say."""
    outcomes: dict[str, Any] = {}
    for check in checks:
        try:
            check()
        except Exception:  # any error is reported by its test
            outcomes[check.__name__] = traceback.format_exc()
    json.dump({"errors": outcomes, **more}, sys.stdout)


if __name__ == "__main__":
    report(CHECKS, missing=all_names())

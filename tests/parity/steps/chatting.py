"""Chats, tools, typed answers, and streams."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import openai
from openai import NOT_GIVEN, AsyncOpenAI, AsyncStream, OpenAI, Stream
from openai.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessage
from pydantic import BaseModel

HELLO: Any = [{"role": "user", "content": "Hello"}]
TOOL: Any = {
    "type": "function",
    "function": {"name": "add", "parameters": {"type": "object", "properties": {}}},
}


class Person(BaseModel):
    """The type of an answer."""

    name: str
    age: int


def chat() -> Any:
    answer = OpenAI().chat.completions.create(model="m", messages=HELLO)
    return [answer.choices[0].message.content, answer.model, answer.usage.total_tokens]


def chat_as_dictionary() -> Any:
    answer = OpenAI().chat.completions.create(model="m", messages=HELLO, temperature=0.5)
    return [answer.to_dict(), answer.model_dump(), json.loads(answer.to_json())]


def chat_dumped_for_a_log() -> Any:
    answer = OpenAI().chat.completions.create(model="m", messages=HELLO)
    return [
        answer.model_dump(exclude_none=True, exclude={"id"}),
        answer.model_dump(include={"choices": {0: {"message": {"content"}}}}),
        json.loads(answer.model_dump_json(exclude_unset=True)),
    ]


def chat_streamed() -> Any:
    stream = OpenAI().chat.completions.create(model="m", messages=HELLO, stream=True)
    assert isinstance(stream, Stream)
    return "".join(chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)


def chat_streamed_with_usage() -> Any:
    with OpenAI().chat.completions.create(
        model="m", messages=HELLO, stream=True, stream_options={"include_usage": True}
    ) as stream:
        chunks = list(stream)
    assert all(isinstance(one, ChatCompletionChunk) for one in chunks)
    return [chunks[-1].usage.to_dict(), len(chunks[-1].choices)]


def chat_stream_left_early() -> Any:
    stream = OpenAI().chat.completions.create(model="m", messages=HELLO, stream=True)
    first = next(stream)
    stream.close()
    return first.choices[0].delta.role


def chat_async() -> Any:
    async def run() -> Any:
        async with AsyncOpenAI() as client:
            answer = await client.chat.completions.create(model="m", messages=HELLO)
            return answer.choices[0].message.content

    return asyncio.run(run())


def chat_async_streamed() -> Any:
    async def run() -> Any:
        async with AsyncOpenAI() as client:
            stream = await client.chat.completions.create(model="m", messages=HELLO, stream=True)
            assert isinstance(stream, AsyncStream)
            return [one.choices[0].delta.content async for one in stream if one.choices]

    return asyncio.run(run())


def chats_at_once() -> Any:
    async def run() -> Any:
        async with AsyncOpenAI() as client:
            create = client.chat.completions.create
            calls = (create(model="m", messages=HELLO) for _ in range(3))
            return [one.choices[0].finish_reason for one in await asyncio.gather(*calls)]

    return asyncio.run(run())


def chat_with_an_answer_sent_back() -> Any:
    client = OpenAI()
    first = client.chat.completions.create(model="m", messages=HELLO)
    messages = [*HELLO, first.choices[0].message, {"role": "user", "content": "Again"}]
    return client.chat.completions.create(model="m", messages=messages).choices[0].message.content


def chat_with_dumped_message_sent_back() -> Any:
    client = OpenAI()
    first = client.chat.completions.create(model="m", messages=HELLO).choices[0].message
    messages = [*HELLO, first.model_dump(exclude_none=True)]
    return client.chat.completions.create(model="m", messages=messages).choices[0].message.role


def chat_with_tools() -> Any:
    answer = OpenAI().chat.completions.create(
        model="m",
        messages=HELLO,
        tools=[TOOL],
        tool_choice={"type": "function", "function": {"name": "add"}},
    )
    call = answer.choices[0].message.tool_calls[0]
    return [call.type, call.function.name, json.loads(call.function.arguments)]


def chat_with_tools_streamed() -> Any:
    stream = OpenAI().chat.completions.create(
        model="m", messages=HELLO, tools=[TOOL], tool_choice="required", stream=True
    )
    calls = [one.choices[0].delta.tool_calls for one in stream if one.choices]
    return [one[0].function.name for one in calls if one and one[0].function.name]


def chat_with_not_given() -> Any:
    answer = OpenAI().chat.completions.create(
        model="m", messages=HELLO, tools=NOT_GIVEN, temperature=openai.omit
    )
    return answer.object


def chat_with_extras() -> Any:
    answer = OpenAI().chat.completions.create(
        model="m",
        messages=HELLO,
        extra_headers={"X-Case": "extra"},
        extra_query={"trace": "1"},
        extra_body={"top_k": 3},
        timeout=20,
    )
    return answer.object


def chat_with_image_and_seed() -> Any:
    parts = [
        {"type": "text", "text": "What is it?"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
    ]
    messages: Any = [{"role": "user", "content": parts}]
    return OpenAI().chat.completions.create(model="m", messages=messages, seed=1).object


def chat_in_json_mode() -> Any:
    answer = OpenAI().chat.completions.create(
        model="m", messages=HELLO, response_format={"type": "json_object"}
    )
    return json.loads(answer.choices[0].message.content)


def answer_parsed() -> Any:
    answer = OpenAI().chat.completions.parse(model="m", messages=HELLO, response_format=Person)
    parsed = answer.choices[0].message.parsed
    return [type(parsed).__name__, parsed.model_dump()]


def answer_parsed_under_beta() -> Any:
    answer = OpenAI().beta.chat.completions.parse(model="m", messages=HELLO, response_format=Person)
    return answer.choices[0].message.parsed.model_dump()


def answer_parsed_async() -> Any:
    async def run() -> Any:
        async with AsyncOpenAI() as client:
            parse = client.chat.completions.parse
            answer = await parse(model="m", messages=HELLO, response_format=Person)
            return answer.choices[0].message.parsed.age

    return asyncio.run(run())


def tool_of_a_model() -> Any:
    tool = openai.pydantic_function_tool(Person, name="person", description="A person.")
    answer = OpenAI().chat.completions.parse(
        model="m", messages=HELLO, tools=[tool], tool_choice="required"
    )
    call = answer.choices[0].message.tool_calls[0]
    return [tool, type(call.function.parsed_arguments).__name__]


def stream_of_events() -> Any:
    with OpenAI().chat.completions.stream(model="m", messages=HELLO) as stream:
        kinds = [event.type for event in stream]
    return [kinds, stream.get_final_completion().choices[0].message.content]


def stream_of_events_typed() -> Any:
    with OpenAI().chat.completions.stream(
        model="m", messages=HELLO, response_format=Person
    ) as stream:
        done = [event.parsed for event in stream if event.type == "content.done"]
    return [one.model_dump() for one in done]


def stream_until_done_async() -> Any:
    async def run() -> Any:
        async with (
            AsyncOpenAI() as client,
            client.chat.completions.stream(model="m", messages=HELLO) as stream,
        ):
            await stream.until_done()
            return (await stream.get_final_completion()).choices[0].finish_reason

    return asyncio.run(run())


def completion_constructed() -> Any:
    message = ChatCompletionMessage(role="assistant", content="Hi")
    made = ChatCompletion.model_construct(id="c", choices=[], created=1, model="m")
    other = ChatCompletion.construct(id="d", unknown=5)
    return [message.model_dump(), made.id, other.to_dict(), repr(message)]


def completion_validated() -> Any:
    made = ChatCompletion.model_validate(
        {
            "id": "c",
            "object": "chat.completion",
            "created": 1,
            "model": "m",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "logprobs": None,
                    "message": {"role": "assistant", "content": "Hi", "refusal": None},
                }
            ],
        }
    )
    return [made.choices[0].message.content, made == made.model_copy(deep=True)]


def completion_copied_and_changed() -> Any:
    answer = OpenAI().chat.completions.create(model="m", messages=HELLO)
    copy = answer.model_copy(update={"id": "mine"})
    answer.choices[0].message.content = "changed"
    return [
        copy.id,
        copy.model_dump()["choices"][0]["message"]["content"],
        "id" in answer.model_fields_set,
    ]


def completion_in_a_model_of_pydantic() -> Any:
    class Record(BaseModel):
        answer: ChatCompletion
        note: str

    answer = OpenAI().chat.completions.create(model="m", messages=HELLO)
    record = Record(answer=answer, note="n")
    return [record.model_dump()["answer"]["object"], isinstance(answer, BaseModel)]


def fields_of_a_type() -> Any:
    schema = ChatCompletionMessage.model_json_schema()
    return [list(ChatCompletionMessage.model_fields), sorted(schema["properties"])]


def legacy_completion() -> Any:
    answer = OpenAI().completions.create(model="m", prompt="Say", max_tokens=3)
    return [answer.object, answer.choices[0].finish_reason]


def tools_of_agents() -> Any:
    from openai.lib.beta.agents import agent_text_format, function_tool, pydantic_function_tool

    @function_tool(name="look", defer_loading=True)
    def lookup(name: str, person: Person, limit: int = 3) -> Any:
        """Look a person up.

        In the register.
        """
        return {"name": name, "person": person.name, "limit": limit}

    tool = pydantic_function_tool(Person, handler=lambda person: person)
    calls = [
        lookup({"name": "a", "person": {"name": "b", "age": 1}}),
        tool({"name": "a", "age": 2}),
    ]
    try:
        lookup({"name": 5})
    except Exception as error:
        calls.append(type(error).__name__)
    return [lookup.definition, tool.definition, calls, agent_text_format(Person)]

"""Calls of llama.cpp's server over every transport, in each of its worlds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.llama.model import WORDS
from tests.transports.lanes import Lane, every_lane
from tests.worlds import World
from trunkline import BadRequestError, NotFoundError, OpenAIError

ASKED: dict[str, Any] = {
    "model": "tiny",
    "messages": [{"role": "user", "content": "Hi"}],
    "seed": 1,
}
THINKING = {"chat_template_kwargs": {"enable_thinking": True}}
AT_ONCE = {"chat_template_kwargs": {"enable_thinking": False}}
NO_THOUGHTS = {str(WORDS.index("<think>")): -100, str(len(WORDS) + ord("<")): -100}
"""Grammars allow thoughts, which random weights would begin and never end."""


@dataclass
class Switch:
    """A switch."""

    on: bool


class Here(World):
    """A world with a client of the server, over one transport."""

    client: Any

    def play(self, transport: str, url: str, scenario: Any) -> Any:
        """Return the result of `scenario`, which gets this."""

        async def played(client: Any) -> Any:
            self.client = client
            return await scenario(self)

        return Lane(transport, self.name, url, api_key="").run(played)


@every_lane
def test_chat_then_the_answer_has_timings_and_both_limits_count(
    name: str, world: str, chats: str
) -> None:
    """llama.cpp takes both names of the limit, and fields that OpenAI does not have."""

    async def scenario(here: Here) -> list[Any]:
        create = here.client.chat.completions.create
        limits: list[dict[str, Any]] = [{"max_tokens": 5}, {"max_completion_tokens": 6}]
        return [
            await here.do(create(**ASKED, **limit, extra_body={"top_k": 3, **AT_ONCE}))
            for limit in limits
        ]

    answers = Here(world).play(name, chats, scenario)
    assert [answer.usage.completion_tokens for answer in answers] == [5, 6]
    assert [answer.choices[0].finish_reason for answer in answers] == ["length", "length"]
    assert [answer.timings["predicted_n"] for answer in answers] == [5, 6]
    assert all(answer.choices[0].message.reasoning_text is None for answer in answers)


@every_lane
def test_stream_then_its_thoughts_are_those_of_the_whole_answer(
    name: str, world: str, chats: str
) -> None:
    """In deltas, in the snapshot of the helper, and in an answer that does not stream."""
    asked = {**ASKED, "max_tokens": 20, "temperature": 0, "extra_body": THINKING}

    async def scenario(here: Here) -> tuple[Any, str, Any]:
        completions = here.client.chat.completions
        whole = await here.do(completions.create(**asked))
        stream = await here.do(completions.create(**asked, stream=True))
        chunks = await here.items(stream)
        thoughts = "".join(
            choice.delta.reasoning_text or "" for chunk in chunks for choice in chunk.choices
        )
        return whole, thoughts, await final(here, completions.stream(**asked))

    whole, thoughts, joined = Here(world).play(name, chats, scenario)
    assert thoughts
    assert whole.choices[0].message.reasoning_text == thoughts
    assert joined.choices[0].message.reasoning_text == thoughts


async def final(here: Here, manager: Any) -> Any:
    """Return the completion of a stream helper, which the limit of tokens has ended."""
    if here.is_sync:
        with manager as stream:
            stream.until_done()
            return stream.current_completion_snapshot
    async with manager as stream:
        await stream.until_done()
        return stream.current_completion_snapshot


@every_lane
def test_types_then_the_grammar_of_the_server_keeps_to_them(
    name: str, world: str, chats: str
) -> None:
    """Even random weights fill a type, if a grammar leaves them no choice. Tools are described."""
    parameters = {"type": "object", "properties": {"on": {"type": "boolean"}}}
    tool = {"type": "function", "function": {"name": "turn", "parameters": parameters}}

    async def scenario(here: Here) -> list[Any]:
        completions = here.client.chat.completions
        asked = {**ASKED, "max_tokens": 300, "logit_bias": NO_THOUGHTS, "extra_body": AT_ONCE}
        short = {**ASKED, "max_tokens": 1, "extra_body": AT_ONCE}
        calls = [
            lambda: completions.parse(**asked, response_format=Switch),
            lambda: completions.create(**short),
            lambda: completions.create(**short, tools=[tool]),
        ]
        return [await here.do(call()) for call in calls]

    parsed, plain, described = Here(world).play(name, chats, scenario)
    assert isinstance(parsed.choices[0].message.parsed, Switch)
    assert described.usage.prompt_tokens > plain.usage.prompt_tokens + 50


@every_lane
def test_other_routes_then_they_answer_and_errors_are_ours(
    name: str, world: str, chats: str
) -> None:
    """Completions, responses, models, native routes by an absolute URL, and two refusals."""

    async def scenario(here: Here) -> dict[str, Any]:
        client, do = here.client, here.do
        chat, respond = client.chat.completions.create, client.responses.create
        native = chats.removesuffix("v1")
        return {
            "text": await do(client.completions.create(model="m", prompt="Hi", max_tokens=3)),
            "response": await do(respond(input="Hi", max_output_tokens=4, extra_body=AT_ONCE)),
            "models": await do(client.models.list()),
            "props": await do(client.get(f"{native}props")),
            "tokens": await do(client.post(f"{native}tokenize", body={"content": "Hi"})),
            "refused": await error(here, lambda: chat(model="m", messages="Hi")),
            "missing": await error(here, lambda: client.get("/nothing")),
        }

    got = Here(world).play(name, chats, scenario)
    assert got["text"].usage.completion_tokens == 3
    assert got["response"].usage.output_tokens == 4
    assert got["response"].output_text
    assert [model.id for model in got["models"].data] == ["tiny"]
    assert got["models"].data[0].meta["n_embd"] == 64
    assert got["props"]["total_slots"] == 4
    assert len(got["tokens"]["tokens"]) == 2
    assert isinstance(got["refused"], BadRequestError)
    assert "'messages' to be an array" in got["refused"].message
    assert isinstance(got["missing"], NotFoundError)


async def error(here: Here, call: Any) -> OpenAIError:
    with pytest.raises(OpenAIError) as caught:
        await here.do(call())
    return caught.value


@every_lane
def test_embeddings_then_they_have_the_width_of_the_model(
    name: str, world: str, vectors: str
) -> None:
    """The client asks for Base64, which llama.cpp knows; lists come if they are asked for."""

    async def scenario(here: Here) -> list[Any]:
        create = here.client.embeddings.create
        packed = await here.do(create(model="tiny", input=["Hi", "Ho"]))
        listed = await here.do(create(model="tiny", input="Hi", encoding_format="float"))
        return [*packed.data, *listed.data]

    first, second, again = Here(world).play(name, vectors, scenario)
    assert [len(one.embedding) for one in (first, second, again)] == [64, 64, 64]
    assert first.embedding == pytest.approx(again.embedding, abs=1e-5)
    assert first.embedding != second.embedding

"""Make the same calls over any transport, sync or async. The output is always the same.

python docs/examples/every_way.py TRANSPORT sync|asyncio|trio [BASE_URL [CA_BUNDLE [PROXY]]]
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import trunkline
from trunkline import AsyncOpenAI, OpenAI

MESSAGES: Any = [{"role": "user", "content": "Name a bridge."}]


def show(label: str, value: object) -> None:
    print(f"{label}: {value!r}")


def blocking(options: dict[str, Any]) -> None:
    with OpenAI(**options) as client:
        answer = client.chat.completions.create(model="local", messages=MESSAGES)
        show("chat", answer.choices[0].message.content)
        with client.chat.completions.create(
            model="local", messages=MESSAGES, stream=True
        ) as stream:
            show("stream", [event.choices[0].delta.content for event in stream])
        for event in client.chat.completions.create(model="local", messages=MESSAGES, stream=True):
            show("first event", event.choices[0].delta.role)
            break
        vectors = client.embeddings.create(model="embed", input=["a", "b"], dimensions=4)
        show("embeddings", [vector.embedding for vector in vectors.data])
        show("models", [model.id for model in client.models.list()])
        show("raw", client.models.with_raw_response.retrieve("local").parse())
        try:
            client.chat.completions.create(model="error-404", messages=MESSAGES)
        except trunkline.NotFoundError as error:
            show("error", (error.status_code, error.type))


async def awaiting(options: dict[str, Any]) -> None:
    async with AsyncOpenAI(**options) as client:
        answer = await client.chat.completions.create(model="local", messages=MESSAGES)
        show("chat", answer.choices[0].message.content)
        async with await client.chat.completions.create(
            model="local", messages=MESSAGES, stream=True
        ) as stream:
            show("stream", [event.choices[0].delta.content async for event in stream])
        async with await client.chat.completions.create(
            model="local", messages=MESSAGES, stream=True
        ) as stream:
            async for event in stream:
                show("first event", event.choices[0].delta.role)
                break
        vectors = await client.embeddings.create(model="embed", input=["a", "b"], dimensions=4)
        show("embeddings", [vector.embedding for vector in vectors.data])
        show("models", [model.id async for model in client.models.list()])
        show("raw", (await client.models.with_raw_response.retrieve("local")).parse())
        try:
            await client.chat.completions.create(model="error-404", messages=MESSAGES)
        except trunkline.NotFoundError as error:
            show("error", (error.status_code, error.type))


def main(transport: str, world: str, *network: str) -> None:
    options: dict[str, Any] = {"transport": transport, "api_key": "any"}
    options.update(zip(("base_url", "ca_bundle", "proxy"), network, strict=False))
    if world == "sync":
        blocking(options)
    elif world == "asyncio":
        asyncio.run(awaiting(options))
    else:
        import trio

        trio.run(awaiting, options)


if __name__ == "__main__":
    main(*sys.argv[1:])

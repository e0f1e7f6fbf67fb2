"""Name the types of a request and of its response, so that type checkers and editors know them.

It prints:
    You said: Say this is a test
    ...
"""

import asyncio

from trunkline import AsyncOpenAI, OpenAI
from trunkline.types.chat import ChatCompletion
from trunkline.types.chat.completion_create_params import CompletionCreateParamsNonStreaming

params: CompletionCreateParamsNonStreaming = {
    "messages": [{"role": "user", "content": "Say this is a test"}],
    "model": "gpt-3.5-turbo",
}


def main() -> None:
    with OpenAI(api_key="My API Key") as client:
        chat_completion: ChatCompletion = client.chat.completions.create(**params)
        print(chat_completion.choices[0].message.content)


async def main_async() -> None:
    async with AsyncOpenAI(api_key="My API Key") as client:
        chat_completion: ChatCompletion = await client.chat.completions.create(**params)
        print(chat_completion.choices[0].message.content)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())

"""Ask a deployment at Azure, at once and as a stream.

It prints:
    You said: Say hello!
    ...
    You said: Say hello!
    ...
"""

import asyncio
import os

from trunkline import AsyncAzureOpenAI, AzureOpenAI

ENDPOINT = os.environ["AZURE_OPENAI_ENDPOINT"]  # such as https://NAME.openai.azure.com
API_VERSION = "2023-06-01-preview"


def main() -> None:
    # The key is in the environment variable AZURE_OPENAI_API_KEY.
    with AzureOpenAI(azure_endpoint=ENDPOINT, api_version=API_VERSION) as client:
        completion = client.chat.completions.create(
            model="my-deployment", messages=[{"role": "user", "content": "Say hello!"}]
        )
        print(completion.choices[0].message.content)

        stream = client.chat.completions.create(
            model="my-deployment",
            messages=[{"role": "user", "content": "Say hello!"}],
            stream=True,
        )
        for chunk in stream:
            if chunk.choices:  # Azure may begin with a chunk that has only filter results
                print(chunk.choices[0].delta.content or "", end="", flush=True)
        print()


async def main_async() -> None:
    # The key is in the environment variable AZURE_OPENAI_API_KEY.
    async with AsyncAzureOpenAI(azure_endpoint=ENDPOINT, api_version=API_VERSION) as client:
        completion = await client.chat.completions.create(
            model="my-deployment", messages=[{"role": "user", "content": "Say hello!"}]
        )
        print(completion.choices[0].message.content)

        stream = await client.chat.completions.create(
            model="my-deployment",
            messages=[{"role": "user", "content": "Say hello!"}],
            stream=True,
        )
        async for chunk in stream:
            if chunk.choices:  # Azure may begin with a chunk that has only filter results
                print(chunk.choices[0].delta.content or "", end="", flush=True)
        print()


if __name__ == "__main__":
    main()
    asyncio.run(main_async())

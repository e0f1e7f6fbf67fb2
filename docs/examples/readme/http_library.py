"""Choose the library that sends the requests, or pass a client of that library.

The default transport of trunkline needs no library.

It prints:
    local
    GET http.../models/local
    local
"""

import asyncio

import httpx

from trunkline import AsyncOpenAI, OpenAI


def show(request: httpx.Request) -> None:
    print(request.method, request.url)


async def show_async(request: httpx.Request) -> None:
    show(request)


def main() -> None:
    with OpenAI(transport="httpx") as client:
        print(client.models.retrieve("local").id)

    # Or use a client of your own, with its settings. trunkline does not close it.
    with (
        httpx.Client(event_hooks={"request": [show]}) as http_client,
        OpenAI(http_client=http_client) as client,
    ):
        print(client.models.retrieve("local").id)


async def main_async() -> None:
    async with AsyncOpenAI(transport="httpx") as client:
        print((await client.models.retrieve("local")).id)

    # Or use a client of your own, with its settings. trunkline does not close it.
    async with (
        httpx.AsyncClient(event_hooks={"request": [show_async]}) as http_client,
        AsyncOpenAI(http_client=http_client) as client,
    ):
        print((await client.models.retrieve("local")).id)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())

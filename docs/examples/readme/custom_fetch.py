"""Look at each request before it is sent, and at its response.

A layer is written once, for sync code, asyncio and trio, and works over every transport. It can
also change the request or the response.

It prints:
    About to make request GET http.../models/local
    Got response 200
    local
"""

import asyncio

from trunkline import AsyncOpenAI, Handler, Layer, OpenAI, Request, Response, Stage, hookimpl
from trunkline.flow import Flow


class Fetch:
    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.WIRE, "fetch", self.fetch)]

    def fetch(self, request: Request, proceed: Handler) -> Flow[Response]:
        print("About to make request", request.method, request.url)
        response = yield from proceed(request)
        print("Got response", response.status)
        return response


def main() -> None:
    with OpenAI(plugins=[Fetch()]) as client:
        print(client.models.retrieve("local").id)


async def main_async() -> None:
    async with AsyncOpenAI(plugins=[Fetch()]) as client:
        print((await client.models.retrieve("local")).id)


if __name__ == "__main__":
    main()
    asyncio.run(main_async())

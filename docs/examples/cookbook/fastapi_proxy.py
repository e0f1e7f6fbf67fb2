"""Stream answers to a browser with FastAPI.

The server keeps the key. It passes the stream on as JSON lines, which `fetch` can read while they
come. If the browser leaves, the response is cancelled, and so is the call to the API.
`browser_chat.py` has the page, too.

    pip install trunkline fastapi uvicorn
    OPENAI_API_KEY=... uvicorn fastapi_proxy:app
    curl -N "http://127.0.0.1:8000/answer?question=Say+hello+to+the+browser."
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse

from trunkline import APIError, AsyncOpenAI

client = AsyncOpenAI()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    yield
    await client.close()


app = FastAPI(lifespan=lifespan)


@app.get("/answer")
async def answer(question: str) -> StreamingResponse:
    try:
        stream = await client.responses.create(model="gpt-4o-mini", input=question, stream=True)
    except APIError as error:  # before the response has begun, so it can have a status
        raise HTTPException(502, error.message) from error
    return StreamingResponse(stream.to_readable_stream(), media_type="application/x-ndjson")


if __name__ == "__main__":
    from fastapi.testclient import TestClient

    browser = TestClient(app)
    query = {"question": "Say hello to the browser."}
    with browser, browser.stream("GET", "/answer", params=query) as response:
        print(response.status_code, response.headers["content-type"])
        for line in response.iter_lines():
            print(line[:60])

"""A chat in a web page. The server keeps the key, and passes the stream on as JSON lines.

    pip install trunkline fastapi uvicorn
    OPENAI_API_KEY=... python browser_chat.py
    python browser_chat.py --local                                # without a key and a network
    python browser_chat.py --base-url http://127.0.0.1:4010/v1    # such as that of trunkline serve

Then open http://127.0.0.1:8000. Whoever can open it uses your key: add your own sign-in.
"""

from __future__ import annotations

import argparse
from typing import Any

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse, StreamingResponse

from trunkline import APIError, AsyncOpenAI

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Chat</title>
<style>
  body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 40rem; }
  pre { font: inherit; white-space: pre-wrap; }
  input { font: inherit; width: 100%; }
</style>
<h1>Chat</h1>
<main></main>
<form><input name="question" autofocus autocomplete="off" aria-label="Question"></form>
<script>
const messages = [];
const form = document.querySelector("form");

function show(role, text) {
  const element = document.createElement("pre");
  element.className = role;
  element.textContent = text;
  document.querySelector("main").append(element);
  return element;
}

async function* chunks(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\\n");
    rest = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}

async function ask(question) {
  messages.push({ role: "user", content: question });
  show("user", question);
  const answer = show("assistant", "");
  try {
    const response = await fetch("/chat", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ messages }),
    });
    if (!response.ok) throw new Error((await response.json()).detail);
    for await (const chunk of chunks(response)) {
      answer.append(chunk.choices[0]?.delta?.content ?? "");
    }
    messages.push({ role: "assistant", content: answer.textContent });
  } catch (error) {
    messages.pop();
    show("error", `The answer is not complete: ${error.message}`);
  }
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const question = form.question.value;
  form.reset();
  form.question.disabled = true;
  await ask(question);
  form.question.disabled = false;
  form.question.focus();
});
</script>
</html>
"""


def application(client: AsyncOpenAI, model: str) -> FastAPI:
    """The page at ``/``, and the answers at ``/chat``."""
    app = FastAPI()

    @app.get("/")
    async def page() -> HTMLResponse:
        return HTMLResponse(PAGE)

    @app.post("/chat")
    async def chat(body: dict[str, Any]) -> StreamingResponse:
        try:
            stream = await client.chat.completions.create(
                model=model, messages=body["messages"], stream=True
            )
        except APIError as error:  # before the response has begun, so that it can have a status
            raise HTTPException(502, error.message) from error
        return StreamingResponse(
            stream.to_readable_stream(),
            media_type="application/x-ndjson",
            headers={"cache-control": "no-store", "x-accel-buffering": "no"},
        )

    return app


def main() -> None:
    """Serve until Ctrl-C."""
    import uvicorn

    parser = argparse.ArgumentParser(description="A chat in a web page.")
    parser.add_argument("--model", default="gpt-4o-mini")
    parser.add_argument("--base-url", help="address of another server of the API")
    parser.add_argument("--local", action="store_true", help="answer without a key and a network")
    parser.add_argument("--port", type=int, default=8000)
    given = parser.parse_args()
    options: dict[str, Any] = {"transport": "local"} if given.local else {}
    client = AsyncOpenAI(base_url=given.base_url, **options)
    uvicorn.run(application(client, given.model), port=given.port)


if __name__ == "__main__":
    main()

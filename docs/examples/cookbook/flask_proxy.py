"""Stream answers to a browser with Flask.

The texts of the answer become server-sent events, which `EventSource` reads. Flask closes the
generator when the browser leaves, and that ends the call to the API.

    pip install trunkline flask
    OPENAI_API_KEY=... flask --app flask_proxy run
    curl -N "http://127.0.0.1:5000/answer?question=Say+hello+to+the+browser."
"""

import json
from collections.abc import Iterator

from flask import Flask, Response, request

from trunkline import APIError, OpenAI, Stream
from trunkline.types.responses import ResponseStreamEvent

app = Flask(__name__)
client = OpenAI()


def events(stream: Stream[ResponseStreamEvent]) -> Iterator[str]:
    with stream:
        for event in stream:
            if event.type == "response.output_text.delta":
                yield f"data: {json.dumps(event.delta)}\n\n"
        yield "event: done\ndata:\n\n"


@app.get("/answer")
def answer() -> Response:
    question = request.args["question"]
    try:
        stream = client.responses.create(model="gpt-4o-mini", input=question, stream=True)
    except APIError as error:  # before the response has begun, so it can have a status
        return Response(error.message, 502)
    return Response(events(stream), mimetype="text/event-stream")


if __name__ == "__main__":
    browser = app.test_client()
    answered = browser.get("/answer", query_string={"question": "Say hello to the browser."})
    print(answered.status_code, answered.content_type)
    print(answered.text, end="")

"""Run many requests as a batch, at half the price.

Upload a file of requests, start the batch, wait for its end, and read the results. They come in any
order, so `custom_id` says which request each of them answers.

    pip install trunkline
    OPENAI_API_KEY=... python batch.py
"""

import json
import os
import time

from trunkline import OpenAI
from trunkline.types.chat import ChatCompletion

CITIES = ("Oslo", "Lima", "Accra")
SECONDS = float(os.environ.get("POLL_SECONDS", "30"))


def request(city: str) -> str:
    question = {"role": "user", "content": f"Which river flows through {city}?"}
    body = {"model": "gpt-4o-mini", "messages": [question]}
    line = {"custom_id": city, "method": "POST", "url": "/v1/chat/completions", "body": body}
    return json.dumps(line)


with OpenAI() as client:
    lines = "\n".join(map(request, CITIES)).encode()
    file = client.files.create(file=("cities.jsonl", lines), purpose="batch")
    batch = client.batches.create(
        input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
    )
    while batch.status in ("validating", "in_progress", "finalizing"):
        print(batch.status)
        time.sleep(SECONDS)
        batch = client.batches.retrieve(batch.id)
    print(batch.status)
    if batch.output_file_id is None:
        raise SystemExit(f"no results: {batch.errors}")

    answers: dict[str, str | None] = {}
    for line in client.files.content(batch.output_file_id).iter_lines():
        result = json.loads(line)
        completion = ChatCompletion.model_validate(result["response"]["body"])
        answers[result["custom_id"]] = completion.choices[0].message.content

for city in CITIES:
    print(f"{city}: {answers[city]}")

"""Call the API in a Celery task.

The client is made once for each worker. It retries short failures; after a long outage, Celery
runs the task again in some minutes. To try it without a broker, run the file: it performs the task
in its own process.

    pip install trunkline celery
    OPENAI_API_KEY=... CELERY_BROKER_URL=redis://... celery -A celery_task worker
"""

import os
from functools import cache

from celery import Celery

from trunkline import APIConnectionError, InternalServerError, OpenAI, RateLimitError, Timeout

app = Celery("texts", broker=os.environ.get("CELERY_BROKER_URL", "memory://"))


@cache
def client() -> OpenAI:
    return OpenAI(timeout=Timeout(total=120))


@app.task(
    autoretry_for=(APIConnectionError, InternalServerError, RateLimitError),
    retry_backoff=60,
    max_retries=5,
)
def summarize(text: str) -> str:
    response = client().responses.create(
        model="gpt-4o-mini", input=f"Summarize: {text}", metadata={"task": "summarize"}
    )
    return response.output_text


if __name__ == "__main__":
    result = summarize.apply(args=("We said Thursday, but Ann can only come on Friday.",))
    print(result.state, result.get())

"""A WSGI application for gunicorn, with a client that is made before the workers are forked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from trunkline import OpenAI

client = OpenAI(api_key="k", base_url=os.environ["MEETING"], max_retries=0, timeout=20.0)


def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Ask the query string, and return the answer."""
    question = environ["QUERY_STRING"]
    answer = client.chat.completions.create(
        model="m", messages=[{"role": "user", "content": question}]
    )
    start("200 OK", [("Content-Type", "text/plain")])
    return [str(answer.choices[0].message.content).encode()]

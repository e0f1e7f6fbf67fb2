"""A plain WSGI application that answers questions, without a framework.

A client may be made before a prefork server forks: each worker opens its own connections.

    pip install trunkline gunicorn
    OPENAI_API_KEY=... gunicorn wsgi_app:application
    curl "http://127.0.0.1:8000/?q=Name+a+river."
"""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from trunkline import APIError, OpenAI, Timeout

client = OpenAI(timeout=Timeout(total=25))


def application(
    environ: dict[str, Any], start_response: Callable[[str, list[tuple[str, str]]], object]
) -> Iterable[bytes]:
    status, text = answer(parse_qs(environ.get("QUERY_STRING", "")).get("q", []))
    start_response(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [f"{text}\n".encode()]


def answer(questions: list[str]) -> tuple[str, str]:
    if not questions:
        return "400 Bad Request", "add ?q=..."
    try:
        response = client.responses.create(model="gpt-4o-mini", input=questions[0])
    except APIError as error:
        return "502 Bad Gateway", error.message
    return "200 OK", response.output_text


if __name__ == "__main__":
    for query in ("q=Name+a+river.", ""):
        body = application({"QUERY_STRING": query}, lambda status, headers: print(status))
        print(b"".join(body).decode(), end="")

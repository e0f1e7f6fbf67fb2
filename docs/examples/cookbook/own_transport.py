"""Write a transport: send requests over a library that trunkline does not know, here urllib3.

A transport sends one request, and returns the head of the response with its body unread. Retries,
streams and errors stay with trunkline. `trunkline new transport` writes a whole project, with tests
of everything that a transport promises.

    pip install trunkline urllib3
    OPENAI_API_KEY=... python own_transport.py
"""

from collections.abc import Iterator

import urllib3

from trunkline import APIConnectionError, Headers, OpenAI, Request, Response, Timeout
from trunkline.transport import Capabilities


class Body:
    """The body of a response that is still on the wire."""

    def __init__(self, request: Request, answer: urllib3.BaseHTTPResponse) -> None:
        self._request = request
        self._answer = answer

    def iter_bytes(self) -> Iterator[bytes]:
        try:
            yield from self._answer.stream(65536, decode_content=False)
        except urllib3.exceptions.HTTPError as error:
            raise APIConnectionError(str(error), self._request, phase="body") from error

    def set_read_timeout(self, seconds: float | None) -> bool:
        return False  # that of the request applies

    def close(self) -> None:
        self._answer.close()
        self._answer.release_conn()


class OverUrllib3:
    """Sends requests over a pool of urllib3."""

    capabilities = Capabilities(sync=True)

    def __init__(self) -> None:
        self._pool = urllib3.PoolManager(retries=False)

    def send(self, request: Request, timeout: Timeout) -> Response:
        body = request.body
        try:
            answer = self._pool.request(
                request.method,
                str(request.url),
                body=body if isinstance(body, bytes) else body.pieces(),
                headers=dict(request.headers.items_in_order),
                timeout=urllib3.Timeout(timeout.connect, timeout.read),
                preload_content=False,
                redirect=False,
            )
        except urllib3.exceptions.HTTPError as error:
            raise APIConnectionError(str(error), request, phase="headers") from error
        headers = Headers(answer.headers.items())
        return Response(answer.status, headers, request, Body(request, answer))

    def close(self) -> None:
        self._pool.clear()


with OpenAI(transport=OverUrllib3()) as client:
    print(str(client.pipeline).splitlines()[-1])
    stream = client.responses.create(model="gpt-4o-mini", input="Name a river.", stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
    print()

"""Use the `requests.Session` that an old application has configured.

trunkline sends over the session with its adapters, authentication, certificates and proxies, and
neither changes nor closes it. `session.auth` comes last: one that sets `Authorization` replaces the
key. Let one of the two retry: here it is trunkline.

    pip install "trunkline[requests]"
    OPENAI_API_KEY=... python requests_session.py
"""

from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

from trunkline import OpenAI


class Audited(HTTPAdapter):
    """The adapter of the company: it counts the requests of each department."""

    counts: dict[str, int] = {}  # noqa: RUF012  # shared on purpose

    def send(
        self, request: requests.PreparedRequest, *args: Any, **options: Any
    ) -> requests.Response:
        department = request.headers.get("X-Department", "unknown")
        self.counts[department] = self.counts.get(department, 0) + 1
        return super().send(request, *args, **options)


class Department(AuthBase):
    """The authentication of the company: it says who calls."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["X-Department"] = "search"
        return request


def company_session() -> requests.Session:
    session = requests.Session()
    session.auth = Department()
    session.mount("https://", Audited(pool_maxsize=20))
    session.mount("http://", Audited(pool_maxsize=20))
    return session


with company_session() as session:
    client = OpenAI(transport=session)
    print(client.responses.create(model="gpt-4o-mini", input="Name a river.").output_text)
    stream = client.responses.create(model="gpt-4o-mini", input="Name a river.", stream=True)
    print(sum(event.type == "response.output_text.delta" for event in stream), "pieces")

print(Audited.counts)

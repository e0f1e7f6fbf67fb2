"""Use the `requests.Session` that an old application has configured.

trunkline sends over the session with its adapters, certificates and proxies, and neither changes
nor closes it. Let one of the two retry: here it is trunkline. `session.auth` would replace the key,
so leave it unset, unless a gateway wants it.

    pip install "trunkline[requests]"
    OPENAI_API_KEY=... python requests_session.py
"""

from typing import Any

import requests
from requests.adapters import HTTPAdapter

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


def company_session() -> requests.Session:
    session = requests.Session()
    session.mount("https://", Audited(pool_maxsize=20))
    session.mount("http://", Audited(pool_maxsize=20))
    return session


with company_session() as session:
    client = OpenAI(transport=session, default_headers={"X-Department": "search"})
    print(client.responses.create(model="gpt-4o-mini", input="Name a river.").output_text)
    stream = client.responses.create(model="gpt-4o-mini", input="Name a river.", stream=True)
    print(sum(event.type == "response.output_text.delta" for event in stream), "pieces")

print(Audited.counts)

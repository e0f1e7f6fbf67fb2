"""Stream answers from an async view of Django.

Under ASGI, Django cancels the view when the browser leaves, and that ends the call to the API. The
file is a whole project: settings, a route and a view.

    pip install trunkline django uvicorn
    OPENAI_API_KEY=... uvicorn django_view:application
    curl -N "http://127.0.0.1:8000/answer?question=Say+hello+to+the+browser."
"""

import asyncio
import os
from typing import cast

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.test import AsyncClient
from django.urls import path

from trunkline import APIError, AsyncOpenAI

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.environ.get("DJANGO_SECRET_KEY", "change me"),
    ALLOWED_HOSTS=["127.0.0.1", "testserver"],
)
client = AsyncOpenAI()


async def answer(request: HttpRequest) -> HttpResponseBase:
    try:
        stream = await client.responses.create(
            model="gpt-4o-mini", input=request.GET["question"], stream=True
        )
    except APIError as error:  # before the response has begun, so it can have a status
        return HttpResponse(error.message, status=502)
    return StreamingHttpResponse(stream.to_readable_stream(), content_type="application/x-ndjson")


urlpatterns = [path("answer", answer)]
application = get_asgi_application()


async def main() -> None:
    query = {"question": "Say hello to the browser."}
    response = await AsyncClient().get("/answer", query)
    print(response.status_code, response.headers["Content-Type"])
    lines = [line async for line in cast("StreamingHttpResponse", response)]
    print(len(lines), "lines; the first:", lines[0][:26])
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())

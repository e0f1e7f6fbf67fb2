"""Receive webhooks, and be sure that they come from the API.

`unwrap` checks the signature and the age of a request, and returns a typed event. It needs the body
exactly as it came. The secret is OPENAI_WEBHOOK_SECRET.

    pip install trunkline fastapi uvicorn
    OPENAI_WEBHOOK_SECRET=whsec_... OPENAI_API_KEY=... uvicorn webhooks_fastapi:app
"""

import hmac
import os
import time
from base64 import b64decode, b64encode

from fastapi import FastAPI, HTTPException, Request

from trunkline import InvalidWebhookSignatureError, OpenAI

app = FastAPI()
client = OpenAI()
seen: set[str] = set()  # of a database, if there are several processes


@app.post("/webhooks")
async def receive(request: Request) -> str:
    try:
        event = client.webhooks.unwrap(await request.body(), request.headers)
    except InvalidWebhookSignatureError as error:
        raise HTTPException(400, "not from the API") from error
    if request.headers["webhook-id"] in seen:  # an event may be sent twice
        return "known"
    seen.add(request.headers["webhook-id"])
    if event.type == "response.completed":
        print("completed:", event.data.id)
    return "received"


def signed(body: str) -> dict[str, str]:
    """Return the headers that the API would send, to try the handler."""
    now = str(int(time.time()))
    key = b64decode(os.environ["OPENAI_WEBHOOK_SECRET"].removeprefix("whsec_"))
    signature = b64encode(hmac.digest(key, f"msg_1.{now}.{body}".encode(), "sha256")).decode()
    return {"webhook-id": "msg_1", "webhook-timestamp": now, "webhook-signature": f"v1,{signature}"}


if __name__ == "__main__":
    from fastapi.testclient import TestClient

    sender = TestClient(app)
    body = '{"id": "evt_1", "type": "response.completed", "created_at": 1, "data": {"id": "r_1"}}'
    print(sender.post("/webhooks", content=body, headers=signed(body)).json())
    print(sender.post("/webhooks", content=body, headers=signed(body)).json())
    print(sender.post("/webhooks", content=body + " ", headers=signed(body)).json())

"""The route that no API has: it gives the request back."""

from __future__ import annotations

from trunkline.local.call import Call
from trunkline.local.refusals import decode
from trunkline.local.reply import LocalReply, json_reply

_CREDENTIALS = frozenset({"authorization", "proxy-authorization", "api-key", "x-api-key", "cookie"})


def reply_to_echo(call: Call) -> LocalReply:
    """The request as JSON, without its credentials. Raises RefusedError (400) for other bodies."""
    headers = {
        name: "**********" if name in _CREDENTIALS else value
        for name, value in call.headers.items()
    }
    body: object = decode(call.body, object) if call.body else None
    return json_reply(
        {"method": call.method, "target": call.target, "headers": headers, "body": body}
    )

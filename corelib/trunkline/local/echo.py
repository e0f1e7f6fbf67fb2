"""The route /echo, which only the stand-in has: it returns the request."""

from __future__ import annotations

from trunkline.local.call import LocalCall
from trunkline.local.refusals import decode
from trunkline.local.reply import LocalReply, json_reply

_CREDENTIALS = frozenset({"authorization", "proxy-authorization", "api-key", "x-api-key", "cookie"})


def reply_to_echo(call: LocalCall) -> LocalReply:
    """Return the request without credentials. Raises RefusedError (400) if its body is invalid."""
    headers = {
        name: "**********" if name in _CREDENTIALS else value
        for name, value in call.headers.items()
    }
    body: object = decode(call.body, object) if call.body else None
    return json_reply(
        {"method": call.method, "target": call.target, "headers": headers, "body": body}
    )

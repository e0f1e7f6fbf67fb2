"""The promises that every transport keeps, whichever library it uses.

`trunkline.testing.checks` has one check for each promise.
"""

from __future__ import annotations

from trunkline.values import Value

_REQUESTS = {
    "method-and-target": "The method, path and query are sent byte for byte as given.",
    "headers-sent": "Every header is sent exactly once, with its value unchanged.",
    "host-sent": "The Host header is the one given, or else the URL's host, with its port unless "
    "it is the default.",
    "odd-hosts": "A host may be an IPv6 address, or a name in upper case; Host has it as given.",
    "nothing-added": "No headers are added except Host, Connection and, for a body, those that "
    "frame it.",
    "no-cookies": "A cookie that a server sets is not sent back.",
    "sent-once": "A request is sent at most once, whatever the server does: the core retries.",
    "body-sent": "A body of bytes is sent completely and with its length, even if it has 1 MiB.",
    "body-streamed": "All pieces of a Body are sent, in order.",
    "body-framed": "A Body is sent with its length if that is known, or else chunked.",
    "framing-own": "Only the body decides how it is framed; framing headers of the request are not "
    "sent.",
    "body-replayed": "A Body's factory is called once each time the Body is sent.",
    "body-awaited": "An async transport sends a Body whose pieces must be awaited.",
    "body-off-loop": "An async transport iterates over blocking pieces in a worker thread, not in "
    "the event loop's.",
    "body-fails": "An exception that a Body's pieces raise is passed on unchanged, and the next "
    "request succeeds.",
    "own-errors": "A TimeoutError, ConnectionResetError or SystemExit that a Body's pieces raise "
    "is passed on unchanged.",
    "body-length": "A Body with fewer or more bytes than its length raises an OpenAIError, not an "
    "APIConnectionError.",
    "body-closed": "The pieces of a Body are closed, even if they were not read to the end.",
}
_RESPONSES = {
    "statuses-returned": "A response with a status of 400 or more is returned; nothing is raised.",
    "redirects-returned": "A redirect is returned as a response and is not followed.",
    "redirects-away-returned": "A redirect to another origin is returned as a response, and "
    "nothing is sent to that origin.",
    "headers-kept": "Repeated header fields stay separate and in order; bytes beyond ASCII are "
    "decoded as Latin-1.",
    "values-trimmed": "The values of header fields are returned without the blanks around them.",
    "many-headers": "A response may have 150 header fields.",
    "encoding-left": "The body is returned as it was sent: no content encoding, such as gzip, is "
    "decoded.",
    "chunks-joined": "The body of a chunked response is returned without the framing of its "
    "chunks.",
    "large-bodies": "A body of 1 MiB is returned completely.",
    "no-body": "A response with status 204 or 304 has an empty body, and its connection is kept.",
    "old-http": "An HTTP/1.0 body that ends when the connection closes is complete.",
    "continue-skipped": "A 100 before the response is skipped.",
    "interim-skipped": "Other 1xx responses before the final response are skipped.",
    "upgraded": "After a 101 that the request asked for, the stream sends, and receives from the "
    "bytes that came with the head to the end of the connection.",
    "head-first": "The head is returned before the first byte of the body arrives.",
    "pieces-as-sent": "A piece of the body is returned before the server sends the next one.",
}
_FAILURES = {
    "refused": "A refused connection raises APIConnectionError in phase connect, and nothing is "
    "sent.",
    "unknown-host": "A host name without an address raises APIConnectionError in phase connect.",
    "closed-early": "A connection that closes before the head raises APIConnectionError in phase "
    "headers.",
    "reset-early": "A connection reset before the head raises APIConnectionError in phase headers "
    "or send.",
    "head-cut": "A connection that closes within the head raises APIConnectionError in phase "
    "headers.",
    "garbage": "An answer that is not HTTP raises APIConnectionError in phase headers.",
    "huge-head": "A head of 256 KiB is returned, or raises APIConnectionError in phase headers.",
    "framing-strict": "A length or transfer coding that can be read in two ways, or a NUL in the "
    "head, raises APIConnectionError.",
    "chunks-strict": "The size of a chunk that is not a plain hexadecimal number raises "
    "APIConnectionError in phase body (or headers, if it arrives with the head).",
    "early-answer": "An answer that arrives before the request's body is sent is returned with its "
    "status, even if the server then closes the connection.",
    "upload-stopped": "An answer with an error ends the upload if the server reads no further.",
    "cut-length": "A body that is shorter than its length raises APIConnectionError in phase body.",
    "cut-chunks": "A chunked body without its last chunk raises APIConnectionError in phase body.",
    "cut-by-reset": "A connection reset within the body raises APIConnectionError in phase body.",
    "errors-explain": "An error names the host and the phase, and its cause is the error of the "
    "library.",
    "errors-pickle": "An error that is pickled keeps its type, message and phase.",
    "secrets-kept": "No error and no cause of one contains a credential, even if the server quotes "
    "it.",
    "secrets-not-logged": "No log record contains a credential, at any level of any logger.",
}
_LIMITS = {
    "connect-timeout": "A connection that is not accepted raises APITimeoutError in phase connect "
    "at the time limit.",
    "write-timeout": "A body that the server does not read raises APITimeoutError in phase send at "
    "the time limit.",
    "head-timeout": "A head that does not arrive raises APITimeoutError in phase headers at the "
    "time limit.",
    "head-drip": "The limits `read` and `total` apply to the whole head, even if it arrives byte "
    "by byte.",
    "interim-bounded": "Interim responses without end raise APIConnectionError in phase headers; "
    "slow ones do not extend the limit of the head.",
    "body-timeout": "A body that stops arriving raises APITimeoutError in phase body at the time "
    "limit.",
    "trailers-bounded": "Trailers without end raise APIConnectionError in phase body (or headers, "
    "if they arrive with the head); slow ones do not extend the limit of the body.",
    "read-timeout-set": "The limit passed to set_read_timeout applies to the next piece of an open "
    "body.",
}
_SECURITY = {
    "untrusted-refused": "A certificate of an unknown authority raises APIConnectionError in phase "
    "tls, and nothing is sent.",
    "ca-bundle-trusted": "Certificates of the authorities in Network.ca_bundle are trusted.",
    "ssl-context-used": "Network.ssl_context is used instead of the transport's own context.",
    "verify-off": "With Network.verify=False, every certificate is accepted.",
    "client-certificate": "Network.client_certificate is presented; without it, a server that "
    "requires one raises APIConnectionError that names this option.",
    "tls-broken": "A broken TLS record raises APIConnectionError in the phase in which it arrives.",
    "environment-ignored": "Variables of the environment and .netrc have no effect on a call.",
    "proxy-used": "With Network.proxy, http requests are forwarded and https requests are sent "
    "through a CONNECT tunnel.",
    "proxy-credentials": "The proxy gets the credentials of its URL; the server does not.",
    "proxy-refused": "A tunnel that the proxy refuses raises APIConnectionError in phase proxy, "
    "and nothing is sent.",
    "proxy-drip": "The limit `connect` applies to the whole answer of a proxy, even if it arrives "
    "byte by byte.",
}
_CONNECTIONS = {
    "reused": "A connection is reused after its response was read to the end.",
    "nothing-left-over": "Bytes beyond a response never become a part of the next one.",
    "close-obeyed": "A connection is not kept if the server announces that it closes it.",
    "keep-alive-obeyed": "A connection is not used for longer than its server's Keep-Alive allows.",
    "keepalive-limits": "Limits.keepalive_expiry and max_keepalive_connections are obeyed.",
    "stale-noticed": "A kept connection that the server has closed is not reused.",
    "http2-stale-noticed": "A kept HTTP/2 connection that the server has closed is not reused.",
    "stale-after-stream": "If the server closes a connection just after a stream, the next call "
    "succeeds or raises an error with stale_connection set.",
    "half-read-closed": "Closing a response before its end closes its connection.",
    "unread-closed": "Closing an unread response closes its connection.",
    "last-byte-closed": "Closing a response between its last byte and its end raises nothing and "
    "makes room in the pool.",
    "close-twice": "Closing a response or the transport again has no effect.",
    "close-idle": "Closing the transport closes its idle connections.",
    "close-busy": "Closing the transport also closes the connections of open responses.",
    "close-wakes": "Closing a response ends a read of it that waits in another thread or task, "
    "with APIConnectionError in phase body.",
    "use-after-close": "A call of a closed transport succeeds or raises an OpenAIError.",
    "adopted-left-open": "A user's session stays open when the transport over it is closed.",
    "pool-timeout": "With all of Limits.max_connections in use, a call raises APITimeoutError in "
    "phase pool at the time limit.",
    "pool-freed": "A response that fails, or is closed half-read, makes room in a pool of one "
    "connection.",
    "dropped-streams": "A response that is dropped without being closed makes room in the pool.",
    "dropped-in-a-cycle": "A response that is dropped in a reference cycle makes room in the pool, "
    "whenever the garbage collector finds it.",
}
_CONCURRENCY = {
    "many-threads": "Many threads can use one transport at once, and each gets its own answer.",
    "many-tasks": "Many tasks can use one transport at once, and each gets its own answer.",
    "second-loop": "An async transport can be used in one event loop after another.",
    "threads-with-loops": "Many threads, each with an event loop, can use one async transport at "
    "once.",
    "forked": "A forked child can use the transport, and does not disturb connections of its "
    "parent.",
    "interrupted": "After calls that are interrupted at random points the pool is intact.",
    "cancelled-head": "A call that is cancelled while it waits for the head closes its connection.",
    "cancelled-body": "A call that is cancelled while it waits for the body closes its connection.",
    "cancelled-pool": "A call that is cancelled while it waits for a free connection takes none.",
    "storm": "After 200 calls that are cancelled at random points the pool is intact: 50 calls at "
    "once succeed.",
}


class Promise(Value, frozen=True):
    """A promise of every transport, or of every plugin."""

    name: str
    sentence: str


_SECTIONS = (
    _REQUESTS, _RESPONSES, _FAILURES, _LIMITS, _SECURITY, _CONNECTIONS, _CONCURRENCY,
)  # fmt: skip

PROMISES: dict[str, Promise] = {
    name: Promise(name, sentence) for section in _SECTIONS for name, sentence in section.items()
}
"""All promises, by name."""

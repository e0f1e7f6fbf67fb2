"""The table of promises: what every transport does, whichever library it is built on.

`trunkline.testing.checks` has one check for each.
"""

from __future__ import annotations

from trunkline.values import Value

PROMISES: dict[str, Promise] = {}
"""All of them, by name."""


class Promise(Value, frozen=True):
    """What a transport promises. `network` says that only one with sockets can break it."""

    name: str
    sentence: str
    network: bool = True


def _promise(name: str, sentence: str, *, network: bool = True) -> Promise:
    return PROMISES.setdefault(name, Promise(name, sentence, network))


# What goes out

METHOD_AND_TARGET = _promise(
    "method-and-target",
    "Method, path and query go out byte for byte as they were given.",
    network=False,
)
HEADERS_SENT = _promise(
    "headers-sent", "Every header goes out once, its value unchanged.", network=False
)
HOST_SENT = _promise(
    "host-sent",
    "The Host field is that of the headers, else the URL's host and, unless usual, its port.",
)
NOTHING_ADDED = _promise(
    "nothing-added",
    "No header is added but Host, Connection and the framing of a body that is there.",
)
NO_COOKIES = _promise("no-cookies", "A cookie that a server sets is not sent back.")
BODY_SENT = _promise(
    "body-sent", "Bytes are sent whole, with their length; a body of 1 MiB too.", network=False
)
BODY_STREAMED = _promise(
    "body-streamed", "The pieces of a Body are sent, all and in their order.", network=False
)
BODY_FRAMED = _promise(
    "body-framed", "A Body is sent with its length when that is known, else in chunks."
)
FRAMING_OWN = _promise(
    "framing-own",
    "The body alone says how it is framed: what the headers say of that is not sent.",
)
BODY_REPLAYED = _promise(
    "body-replayed", "A Body's factory is asked once for each time that it is sent.", network=False
)
BODY_AWAITED = _promise(
    "body-awaited", "An async transport sends a Body whose pieces are awaited.", network=False
)
BODY_OFF_LOOP = _promise(
    "body-off-loop",
    "An async transport asks for pieces that may block in threads, not in the event loop's.",
    network=False,
)
BODY_FAILS = _promise(
    "body-fails",
    "What a Body's pieces raise comes through as it is, and the next request is sent.",
    network=False,
)
BODY_LENGTH = _promise(
    "body-length",
    "A Body that gives less or more than its length is an OpenAIError.",
    network=False,
)
BODY_CLOSED = _promise(
    "body-closed", "The pieces of a Body that are not asked for to their end are closed."
)

# What comes back

STATUSES_RETURNED = _promise(
    "statuses-returned", "A status of 400 or more is a response, not an exception.", network=False
)
REDIRECTS_RETURNED = _promise(
    "redirects-returned", "A redirect is a response; it is not followed.", network=False
)
REDIRECTS_AWAY_RETURNED = _promise(
    "redirects-away-returned",
    "A redirect to another origin is a response; nothing is sent there.",
    network=False,
)
HEADERS_KEPT = _promise(
    "headers-kept",
    "Repeated fields stay apart and in order; bytes beyond ASCII are read as latin-1.",
    network=False,
)
ENCODING_LEFT = _promise(
    "encoding-left", "A body arrives as it is on the wire: no encoding is undone.", network=False
)
CHUNKS_JOINED = _promise("chunks-joined", "Of a chunked body only its content arrives.")
LARGE_BODIES = _promise("large-bodies", "A body of 1 MiB arrives whole.", network=False)
NO_BODY = _promise(
    "no-body", "A response of status 204 or 304 has an empty body and its connection is kept."
)
OLD_HTTP = _promise("old-http", "An HTTP/1.0 body that ends with its connection is whole.")
CONTINUE_SKIPPED = _promise("continue-skipped", "A 100 before the response is skipped.")
INTERIM_SKIPPED = _promise("interim-skipped", "Any other 1xx before the response is skipped.")
HEAD_FIRST = _promise(
    "head-first", "The head is returned before the first byte of the body is there.", network=False
)
PIECES_AS_SENT = _promise(
    "pieces-as-sent", "A piece of the body is handed out before the next is sent.", network=False
)

# What goes wrong

REFUSED = _promise(
    "refused", "Where nobody listens: APIConnectionError, phase connect, nothing has been sent."
)
UNKNOWN_HOST = _promise(
    "unknown-host", "A name without address: APIConnectionError, phase connect."
)
CONNECT_TIMEOUT = _promise(
    "connect-timeout", "A server that does not accept: APITimeoutError, phase connect, in time."
)
HEAD_TIMEOUT = _promise(
    "head-timeout", "A head that does not come: APITimeoutError, phase headers, in time."
)
BODY_TIMEOUT = _promise(
    "body-timeout", "A body that does not go on: APITimeoutError, phase body, in time."
)
READ_TIMEOUT_SET = _promise(
    "read-timeout-set", "The limit of set_read_timeout holds for the next piece of an open body."
)
CLOSED_EARLY = _promise(
    "closed-early", "A connection closed before the head: APIConnectionError, phase headers."
)
RESET_EARLY = _promise(
    "reset-early", "A connection reset before the head: APIConnectionError, phase headers or send."
)
GARBAGE = _promise("garbage", "An answer that is not HTTP: APIConnectionError, phase headers.")
HUGE_HEAD = _promise(
    "huge-head", "A head of 256 KiB is returned, or is an APIConnectionError, phase headers."
)
EARLY_ANSWER = _promise(
    "early-answer",
    "An answer that does not await the request's body is returned, or is an APIConnectionError.",
)
CUT_LENGTH = _promise(
    "cut-length", "Less body than the length says: APIConnectionError, phase body."
)
CUT_CHUNKS = _promise(
    "cut-chunks", "A chunked body without its end: APIConnectionError, phase body."
)
CUT_BY_RESET = _promise(
    "cut-by-reset", "A body that a reset breaks off: APIConnectionError, phase body."
)
ERRORS_EXPLAIN = _promise(
    "errors-explain", "An error names host and phase, and has the library's own as its cause."
)
ERRORS_PICKLE = _promise("errors-pickle", "An error survives pickling with its type and phase.")
UNTRUSTED_REFUSED = _promise(
    "untrusted-refused",
    "A certificate of an unknown authority: APIConnectionError, phase tls, nothing has been sent.",
)
CA_BUNDLE_TRUSTED = _promise(
    "ca-bundle-trusted", "Network.ca_bundle makes the certificates of its authorities trusted."
)
SSL_CONTEXT_USED = _promise(
    "ssl-context-used", "Network.ssl_context is used in place of the transport's own."
)
VERIFY_OFF = _promise("verify-off", "Network.verify=False takes any certificate.")

# Connections

REUSED = _promise("reused", "A connection whose response was read to its end is used again.")
CLOSE_OBEYED = _promise("close-obeyed", "A connection that the server closes is not kept.")
STALE_NOTICED = _promise(
    "stale-noticed", "A kept connection that the server has closed is not used again."
)
HALF_READ_CLOSED = _promise(
    "half-read-closed",
    "A response that is closed before its end closes its connection.",
    network=False,
)
UNREAD_CLOSED = _promise(
    "unread-closed", "A response that is closed unread closes its connection.", network=False
)
LAST_BYTE_CLOSED = _promise(
    "last-byte-closed",
    "A response may be closed between its last byte and its end: nothing is raised or lost.",
    network=False,
)
CLOSE_TWICE = _promise(
    "close-twice", "Closing a response, or the transport, once more does nothing.", network=False
)
CLOSE_IDLE = _promise("close-idle", "Closing the transport closes its unused connections.")
CLOSE_BUSY = _promise(
    "close-busy", "Closing the transport closes the connections of open responses too."
)
POOL_TIMEOUT = _promise(
    "pool-timeout",
    "With all of Limits.max_connections in use: APITimeoutError, phase pool, in time.",
)
POOL_FREED = _promise(
    "pool-freed", "A response closed half-read, or that failed, makes room in a pool of one."
)

# Many at once

MANY_THREADS = _promise(
    "many-threads", "One transport serves many threads at once, each its own answer.", network=False
)
MANY_TASKS = _promise(
    "many-tasks", "One transport serves many tasks at once, each its own answer.", network=False
)
CANCELLED_HEAD = _promise(
    "cancelled-head", "Cancelled while it waits for the head, a call closes its connection."
)
CANCELLED_BODY = _promise(
    "cancelled-body", "Cancelled while it waits for the body, a call closes its connection."
)
CANCELLED_POOL = _promise(
    "cancelled-pool", "Cancelled while it waits for a free connection, a call takes none."
)
STORM = _promise(
    "storm", "After 200 calls cancelled at random points the pool is whole: 50 at once succeed."
)

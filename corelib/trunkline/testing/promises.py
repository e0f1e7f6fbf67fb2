"""The promises that every transport keeps, whichever library it uses.

`trunkline.testing.checks` has one check for each promise.
"""

from __future__ import annotations

from trunkline.values import Value

PROMISES: dict[str, Promise] = {}
"""All promises, by name."""


class Promise(Value, frozen=True):
    """A promise of every transport. With `network`, only a transport with sockets can break it."""

    name: str
    sentence: str
    network: bool = True


def _promise(name: str, sentence: str, *, network: bool = True) -> Promise:
    return PROMISES.setdefault(name, Promise(name, sentence, network))


# Requests

METHOD_AND_TARGET = _promise(
    "method-and-target",
    "The method, path and query are sent byte for byte as given.",
    network=False,
)
HEADERS_SENT = _promise(
    "headers-sent", "Every header is sent exactly once, with its value unchanged.", network=False
)
HOST_SENT = _promise(
    "host-sent",
    "The Host header is the one given, or else the URL's host, with its port unless it is "
    "the default.",
)
NOTHING_ADDED = _promise(
    "nothing-added",
    "No headers are added except Host, Connection and, for a body, those that frame it.",
)
NO_COOKIES = _promise("no-cookies", "A cookie that a server sets is not sent back.")
BODY_SENT = _promise(
    "body-sent",
    "A body of bytes is sent completely and with its length, even if it has 1 MiB.",
    network=False,
)
BODY_STREAMED = _promise("body-streamed", "All pieces of a Body are sent, in order.", network=False)
BODY_FRAMED = _promise(
    "body-framed", "A Body is sent with its length if that is known, or else chunked."
)
FRAMING_OWN = _promise(
    "framing-own",
    "Only the body decides how it is framed; framing headers of the request are not sent.",
)
BODY_REPLAYED = _promise(
    "body-replayed", "A Body's factory is called once each time the Body is sent.", network=False
)
BODY_AWAITED = _promise(
    "body-awaited", "An async transport sends a Body whose pieces must be awaited.", network=False
)
BODY_OFF_LOOP = _promise(
    "body-off-loop",
    "An async transport iterates over blocking pieces in a worker thread, not in the event loop's.",
    network=False,
)
BODY_FAILS = _promise(
    "body-fails",
    "An exception that a Body's pieces raise is passed on unchanged, and the next request "
    "succeeds.",
    network=False,
)
BODY_LENGTH = _promise(
    "body-length",
    "A Body with fewer or more bytes than its length raises an OpenAIError, not an "
    "APIConnectionError.",
    network=False,
)
BODY_CLOSED = _promise(
    "body-closed", "The pieces of a Body are closed, even if they were not read to the end."
)

# Responses

STATUSES_RETURNED = _promise(
    "statuses-returned",
    "A response with a status of 400 or more is returned; nothing is raised.",
    network=False,
)
REDIRECTS_RETURNED = _promise(
    "redirects-returned", "A redirect is returned as a response and is not followed.", network=False
)
REDIRECTS_AWAY_RETURNED = _promise(
    "redirects-away-returned",
    "A redirect to another origin is returned as a response, and nothing is sent to that origin.",
    network=False,
)
HEADERS_KEPT = _promise(
    "headers-kept",
    "Repeated header fields stay separate and in order; bytes beyond ASCII are decoded as Latin-1.",
    network=False,
)
ENCODING_LEFT = _promise(
    "encoding-left",
    "The body is returned as it was sent: no content encoding, such as gzip, is decoded.",
    network=False,
)
CHUNKS_JOINED = _promise(
    "chunks-joined", "The body of a chunked response is returned without the framing of its chunks."
)
LARGE_BODIES = _promise("large-bodies", "A body of 1 MiB is returned completely.", network=False)
NO_BODY = _promise(
    "no-body", "A response with status 204 or 304 has an empty body, and its connection is kept."
)
OLD_HTTP = _promise(
    "old-http", "An HTTP/1.0 body that ends when the connection closes is complete."
)
CONTINUE_SKIPPED = _promise("continue-skipped", "A 100 before the response is skipped.")
INTERIM_SKIPPED = _promise(
    "interim-skipped", "Other 1xx responses before the final response are skipped."
)
HEAD_FIRST = _promise(
    "head-first", "The head is returned before the first byte of the body arrives.", network=False
)
PIECES_AS_SENT = _promise(
    "pieces-as-sent",
    "A piece of the body is returned before the server sends the next one.",
    network=False,
)

# Failures

REFUSED = _promise(
    "refused",
    "A refused connection raises APIConnectionError in phase connect, and nothing is sent.",
)
UNKNOWN_HOST = _promise(
    "unknown-host", "A host name without an address raises APIConnectionError in phase connect."
)
CONNECT_TIMEOUT = _promise(
    "connect-timeout",
    "A connection that is not accepted raises APITimeoutError in phase connect at the time limit.",
)
HEAD_TIMEOUT = _promise(
    "head-timeout",
    "A head that does not arrive raises APITimeoutError in phase headers at the time limit.",
)
BODY_TIMEOUT = _promise(
    "body-timeout",
    "A body that stops arriving raises APITimeoutError in phase body at the time limit.",
)
READ_TIMEOUT_SET = _promise(
    "read-timeout-set",
    "The limit passed to set_read_timeout applies to the next piece of an open body.",
)
CLOSED_EARLY = _promise(
    "closed-early",
    "A connection that closes before the head raises APIConnectionError in phase headers.",
)
RESET_EARLY = _promise(
    "reset-early",
    "A connection reset before the head raises APIConnectionError in phase headers or send.",
)
GARBAGE = _promise(
    "garbage", "An answer that is not HTTP raises APIConnectionError in phase headers."
)
HUGE_HEAD = _promise(
    "huge-head", "A head of 256 KiB is returned, or raises APIConnectionError in phase headers."
)
EARLY_ANSWER = _promise(
    "early-answer",
    "An answer that arrives before the request's body is sent is returned, or raises "
    "APIConnectionError.",
)
CUT_LENGTH = _promise(
    "cut-length", "A body that is shorter than its length raises APIConnectionError in phase body."
)
CUT_CHUNKS = _promise(
    "cut-chunks", "A chunked body without its last chunk raises APIConnectionError in phase body."
)
CUT_BY_RESET = _promise(
    "cut-by-reset", "A connection reset within the body raises APIConnectionError in phase body."
)
ERRORS_EXPLAIN = _promise(
    "errors-explain",
    "An error names the host and the phase, and its cause is the error of the library.",
)
ERRORS_PICKLE = _promise(
    "errors-pickle", "An error that is pickled keeps its type, message and phase."
)
UNTRUSTED_REFUSED = _promise(
    "untrusted-refused",
    "A certificate of an unknown authority raises APIConnectionError in phase tls, and "
    "nothing is sent.",
)
CA_BUNDLE_TRUSTED = _promise(
    "ca-bundle-trusted", "Certificates of the authorities in Network.ca_bundle are trusted."
)
SSL_CONTEXT_USED = _promise(
    "ssl-context-used", "Network.ssl_context is used instead of the transport's own context."
)
VERIFY_OFF = _promise("verify-off", "With Network.verify=False, every certificate is accepted.")

# Connections

REUSED = _promise("reused", "A connection is reused after its response was read to the end.")
CLOSE_OBEYED = _promise(
    "close-obeyed", "A connection is not kept if the server announces that it closes it."
)
STALE_NOTICED = _promise(
    "stale-noticed", "A kept connection that the server has closed is not reused."
)
HALF_READ_CLOSED = _promise(
    "half-read-closed",
    "Closing a response before its end closes its connection.",
    network=False,
)
UNREAD_CLOSED = _promise(
    "unread-closed", "Closing an unread response closes its connection.", network=False
)
LAST_BYTE_CLOSED = _promise(
    "last-byte-closed",
    "Closing a response between its last byte and its end raises nothing and makes room in "
    "the pool.",
    network=False,
)
CLOSE_TWICE = _promise(
    "close-twice", "Closing a response or the transport again has no effect.", network=False
)
CLOSE_IDLE = _promise("close-idle", "Closing the transport closes its idle connections.")
CLOSE_BUSY = _promise(
    "close-busy", "Closing the transport also closes the connections of open responses."
)
POOL_TIMEOUT = _promise(
    "pool-timeout",
    "With all of Limits.max_connections in use, a call raises APITimeoutError in phase pool at the "
    "time limit.",
)
POOL_FREED = _promise(
    "pool-freed",
    "A response that fails, or is closed half-read, makes room in a pool of one connection.",
)

# Concurrency

MANY_THREADS = _promise(
    "many-threads",
    "Many threads can use one transport at once, and each gets its own answer.",
    network=False,
)
MANY_TASKS = _promise(
    "many-tasks",
    "Many tasks can use one transport at once, and each gets its own answer.",
    network=False,
)
CANCELLED_HEAD = _promise(
    "cancelled-head", "A call that is cancelled while it waits for the head closes its connection."
)
CANCELLED_BODY = _promise(
    "cancelled-body", "A call that is cancelled while it waits for the body closes its connection."
)
CANCELLED_POOL = _promise(
    "cancelled-pool", "A call that is cancelled while it waits for a free connection takes none."
)
STORM = _promise(
    "storm",
    "After 200 calls that are cancelled at random points the pool is intact: 50 calls at "
    "once succeed.",
)

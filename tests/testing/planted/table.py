"""The planted bugs, each with the promises that it breaks and the worlds where it is planted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.testing.planted import connections as c, exchanges as e
from tests.testing.planted.naive import NaiveFactory
from tests.testing.planted.planting import Bug, Planted

BOTH = ("sync", "asyncio")


class Row(NamedTuple):
    """A bug: `make` returns the entry point of a transport that has it."""

    name: str
    make: Callable[[], Any]
    promises: str
    worlds: tuple[str, ...] = BOTH


def _row(name: str, bug: Callable[[], Bug], promises: str, worlds: tuple[str, ...] = BOTH) -> Row:
    return Row(name, lambda: Planted(bug()), promises, worlds)


def _without(option: str) -> Callable[[], Bug]:
    return lambda: e.ForgetsTheOption(**{option: None})


_PHASES = "refused unknown-host closed-early head-cut garbage"

ROWS: list[Row] = [
    _row("the path is decoded", e.DecodesThePath, "method-and-target"),
    _row("empty headers are dropped", e.DropsEmptyHeaders, "headers-sent"),
    _row("hosts have no colon", e.RefusesIPv6, "odd-hosts"),
    _row("there is a cookie jar", e.SendsCookiesBack, "no-cookies"),
    _row("a header is added", e.AddsAHeader, "nothing-added"),
    _row("status 503 is retried", e.SendsTwiceAfterErrors, "sent-once"),
    _row("requests are cut at 64 KiB", e.CutsLargeRequests, "body-sent"),
    _row("pieces are sorted", e.SendsTheLastPieceFirst, "body-streamed"),
    _row("lengths are ignored", e.IgnoresLengths, "body-framed body-length"),
    _row("pieces are read twice", e.ReadsPiecesTwice, "body-replayed"),
    _row("errors of pieces are wrapped", e.WrapsErrorsOfPieces, "body-fails own-errors"),
    _row("lengths are believed", e.BelievesLengths, "body-length"),
    _row("pieces stay open", e.LeavesPiecesOpen, "body-closed"),
    _row("pieces are read in the loop", e.ReadsPiecesInTheLoop, "body-off-loop", ("asyncio",)),
    _row("async pieces are unknown", e.HasNoAsyncPieces, "body-awaited", ("asyncio",)),
    _row("errors of pieces blame the network", e.BlamesTheNetworkForErrorsOfPieces, "own-errors"),
    _row("statuses are raised", e.RaisesForStatus, "statuses-returned"),
    _row("redirects are followed", e.FollowsRedirects,
         "redirects-returned redirects-away-returned"),
    _row("headers are a dict", e.JoinsRepeatedHeaders, "headers-kept"),
    _row("blanks are kept", e.KeepsBlanks, "values-trimmed"),
    _row("only 100 headers are kept", e.KeepsFewHeaders, "many-headers"),
    _row("bodies are decoded", e.DecodesBodies, "encoding-left"),
    _row("chunks keep their framing", e.LeavesChunks, "chunks-joined"),
    _row("pieces are cut at 4 KiB", e.CutsPieces, "large-bodies"),
    _row("connections are not kept", e.ClosesAfterEachCall, "no-body reused ca-bundle-trusted"),
    _row("the body is read with the head", e.ReadsBodyWithHead, "head-first"),
    _row("pieces are joined", e.JoinsPieces, "pieces-as-sent"),
    _row("each phase is send", lambda: e.always_in_phase("send"), f"{_PHASES} tls-broken"),
    _row("each phase is tls", lambda: e.always_in_phase("tls"),
         "pool-freed reset-early cut-by-reset"),
    _row("a time limit is an error like others", e.without_kinds,
         "connect-timeout write-timeout head-timeout proxy-drip pool-timeout"),
    _row("a time limit is an error like others", e.without_kinds,
         "body-timeout read-timeout-set", ("sync",)),
    _row("errors are raw", e.raw, "refused huge-head errors-pickle"),
    _row("errors have no cause", e.ForgetsTheCause, "errors-explain"),
    _row("errors have no request", e.ForgetsTheRequest, "errors-explain"),
    _row("errors pickle badly", e.badly_pickled, "errors-pickle"),
    _row("broken bodies are complete", e.EndsBodiesEarly, "cut-length cut-chunks cut-by-reset"),
    _row("broken bodies are complete", e.EndsBodiesEarly, "trailers-bounded", ("sync",)),
    _row("errors quote the request", e.QuotesTheRequest, "secrets-kept"),
    _row("requests are logged", e.LogsTheRequest, "secrets-not-logged"),
    _row("any certificate will do", e.TrustsEveryone, "untrusted-refused"),
    _row("there is no authority", _without("ca_bundle"), "ca-bundle-trusted"),
    _row("there is no context", _without("ssl_context"), "ssl-context-used"),
    _row("verification stays on", lambda: e.ForgetsTheOption(verify=True), "verify-off"),
    _row("there is no certificate", _without("client_certificate"), "client-certificate"),
    _row("proxies come from the environment", c.BelievesTheEnvironment, "environment-ignored"),
    _row("proxies are avoided", c.GoesAroundTheProxy, "proxy-used proxy-refused"),
    _row("proxies get no credentials", c.DropsProxyCredentials, "proxy-credentials"),
    _row("time limits are ignored", e.IgnoresTimeLimits, "head-drip interim-bounded"),
    _row("responses stay open", c.LeavesResponsesOpen,
         "half-read-closed unread-closed close-wakes"),
    _row("closing twice is an error", c.ClosesOnce, "close-twice"),
    _row("closing early is an error", c.ClosesWrongly, "half-read-closed"),
    _row("the transport stays open", c.LeavesTransportOpen, "close-idle close-busy"),
    _row("closed transports raise", c.FailsWhenClosed, "use-after-close"),
    _row("one call at a time", c.OneAtATime, "many-threads", ("sync",)),
    _row("one call at a time", c.OneAtATime, "many-tasks threads-with-loops", ("asyncio",)),
    _row("one loop for ever", c.OneLoopForEver, "second-loop threads-with-loops", ("asyncio",)),
    _row("responses are held", c.HoldsResponses, "dropped-streams dropped-in-a-cycle"),
    _row("interruptions lose slots", c.LosesSlotsWhenInterrupted, "interrupted", ("sync",)),
    Row("cancelled calls go on", c.CarriesOn,
        "cancelled-head cancelled-body cancelled-pool", ("asyncio",)),
    Row("sessions are closed", lambda: Planted(Bug()), "adopted-left-open"),
    Row("the first bytes are lost", lambda: Planted(c.LosesTheGreeting(), websocket=True),
        "upgraded"),
    Row("HTTP/2 is missing", c.SaysThatItHasHttp2, "http2-stale-noticed", ("sync",)),
    Row("failed calls are repeated", lambda: NaiveFactory(retries=True), "sent-once"),
    Row("interim responses are final", lambda: NaiveFactory(skips_interim=False),
        "continue-skipped interim-skipped"),
    Row("naive requests", NaiveFactory,
        "host-sent nothing-added body-framed framing-own own-errors"),
    Row("naive responses", NaiveFactory,
        "values-trimmed old-http head-cut framing-strict chunks-strict"),
    Row("naive bodies", NaiveFactory, "cut-length cut-chunks early-answer upload-stopped"),
    Row("naive secrets", NaiveFactory, "secrets-kept secrets-not-logged"),
    Row("naive limits", NaiveFactory, "interim-bounded body-timeout trailers-bounded"),
    Row("naive TLS", NaiveFactory,
        "untrusted-refused ssl-context-used verify-off client-certificate"),
    Row("naive proxies", NaiveFactory, "proxy-used proxy-refused proxy-drip"),
    Row("naive keeping", NaiveFactory,
        "nothing-left-over close-obeyed keep-alive-obeyed keepalive-limits stale-noticed"),
    Row("naive streams", NaiveFactory, "stale-after-stream half-read-closed last-byte-closed"),
    Row("naive pool", NaiveFactory, "pool-timeout pool-freed"),
    Row("naive forks", NaiveFactory, "forked", ("sync",)),
    Row("naive threads", NaiveFactory, "threads-with-loops storm", ("asyncio",)),
]  # fmt: skip

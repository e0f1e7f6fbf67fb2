"""Malformed and tricky bodies and sequences of responses, with the reading that is wanted."""

from __future__ import annotations

from tests.transports.http1.cases import (
    CHUNKED,
    FIVE,
    HELLO,
    Case,
    accepted,
    broken,
    chunked,
    head,
    ok,
    refused,
    sized,
)
from tests.transports.http1.reading import Seen

LAST = b"0\r\n\r\n"
SPOOF = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nspoof"
GONE, NOT_MODIFIED = b"HTTP/1.1 204 No Content", b"HTTP/1.1 304 Not Modified"
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
SWITCH = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"


def sizes(**lines: bytes) -> list[Case]:
    """Chunks of 5 bytes that begin with a line which must be refused."""
    return [
        Case(f"chunk-{name.replace('_', '-')}", chunked(line + b"\r\nhello\r\n" + LAST), broken())
        for name, line in lines.items()
    ]


def bodies(wanted: Seen, **framing: bytes) -> list[Case]:
    """Chunked bodies in all of which the same is seen."""
    return [
        Case(f"chunks-{name.replace('_', '-')}", chunked(raw), wanted)
        for name, raw in framing.items()
    ]


CHUNKS = [
    *sizes(
        without_size=b"",
        size_with_plus=b"+5",
        size_with_minus=b"-5",
        size_minus_zero=b"-0",
        size_with_0x=b"0x5",
        size_with_0X=b"0X5",
        size_with_zeros_and_x=b"00x5",
        size_with_h=b"5h",
        size_with_underscore=b"0_5",
        size_with_comma=b"5,",
        size_with_point=b"5.0",
        size_of_letters=b"five",
        size_after_blank=b" 5",
        size_after_tab=b"\t5",
        size_in_two=b"5 5",
        size_with_nul=b"5\0",
        size_with_vertical_tab=b"5\x0b",
        size_with_no_break_space=b"5\xa0",
        size_of_wide_digits="\uff15".encode(),
        size_of_16_digits=b"5".rjust(16, b"0"),
        size_of_2_to_64_and_5=b"10000000000000005",
        size_with_carriage_return=b"5\r",
        extension_without_semicolon=b"5 a=b",
        extension_with_carriage_return=b"5;a\rb",
        extension_with_line_feed=b"5;a\nb",
        extension_with_nul=b"5;a\0b",
        extension_with_control=b"5;a\x01b",
        extension_with_delete=b"5;a\x7fb",
        extension_with_equals_first=b"5=a",
        extension_after_a_blank=b"5 ;a",
        empty_line_before_size=b"\r\n5",
    ),
    *bodies(
        broken(),
        line_feed_after_size=b"5\nhello\r\n" + LAST,
        line_feed_after_data=b"5\r\nhello\n" + LAST,
        carriage_return_after_data=b"5\r\nhello\r" + LAST,
        carriage_return_after_size=b"5\rhello\r\n" + LAST,
        swapped_line_end_after_data=b"5\r\nhello\n\r" + LAST,
        no_line_end_after_data=b"5\r\nhello" + LAST,
        data_longer_than_size=b"4\r\nhello\r\n" + LAST,
        data_much_longer_than_size=b"1\r\nhello\r\n" + LAST,
        data_shorter_than_size=b"6\r\nhello\r\n" + LAST,
        data_two_shorter_than_size=b"7\r\nhello\r\n" + LAST,
        size_0_with_data=b"0\r\nhello\r\n" + LAST,
        line_feeds_at_the_end=b"5\r\nhello\r\n0\n\n",
        line_feed_at_the_end=b"5\r\nhello\r\n0\r\n\n",
        carriage_returns_at_the_end=b"5\r\nhello\r\n0\r\r",
        cut_before_size=b"",
        cut_in_size=b"5",
        cut_in_extension=b"5;a=",
        cut_after_size=b"5\r\n",
        cut_in_data=b"5\r\nhel",
        cut_after_data=b"5\r\nhello",
        cut_in_line_end_of_data=b"5\r\nhello\r",
        cut_before_last_chunk=b"5\r\nhello\r\n",
        cut_in_last_chunk=b"5\r\nhello\r\n0",
        cut_after_last_size=b"5\r\nhello\r\n0\r\n",
        cut_in_last_line_end=b"5\r\nhello\r\n0\r\n\r",
        cut_in_trailers=b"5\r\nhello\r\n0\r\nA: b\r\n",
        endless_size=b"f" * 5000,
        second_response_for_a_chunk=b"5\r\nhello\r\n" + SPOOF,
        trailer_without_colon=b"5\r\nhello\r\n0\r\nnocolon\r\n\r\n",
        trailer_without_name=b"5\r\nhello\r\n0\r\n: b\r\n\r\n",
        trailer_with_blank_before_colon=b"5\r\nhello\r\n0\r\nA : b\r\n\r\n",
        trailer_folded=b"5\r\nhello\r\n0\r\nA: b\r\n c\r\n\r\n",
        trailer_with_nul=b"5\r\nhello\r\n0\r\nA: b\0\r\n\r\n",
        trailer_with_carriage_return=b"5\r\nhello\r\n0\r\nA: b\rc\r\n\r\n",
        trailer_by_line_feed=b"5\r\nhello\r\n0\r\nA: b\n\r\n",
        trailer_that_is_a_length=b"5\r\nhello\r\n0\r\ncOntent-length: 5\r\n\r\n",
        trailer_that_is_a_coding=b"5\r\nhello\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n",
        second_response_as_a_trailer=b"5\r\nhello\r\n0\r\n" + SPOOF,
    ),
    *bodies(
        ok(),
        one=b"5\r\nhello\r\n" + LAST,
        of_one_byte=b"".join(b"1\r\n%c\r\n" % byte for byte in HELLO) + LAST,
        two=b"2\r\nhe\r\n3\r\nllo\r\n" + LAST,
        size_with_zeros=b"0005\r\nhello\r\n000\r\n\r\n",
        size_with_blank_after=b"5 \r\nhello\r\n0\t\r\n\r\n",
        extension=b"5;a\r\nhello\r\n0;b\r\n\r\n",
        extension_with_value=b"5;a=b;c=d\r\nhello\r\n" + LAST,
        extension_quoted=b'5;a="b;c\\"d"\r\nhello\r\n' + LAST,
        extension_with_blanks=b"5; a = b \r\nhello\r\n" + LAST,
        extension_empty=b"5;\r\nhello\r\n" + LAST,
        extension_that_looks_like_a_size=b"5;50\r\nhello\r\n" + LAST,
        trailer=b"5\r\nhello\r\n0\r\nA: b\r\n\r\n",
        trailers_that_change_nothing=b"5\r\nhello\r\n0\r\nConnection: close\r\nStatus: 500\r\n\r\n",
        trailers_of_similar_names=(
            b"5\r\nhello\r\n0\r\nContent-Lengths: 9\r\nX-Transfer-Encoding: x\r\n\r\n"
        ),
        trailers_with_values_of_all_kinds=b"5\r\nhello\r\n0\r\nA:\r\nB: \xff\r\nC:\t c \r\n\r\n",
    ),
    *bodies(ok(b"\r\n0\r\n\r\nx"), data_that_looks_like_framing=b"8\r\n\r\n0\r\n\r\nx\r\n" + LAST),
    *bodies(ok(b"z" * 171), size_in_capitals=b"aB\r\n" + b"z" * 171 + b"\r\n" + LAST),
    *bodies(ok(b""), empty=LAST, empty_with_trailer=b"0\r\nA: b\r\n\r\n"),
    *bodies(
        ok(kept=False),
        second_response=b"5\r\nhello\r\n" + LAST + SPOOF,
        line_end_after_the_end=b"5\r\nhello\r\n" + LAST + b"\r\n",
        second_last_chunk=b"5\r\nhello\r\n" + LAST + LAST,
        one_byte_too_many=b"5\r\nhello\r\n" + LAST + b"\0",
    ),
]

SIZED = [
    *accepted(
        ok(kept=False),
        second_response=sized() + SPOOF,
        line_end_after_the_end=sized() + b"\r\n",
        length_two_bytes_short=head(FIVE) + b"hello!!",
        chunk_after_the_end=sized() + LAST,
        one_nul_after_the_end=sized() + b"\0",
        interim_after_the_end=sized() + CONTINUE,
        connection_close=sized(b"Connection: close"),
        connection_close_of_any_case=sized(b"cONNECTION: CLOSE"),
        connection_close_in_a_list=sized(b"Connection: x, Close ,keep-alive"),
        connection_close_in_two_fields=sized(b"Connection: keep-alive", b"Connection: close"),
        version_1_0_without_keep_alive=sized(status=b"HTTP/1.0 200 OK"),
        version_1_0_with_close=sized(b"Connection: close", status=b"HTTP/1.0 200 OK"),
        version_1_0_with_another_option=sized(b"Connection: upgrade", status=b"HTTP/1.0 200 OK"),
        version_1_0_that_keeps_too_much=sized(b"Connection: keep-alive", status=b"HTTP/1.0 200 OK")
        + b"!",
        until_the_end=head() + HELLO,
        until_the_end_in_1_0=head(status=b"HTTP/1.0 200 OK") + HELLO,
        until_the_end_with_keep_alive=head(b"Connection: keep-alive") + HELLO,
    ),
    *accepted(
        ok(),
        connection_keep_alive=sized(b"Connection: keep-alive"),
        connection_of_another_option=sized(b"Connection: closed, x-close"),
        connection_empty=sized(b"Connection:"),
        proxy_connection_is_not_heeded=sized(b"Proxy-Connection: close"),
        version_1_0_with_keep_alive=sized(b"Connection: Keep-Alive", status=b"HTTP/1.0 200 OK"),
    ),
    *accepted(
        broken(),
        cut_before_body=head(FIVE),
        cut_in_body=head(FIVE) + b"hell",
        cut_from_a_long_body=head(b"Content-Length: 999999999999999999") + HELLO,
    ),
    Case("empty", head(b"Content-Length: 0"), ok(b"")),
    Case("empty-and-more", head(b"Content-Length: 0") + SPOOF, ok(b"", kept=False)),
    Case("error-with-a-body", sized(status=b"HTTP/1.1 500 Oh"), ok(status=500)),
    Case("status-205-with-a-body", sized(status=b"HTTP/1.1 205 Reset"), ok(status=205)),
    Case("until-the-end-and-empty", head(), ok(b"", kept=False)),
    Case("until-the-end-of-two", head() + SPOOF, ok(SPOOF, kept=False)),
]

BODILESS = [
    Case("status-204", head(status=GONE), ok(b"", 204)),
    Case("status-204-with-length-0", head(b"Content-Length: 0", status=GONE), ok(b"", 204)),
    Case("status-204-with-a-body", sized(status=GONE), ok(b"", 204, kept=False)),
    Case("status-204-that-promises-a-body", head(FIVE, status=GONE), ok(b"", 204, kept=False)),
    Case("status-204-that-promises-chunks", head(CHUNKED, status=GONE), ok(b"", 204, kept=False)),
    Case("status-204-and-a-line-end", head(status=GONE) + b"\r\n", ok(b"", 204, kept=False)),
    Case("status-204-and-a-response", head(status=GONE) + SPOOF, ok(b"", 204, kept=False)),
    Case("status-204-in-chunks", head(CHUNKED, status=GONE) + LAST, ok(b"", 204, kept=False)),
    Case("status-304-with-a-length", head(FIVE, status=NOT_MODIFIED), ok(b"", 304)),
    Case("status-304-of-chunks", head(CHUNKED, status=NOT_MODIFIED), ok(b"", 304)),
    Case("status-304-with-a-body", sized(status=NOT_MODIFIED), ok(b"", 304, kept=False)),
    Case("status-304-and-a-response", head(status=NOT_MODIFIED) + SPOOF, ok(b"", 304, kept=False)),
    Case("answer-to-head", head(FIVE), ok(b""), "HEAD"),
    Case("answer-to-head-of-chunks", head(CHUNKED), ok(b""), "HEAD"),
    Case("answer-to-head-without-length", head(), ok(b""), "HEAD"),
    Case("answer-to-head-with-a-body", sized(), ok(b"", kept=False), "HEAD"),
    Case("answer-to-head-and-a-response", head(FIVE) + SPOOF, ok(b"", kept=False), "HEAD"),
]

SEQUENCES = [
    *accepted(
        ok(),
        continue_first=CONTINUE + sized(),
        hints_first=HINTS + sized(),
        processing_twice=b"HTTP/1.1 102 Processing\r\n\r\n" * 2 + sized(),
        status_199_first=b"HTTP/1.1 199 Odd\r\n\r\n" + sized(),
        interim_of_http_1_0=b"HTTP/1.0 100 Continue\r\n\r\n" + sized(),
        interim_without_reason=b"HTTP/1.1 100\r\n\r\n" + sized(),
        interim_that_closes=head(b"Connection: close", status=b"HTTP/1.1 100 Go") + sized(),
        interim_with_length_0=head(b"Content-Length: 0", status=b"HTTP/1.1 100 Go") + sized(),
        twenty_interim=HINTS * 20 + sized(),
    ),
    *refused(
        twenty_one_interim=HINTS * 21 + sized(),
        interim_and_no_more=CONTINUE,
        interim_and_half_a_head=CONTINUE + b"HTTP/1.1 200 OK\r\n",
        interim_with_a_length=head(b"Content-Length: 50", status=b"HTTP/1.1 103 Hints") + sized(),
        interim_with_an_invalid_length=head(b"Content-Length: +5", status=b"HTTP/1.1 103 Hints")
        + sized(),
        interim_of_chunks=head(CHUNKED, status=b"HTTP/1.1 103 Hints") + sized(),
        interim_of_another_coding=head(b"Transfer-Encoding: x", status=b"HTTP/1.1 103 Hints")
        + sized(),
        interim_and_a_body=head(FIVE, status=b"HTTP/1.1 103 Hints") + HELLO,
        interim_and_an_empty_line=CONTINUE + b"\r\n" + sized(),
        interim_malformed=b"HTTP/1.1 100 Continue\r\nA : b\r\n\r\n" + sized(),
        interim_by_line_feed=b"HTTP/1.1 100 Continue\n\n" + sized(),
        switch_not_asked_for=SWITCH,
        switch_not_asked_for_after_hints=HINTS + SWITCH + b"frames",
    ),
    Case("switch-asked-for", SWITCH, ok(b"", 101, kept=False, tunnel=b""), upgrade=True),
    Case("switch-refused", sized(), ok(), upgrade=True),
    Case("connect", head(), ok(b"", kept=False, tunnel=b""), "CONNECT"),
    Case("connect-with-a-length", head(FIVE), ok(b"", kept=False, tunnel=b""), "CONNECT"),
    Case("connect-of-chunks", head(CHUNKED), ok(b"", kept=False, tunnel=b""), "CONNECT"),
    Case("connect-refused", sized(status=b"HTTP/1.1 407 No"), ok(status=407), "CONNECT"),
    Case("connect-switched", SWITCH, method="CONNECT"),
]

BODIES = [*CHUNKS, *SIZED, *BODILESS, *SEQUENCES]

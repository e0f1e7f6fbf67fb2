"""The wait that a response requests."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, strategies as st

from trunkline_plugins.retry_after import retry_after

# Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110 for all three forms.
THEN = 784111777.0


@pytest.mark.parametrize(
    ("headers", "wanted"),
    [
        ({}, None),
        ({"retry-after": "5"}, 5.0),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after-ms": "0"}, 0.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "0", "retry-after": "9"}, 0.0),
        ({"retry-after-ms": "junk", "retry-after": "9"}, 9.0),
        ({"retry-after-ms": "-1", "retry-after": "9"}, 9.0),
        *(
            pytest.param({name: value}, 86_400.0, marks=pytest.mark.thorough)
            for name, value in (
                ("retry-after", "1e300"),
                ("retry-after-ms", "9" * 99),
                ("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT"),
            )
        ),
    ],
)
def test_retry_after_when_a_number_is_given_then_milliseconds_go_first(
    headers: dict[str, str], wanted: float | None
) -> None:
    """Milliseconds take precedence, zero is valid, and unusable values count as absent."""
    assert retry_after(headers, THEN) == wanted


JUNK = ["", "nan", "NaN", "inf", "-inf", "infinity", "-1", "-0", "+1", "1e999"]
JUNK += ["9" * 10**6, "1_0", "٣", "0x1", "1,5", "soon", ".", "1e", "Wed"]
JUNK += ["Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT"]
JUNK += ["Sun, 06 Nov 99999 08:49:37 GMT"]
JUNK += ["Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT"]


@pytest.mark.parametrize("value", [pytest.param(junk, id=junk[:30]) for junk in JUNK])
@pytest.mark.parametrize("name", ["retry-after", "retry-after-ms"])
def test_retry_after_when_value_is_junk_then_none(name: str, value: str) -> None:
    """An invalid value counts as absent."""
    assert retry_after({name: value}, THEN) is None


@pytest.mark.parametrize(
    "value",
    [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "sun, 6 nov 1994 08:49:37 gmt",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Sun Nov 06 08:49:37 1994",
    ],
)
def test_retry_after_when_a_date_is_given_then_it_is_relative_to_now(value: str) -> None:
    """All three forms of an HTTP-date are parsed; a date in the past means no wait."""
    assert retry_after({"retry-after": value}, THEN - 20) == 20.0
    assert retry_after({"retry-after": value}, THEN) == 0.0
    assert retry_after({"retry-after": value}, THEN + 20) == 0.0


@pytest.mark.parametrize(
    ("value", "now", "wanted"),
    [
        ("Monday, 01-Jan-24 00:00:10 GMT", 1_704_067_200.0, 10.0),
        ("Tuesday, 01-Jan-75 00:00:00 GMT", 1_704_067_200.0, 0.0),
        ("Wednesday, 01-Jan-69 00:00:00 GMT", -31_536_005.0, 5.0),
        ("Sunday, 01-Jan-68 00:00:00 GMT", 3_092_601_595.0, 5.0),
    ],
)
def test_retry_after_when_the_year_has_two_digits_then_69_begins_the_20th_century(
    value: str, now: float, wanted: float
) -> None:
    """Years from 69 on are in the 20th century, and smaller ones in the 21st."""
    assert retry_after({"retry-after": value}, now) == wanted


DAYS_BEFORE = {"Jan": 0, "Feb": 31, "Mar": 60, "Apr": 91, "May": 121, "Jun": 152, "Jul": 182,
               "Aug": 213, "Sep": 244, "Oct": 274, "Nov": 305, "Dec": 335}  # fmt: skip
"""The days of 2024 before each month."""


@pytest.mark.parametrize("month", DAYS_BEFORE)
@pytest.mark.parametrize("form", ["Mon, 01 {} 2024 00:00:07 GMT", "Monday, 01-{}-24 00:00:07 GMT",
                                  "Mon {}  1 00:00:07 2024"])  # fmt: skip
def test_retry_after_in_any_month_then_the_wait_is_exact(month: str, form: str) -> None:
    """Each month is known, in each form of a date, in a leap year."""
    first = 1_704_067_200.0 + 86_400 * DAYS_BEFORE[month]
    assert retry_after({"retry-after": form.format(month)}, first) == 7.0


@pytest.mark.parametrize("offset", ["+0200", "-0130"])
def test_retry_after_with_another_time_zone_then_it_counts(offset: str) -> None:
    """A date with an offset is not in UTC."""
    hours = {"+0200": -2.0, "-0130": 1.5}[offset]
    value = f"Sun, 06 Nov 1994 08:49:37 {offset}"
    now = THEN - 43_200
    assert retry_after({"retry-after": value}, now) == 43_200 + 3600 * hours


@pytest.mark.parametrize(
    "value", ["5.{}", "Sun, {}06 Nov 1994 08:49:37 GMT", " Sun {}Nov  6 08:49:37 1994\t"]
)
def test_retry_after_when_it_is_long_then_a_hundred_characters_are_read(value: str) -> None:
    """A longer value counts as absent, so that reading it costs nothing."""
    room = 100 - len(value.strip().format(""))
    filler = "0" if value == "5.{}" else " "
    assert retry_after({"retry-after": value.format(filler * room)}, THEN - 5) == 5.0
    assert retry_after({"retry-after": value.format(filler * (room + 1))}, THEN - 5) is None
    assert retry_after({"retry-after": f"on {value.format('')}"}, THEN - 5) is None


@pytest.mark.parametrize(
    "value", ["06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994"]
)
def test_retry_after_when_a_date_is_not_one_of_http_then_it_counts_as_absent(value: str) -> None:
    """HTTP's forms of dates begin with the name of a day, and have seconds. Mail has others."""
    assert retry_after({"retry-after": value}, THEN - 5) is None


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows reads the zone from elsewhere")
def test_retry_after_when_this_machine_is_in_another_zone_then_dates_are_in_utc(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The form without a zone is in UTC too, not in the local time."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "XYZ-5")
        time.tzset()
        wait = retry_after({"retry-after": "Sun Nov  6 08:49:37 1994"}, THEN - 5)
    time.tzset()
    assert wait == 5.0


@given(st.text(max_size=120), st.text(max_size=120), st.floats())
def test_retry_after_when_anything_is_given_then_the_wait_is_usable(
    milliseconds: str, seconds: str, now: float
) -> None:
    """The result is None or a non-negative number of seconds, never NaN."""
    wait = retry_after({"retry-after-ms": milliseconds, "retry-after": seconds}, now)
    assert wait is None or (wait >= 0 and not math.isnan(wait))

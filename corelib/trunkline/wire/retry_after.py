"""How long a response asks to wait: `retry-after-ms`, `retry-after` (RFC 9110, section 10.2.3)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Final

# No usable value is longer, and the cost of a hostile one stays small.
_MAX_CHARACTERS: Final = 100

# float() alone would also take "nan", "infinity", "1_000" and digits of other scripts.
_is_number: Final = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?").fullmatch

# The three forms of an HTTP-date (RFC 9110, 5.6.7): IMF-fixdate, RFC 850 and asctime.
_TIME: Final = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
_ZONE: Final = r"(?:GMT|UTC|[+-]0000)"
_DATE_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII).fullmatch
    for form in (
        rf"[a-z]{{3}}, (?P<day>\d\d?) (?P<month>[a-z]{{3}}) (?P<year>\d{{4}}) {_TIME} {_ZONE}",
        rf"[a-z]{{6,9}}, (?P<day>\d\d)-(?P<month>[a-z]{{3}})-(?P<year>\d\d) {_TIME} GMT",
        rf"[a-z]{{3}} (?P<month>[a-z]{{3}}) (?P<day>[ \d]\d) {_TIME} (?P<year>\d{{4}})",
    )
)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds to wait, from `now` in Unix seconds; None if the headers do not tell.

    A value that is not usable (not a number, not finite, negative) counts as absent; a date in
    the past is 0.0. Header names are looked up in lower case.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    moment = _http_date(value, now)
    return None if moment is None else max(0.0, moment - now)


def _number(value: str | None) -> float | None:
    """A finite number that is zero or more."""
    if value is None or len(value) > _MAX_CHARACTERS:
        return None
    value = value.strip()
    if not _is_number(value):
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _http_date(value: str, now: float) -> float | None:
    """The Unix seconds of an HTTP-date."""
    if len(value) > _MAX_CHARACTERS:
        return None
    for matches in _DATE_FORMS:
        found = matches(value.strip())
        if found:
            return _unix_seconds(found, now)
    return None


def _unix_seconds(found: re.Match[str], now: float) -> float | None:
    month = found["month"].lower()
    if month not in _MONTHS:
        return None
    year = int(found["year"])
    try:
        if len(found["year"]) == 2:
            year = _full_year(year, now)
        moment = datetime(
            year,
            _MONTHS.index(month) + 1,
            int(found["day"]),
            int(found["hour"]),
            int(found["minute"]),
            59 if found["second"] == "60" else int(found["second"]),  # a leap second
            tzinfo=timezone.utc,
        )
    except (ValueError, OverflowError, OSError):
        return None
    return moment.timestamp()


def _full_year(year: int, now: float) -> int:
    """A year of two digits as RFC 9110 has it: not more than 50 years after `now`."""
    this_year = datetime.fromtimestamp(now, timezone.utc).year
    year += this_year - this_year % 100
    return year - 100 if year > this_year + 50 else year

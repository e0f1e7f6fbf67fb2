"""The pause that a response asks for: `retry-after-ms` and `retry-after` (RFC 9110, 10.2.3)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Final

# Usable values are much shorter. A longer one is not parsed, so its cost stays small.
_MAX_CHARACTERS: Final = 100

LONGEST: Final = 86400.0
"""No longer pause is believed: a server that is left alone could never correct it."""

# float() alone would also accept "nan", "infinity", "1_000" and digits of other scripts.
_is_number: Final = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?").fullmatch

# email.utils accepts any date of RFC 5322, and many texts that resemble one. HTTP has three forms
# of dates (RFC 9110, section 5.6.7), which all begin with the name of a day.
_looks_like_a_date: Final = re.compile(
    r"[a-z]{3,9},? .*\d\d:\d\d:\d\d.*", re.IGNORECASE | re.ASCII
).fullmatch


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds to wait from `now`, in Unix seconds; None if the headers do not say.

    An unusable value (not a number, not finite, negative) counts as missing. A date in the past is
    0.0, and more than a day is a day. Header names are looked up in lower case.
    """
    wanted = _wanted(headers, now)
    return None if wanted is None else min(max(0.0, wanted), LONGEST)


def _wanted(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that the headers say, which a date in the past makes negative."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    moment = _http_date(value)
    return None if moment is None else moment - now


def _number(value: str | None) -> float | None:
    """Return a finite number of zero or more, else None."""
    if value is None or len(value) > _MAX_CHARACTERS:
        return None
    value = value.strip()
    if not _is_number(value):
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _http_date(value: str) -> float | None:
    """Return the Unix seconds of an HTTP-date, else None."""
    value = value.strip()
    if len(value) > _MAX_CHARACTERS or not _looks_like_a_date(value):
        return None
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
        # The asctime form has no time zone. All HTTP dates are in UTC.
        return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):  # what email.utils raises
        return None

"""How long a response asks to wait: `retry-after-ms`, `retry-after` (RFC 9110, section 10.2.3)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Final

# No usable value is longer, and the cost of a hostile one stays small.
_MAX_CHARACTERS: Final = 100

# float() alone would also take "nan", "infinity", "1_000" and digits of other scripts.
_is_number: Final = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?").fullmatch

# email.utils reads any date of RFC 5322 and much that is close to one; HTTP has three forms, which
# all begin with the name of a day.
_looks_like_a_date: Final = re.compile(
    r"[a-z]{3,9},? .*\d\d:\d\d:\d\d.*", re.IGNORECASE | re.ASCII
).fullmatch


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds to wait, from `now` in Unix seconds; None if the headers do not say.

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
    moment = _http_date(value)
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


def _http_date(value: str) -> float | None:
    """The Unix seconds of an HTTP-date."""
    value = value.strip()
    if len(value) > _MAX_CHARACTERS or not _looks_like_a_date(value):
        return None
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
        # The asctime form names no zone; all of HTTP's dates are UTC.
        return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):  # as email.utils fails
        return None

"""A check of the errors with which the local API refuses a parameter."""

from __future__ import annotations

from typing import Any


def check_error(error: Any, param: str, reason: str) -> None:
    """Check that an error names the parameter, and that `reason` is its reason or its code."""
    assert error["param"] == param
    assert error["type"] == "invalid_request_error"
    if error["code"] == "invalid_value":
        assert error["message"] == f"Invalid value: '{param}' {reason}"
    else:
        assert error["code"] == reason

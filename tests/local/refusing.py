"""What the local API says about a parameter that it refuses."""

from __future__ import annotations

from typing import Any


def check_error(error: Any, param: str, told: str) -> None:
    """Check that an error names the parameter, and that `told` is its reason or its code."""
    begin = f"Invalid value: '{param}' "
    assert error["param"] == param
    assert error["type"] == "invalid_request_error"
    if error["code"] == "invalid_value":
        assert error["message"] == f"{begin}{told}"
    else:
        assert error["code"] == told

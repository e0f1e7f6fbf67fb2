"""The alias `OAuthErrorCode`."""

from __future__ import annotations

from trunkline.types.shared.oauth_error_code import OAuthErrorCode

__all__ = ["OAuthErrorCode"]

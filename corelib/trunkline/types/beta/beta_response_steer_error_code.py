"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.response_steer_error_code import ResponseSteerErrorCode

BetaResponseSteerErrorCode: TypeAlias = ResponseSteerErrorCode

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class MisalignmentSteer(BaseModel):
    message: str


class Misalignment(BaseModel):
    detailed_explanation: str | None = None
    error_type: (
        str
        | Literal[
            "potentially_unintended_data_transfer",
            "potentially_unintended_data_access",
            "potentially_unintended_destructive_activity",
            "other",
        ]
        | None
    ) = None
    review_target: str | None = None
    steer: MisalignmentSteer | None = None


class ErrorObject(BaseModel):
    """Error that the API reports."""

    code: str | None = None
    """Error code."""
    message: str
    """Error message."""
    param: str | None = None
    """Name of the invalid parameter, if any."""
    type: str
    """Type of the error."""
    misalignment: Misalignment | None = None
    """Why a possibly unintended action was blocked."""

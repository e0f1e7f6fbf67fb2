"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class MisalignmentSteer(BaseModel):
    """How to continue."""

    message: str
    """Error message."""


class Misalignment(BaseModel):
    """Why a possibly unintended action was blocked."""

    detailed_explanation: str | None = None
    """Why it was blocked."""
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
    """Kind of the action."""
    review_target: str | None = None
    """Value with which the review can be continued."""
    steer: MisalignmentSteer | None = None
    """How to continue."""


class ResponseError(BaseModel):
    """Error that made the response fail."""

    code: Literal[
        "server_error",
        "rate_limit_exceeded",
        "invalid_prompt",
        "data_residency_mismatch",
        "bio_policy",
        "misalignment_policy_violation",
        "vector_store_timeout",
        "invalid_image",
        "invalid_image_format",
        "invalid_base64_image",
        "invalid_image_url",
        "image_too_large",
        "image_too_small",
        "image_parse_error",
        "image_content_policy_violation",
        "invalid_image_mode",
        "image_file_too_large",
        "unsupported_image_media_type",
        "empty_image_file",
        "failed_to_download_image",
        "image_file_not_found",
    ]
    """Error code."""
    message: str
    """Error message."""
    misalignment: Misalignment | None = None
    """Why a possibly unintended action was blocked."""
    param: str | None = None
    """Name of the invalid parameter, if any."""
    type: str | None = None
    """Type of the object."""

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class CertificateDetails(BaseModel):
    expires_at: int | None = None
    valid_at: int | None = None


class CertificateListResponse(BaseModel):
    id: str
    active: bool
    certificate_details: CertificateDetails
    created_at: int
    name: str | None = None
    object: Literal["organization.certificate"]

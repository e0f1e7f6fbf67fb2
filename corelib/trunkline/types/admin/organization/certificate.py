"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class CertificateDetails(BaseModel):
    content: str | None = None
    expires_at: int | None = None
    valid_at: int | None = None


class Certificate(BaseModel):
    id: str
    certificate_details: CertificateDetails
    created_at: int
    name: str | None = None
    object: Literal["certificate", "organization.certificate", "organization.project.certificate"]
    active: bool | None = None

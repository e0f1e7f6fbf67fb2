"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.certificate_activate_response import (
    CertificateActivateResponse,
    CertificateDetails as CertificateDetails,
)


class CertificateListResponse(CertificateActivateResponse):
    pass

"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.certificate_activate_params import CertificateActivateParams


class CertificateDeactivateParams(CertificateActivateParams, total=False):
    pass

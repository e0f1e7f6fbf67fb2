"""Tokens in place of keys: identities of programs in clouds, with openai-python's names.

Pass one as `workload_identity` to a client::

    identity = {
        "identity_provider_id": "idp_...",
        "service_account_id": "sa_...",
        "provider": k8s_service_account_token_provider(),
    }
    client = OpenAI(workload_identity=identity)
"""

from __future__ import annotations

from trunkline.identity.exchange import WorkloadIdentityAuth
from trunkline.identity.subjects import (
    SubjectTokenProvider,
    azure_managed_identity_token_provider,
    gcp_id_token_provider,
    k8s_service_account_token_provider,
)
from trunkline.identity.workload import (
    SubjectTokenWorkloadIdentity,
    WorkloadIdentity,
    X509WorkloadIdentity,
    x509_workload_identity,
)

__all__ = [
    "SubjectTokenProvider",
    "SubjectTokenWorkloadIdentity",
    "WorkloadIdentity",
    "WorkloadIdentityAuth",
    "X509WorkloadIdentity",
    "azure_managed_identity_token_provider",
    "gcp_id_token_provider",
    "k8s_service_account_token_provider",
    "x509_workload_identity",
]

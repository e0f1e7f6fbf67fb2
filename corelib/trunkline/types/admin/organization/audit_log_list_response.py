"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel, field
from trunkline.types.admin import organization


class Project(BaseModel):
    id: str | None = None
    name: str | None = None


class ActorSessionUser(BaseModel):
    id: str | None = None
    email: str | None = None


class ActorSession(BaseModel):
    ip_address: str | None = None
    user: ActorSessionUser | None = None


class ActorAPIKeyUser(BaseModel):
    id: str | None = None
    email: str | None = None


class ActorAPIKeyServiceAccount(BaseModel):
    id: str | None = None


class ActorAPIKey(BaseModel):
    id: str | None = None
    service_account: ActorAPIKeyServiceAccount | None = None
    type: Literal["user", "service_account"] | None = None
    user: ActorAPIKeyUser | None = None


class Actor(BaseModel):
    api_key: ActorAPIKey | None = None
    session: ActorSession | None = None
    type: Literal["session", "api_key"] | None = None


class APIKeyCreatedData(BaseModel):
    scopes: list[str] | None = None


class APIKeyCreated(BaseModel):
    id: str | None = None
    data: APIKeyCreatedData | None = None


class APIKeyUpdatedChangesRequested(BaseModel):
    expires_in_seconds: int | None = None
    scopes: list[str] | None = None


class APIKeyUpdated(BaseModel):
    id: str | None = None
    changes_requested: APIKeyUpdatedChangesRequested | None = None


class APIKeyDeleted(BaseModel):
    id: str | None = None


class CheckpointPermissionCreatedData(BaseModel):
    fine_tuned_model_checkpoint: str | None = None
    project_id: str | None = None


class CheckpointPermissionCreated(BaseModel):
    id: str | None = None
    data: CheckpointPermissionCreatedData | None = None


class CheckpointPermissionDeleted(BaseModel):
    id: str | None = None


class ExternalKeyRegistered(BaseModel):
    id: str | None = None
    data: object | None = None


class ExternalKeyRemoved(BaseModel):
    id: str | None = None


class GroupCreatedData(BaseModel):
    group_name: str | None = None


class GroupCreated(BaseModel):
    id: str | None = None
    data: GroupCreatedData | None = None


class GroupUpdatedChangesRequested(BaseModel):
    group_name: str | None = None


class GroupUpdated(BaseModel):
    id: str | None = None
    changes_requested: GroupUpdatedChangesRequested | None = None


class GroupDeleted(BaseModel):
    id: str | None = None


class ScimEnabled(BaseModel):
    id: str | None = None


class ScimDisabled(BaseModel):
    id: str | None = None


class InviteSentData(BaseModel):
    email: str | None = None
    role: str | None = None


class InviteSent(BaseModel):
    id: str | None = None
    data: InviteSentData | None = None


class InviteAccepted(BaseModel):
    id: str | None = None


class InviteDeleted(BaseModel):
    id: str | None = None


class IPAllowlistCreated(BaseModel):
    id: str | None = None
    allowed_ips: list[str] | None = None
    name: str | None = None


class IPAllowlistUpdated(BaseModel):
    id: str | None = None
    allowed_ips: list[str] | None = None


class IPAllowlistDeleted(BaseModel):
    id: str | None = None
    allowed_ips: list[str] | None = None
    name: str | None = None


class IPAllowlistConfigActivatedConfig(BaseModel):
    id: str | None = None
    name: str | None = None


class IPAllowlistConfigActivated(BaseModel):
    configs: list[IPAllowlistConfigActivatedConfig] | None = None


class IPAllowlistConfigDeactivatedConfig(BaseModel):
    id: str | None = None
    name: str | None = None


class IPAllowlistConfigDeactivated(BaseModel):
    configs: list[IPAllowlistConfigDeactivatedConfig] | None = None


class LoginFailed(BaseModel):
    error_code: str | None = None
    error_message: str | None = None


class LogoutFailed(BaseModel):
    error_code: str | None = None
    error_message: str | None = None


class OrganizationUpdatedChangesRequested(BaseModel):
    api_call_logging: str | None = None
    api_call_logging_project_ids: str | None = None
    description: str | None = None
    name: str | None = None
    threads_ui_visibility: str | None = None
    title: str | None = None
    usage_dashboard_visibility: str | None = None


class OrganizationUpdated(BaseModel):
    id: str | None = None
    changes_requested: OrganizationUpdatedChangesRequested | None = None


class ProjectCreatedData(BaseModel):
    name: str | None = None
    title: str | None = None


class ProjectCreated(BaseModel):
    id: str | None = None
    data: ProjectCreatedData | None = None


class ProjectUpdatedChangesRequested(BaseModel):
    title: str | None = None


class ProjectUpdated(BaseModel):
    id: str | None = None
    changes_requested: ProjectUpdatedChangesRequested | None = None


class ProjectArchived(BaseModel):
    id: str | None = None


class ProjectDeleted(BaseModel):
    id: str | None = None


class RateLimitUpdatedChangesRequested(BaseModel):
    batch_1_day_max_input_tokens: int | None = None
    max_audio_megabytes_per_1_minute: int | None = None
    max_images_per_1_minute: int | None = None
    max_requests_per_1_day: int | None = None
    max_requests_per_1_minute: int | None = None
    max_tokens_per_1_minute: int | None = None


class RateLimitUpdated(BaseModel):
    id: str | None = None
    changes_requested: RateLimitUpdatedChangesRequested | None = None


class RateLimitDeleted(BaseModel):
    id: str | None = None


class RoleCreated(BaseModel):
    id: str | None = None
    permissions: list[str] | None = None
    resource_id: str | None = None
    resource_type: str | None = None
    role_name: str | None = None


class RoleUpdatedChangesRequested(BaseModel):
    description: str | None = None
    metadata: object | None = None
    permissions_added: list[str] | None = None
    permissions_removed: list[str] | None = None
    resource_id: str | None = None
    resource_type: str | None = None
    role_name: str | None = None


class RoleUpdated(BaseModel):
    id: str | None = None
    changes_requested: RoleUpdatedChangesRequested | None = None


class RoleDeleted(BaseModel):
    id: str | None = None


class RoleAssignmentCreated(BaseModel):
    id: str | None = None
    principal_id: str | None = None
    principal_type: str | None = None
    resource_id: str | None = None
    resource_type: str | None = None


class RoleAssignmentDeleted(BaseModel):
    id: str | None = None
    principal_id: str | None = None
    principal_type: str | None = None
    resource_id: str | None = None
    resource_type: str | None = None


class RoleBoundToResource(BaseModel):
    id: str | None = None
    connector_id: str | None = None
    connector_name: str | None = None
    enabled: bool | None = None
    permissions: list[str] | None = None
    resource_id: str | None = None
    resource_type: str | None = None
    role_id: str | None = None
    source: (
        Literal[
            "role_toggle",
            "role_connector_update",
            "role_delete",
            "workspace_permissions",
            "connector_publish",
        ]
        | None
    ) = None
    workspace_id: str | None = None


class RoleUnboundFromResource(BaseModel):
    id: str | None = None
    connector_id: str | None = None
    connector_name: str | None = None
    enabled: bool | None = None
    permissions: list[str] | None = None
    resource_id: str | None = None
    resource_type: str | None = None
    role_id: str | None = None
    source: (
        Literal[
            "role_toggle",
            "role_connector_update",
            "role_delete",
            "workspace_permissions",
            "connector_publish",
        ]
        | None
    ) = None
    workspace_id: str | None = None


class ServiceAccountCreatedData(BaseModel):
    role: str | None = None


class ServiceAccountCreated(BaseModel):
    id: str | None = None
    data: ServiceAccountCreatedData | None = None


class ServiceAccountUpdatedChangesRequested(BaseModel):
    role: str | None = None


class ServiceAccountUpdated(BaseModel):
    id: str | None = None
    changes_requested: ServiceAccountUpdatedChangesRequested | None = None


class ServiceAccountDeleted(BaseModel):
    id: str | None = None


class WorkloadIdentityProviderCreated(BaseModel):
    id: str | None = None
    data: object | None = None


class WorkloadIdentityProviderUpdated(BaseModel):
    id: str | None = None
    changes_requested: object | None = None


class WorkloadIdentityProviderDeleted(BaseModel):
    """Confirmation that a provider of workload identities was removed."""

    id: str | None = None
    """Unique ID."""
    name: str | None = None


class WorkloadIdentityProviderMappingCreated(BaseModel):
    id: str | None = None
    data: object | None = None
    identity_provider_id: str | None = None


class WorkloadIdentityProviderMappingUpdated(BaseModel):
    id: str | None = None
    changes_requested: object | None = None
    identity_provider_id: str | None = None


class WorkloadIdentityProviderMappingDeleted(BaseModel):
    id: str | None = None
    identity_provider_id: str | None = None
    project_id: str | None = None
    service_account_id: str | None = None


class UserAddedData(BaseModel):
    role: str | None = None


class UserAdded(BaseModel):
    id: str | None = None
    data: UserAddedData | None = None


class UserUpdatedChangesRequested(BaseModel):
    role: str | None = None


class UserUpdated(BaseModel):
    id: str | None = None
    changes_requested: UserUpdatedChangesRequested | None = None


class UserDeleted(BaseModel):
    id: str | None = None


class CertificateCreated(BaseModel):
    id: str | None = None
    name: str | None = None


class CertificateUpdated(BaseModel):
    id: str | None = None
    name: str | None = None


class CertificateDeleted(BaseModel):
    id: str | None = None
    certificate: str | None = None
    name: str | None = None


class CertificatesActivatedCertificate(BaseModel):
    id: str | None = None
    name: str | None = None


class CertificatesActivated(BaseModel):
    certificates: list[CertificatesActivatedCertificate] | None = None


class CertificatesDeactivatedCertificate(BaseModel):
    id: str | None = None
    name: str | None = None


class CertificatesDeactivated(BaseModel):
    certificates: list[CertificatesDeactivatedCertificate] | None = None


ExternalStorageRegisteredDataProvider: TypeAlias = (
    organization.AwsExternalStorageProvider
    | organization.AzureExternalStorageProvider
    | organization.GcpExternalStorageProvider
    | organization.OciExternalStorageProvider
)


class ExternalStorageRegisteredData(BaseModel):
    geography: str | None = None
    provider: ExternalStorageRegisteredDataProvider | None = None


class ExternalStorageRegistered(BaseModel):
    id: str | None = None
    data: ExternalStorageRegisteredData | None = None


class ExternalStorageRemoved(BaseModel):
    id: str | None = None


class AuditLogListResponse(BaseModel):
    id: str
    effective_at: int
    type: Literal[
        "api_key.created",
        "api_key.updated",
        "api_key.deleted",
        "certificate.created",
        "certificate.updated",
        "certificate.deleted",
        "certificates.activated",
        "certificates.deactivated",
        "checkpoint.permission.created",
        "checkpoint.permission.deleted",
        "external_key.registered",
        "external_key.removed",
        "external_storage.registered",
        "external_storage.removed",
        "group.created",
        "group.updated",
        "group.deleted",
        "invite.sent",
        "invite.accepted",
        "invite.deleted",
        "ip_allowlist.created",
        "ip_allowlist.updated",
        "ip_allowlist.deleted",
        "ip_allowlist.config.activated",
        "ip_allowlist.config.deactivated",
        "login.succeeded",
        "login.failed",
        "logout.succeeded",
        "logout.failed",
        "organization.updated",
        "project.created",
        "project.updated",
        "project.archived",
        "project.deleted",
        "rate_limit.updated",
        "rate_limit.deleted",
        "resource.deleted",
        "tunnel.created",
        "tunnel.updated",
        "tunnel.deleted",
        "workload_identity_provider.created",
        "workload_identity_provider.updated",
        "workload_identity_provider.deleted",
        "workload_identity_provider_mapping.created",
        "workload_identity_provider_mapping.updated",
        "workload_identity_provider_mapping.deleted",
        "role.created",
        "role.updated",
        "role.deleted",
        "role.assignment.created",
        "role.assignment.deleted",
        "role.bound_to_resource",
        "role.unbound_from_resource",
        "scim.enabled",
        "scim.disabled",
        "service_account.created",
        "service_account.updated",
        "service_account.deleted",
        "user.added",
        "user.updated",
        "user.deleted",
        "tenant.metadata.updated",
        "tenant.microsoft_entra_mapping.upserted",
        "tenant.microsoft_entra_mapping.deleted",
        "tenant.workload_identity.provider.created",
        "tenant.workload_identity.provider.updated",
        "tenant.workload_identity.provider.archived",
        "tenant.workload_identity.mapping.created",
        "tenant.workload_identity.mapping.updated",
        "tenant.workload_identity.mapping.archived",
        "tenant.workload_identity.binding.created",
        "tenant.workload_identity.principal.provisioned",
        "tenant.workload_identity.access_token.issued",
        "tenant.admin_api_key.created",
        "tenant.admin_api_key.updated",
        "tenant.admin_api_key.deleted",
        "tenant.project_api_key.created",
        "tenant.trusted_access.business_verification.started",
        "tenant.trusted_access.application.submitted",
        "tenant.chatgpt_access_token.revoked",
        "tenant.migration.completed",
        "tenant.sso.migrated",
        "tenant.domains.migrated",
        "tenant.sso_connection.created",
        "tenant.sso_connection.updated",
        "tenant.sso_connection.deleted",
        "tenant.sso_connection.setup.started",
        "tenant.policy.created",
        "tenant.policy.updated",
        "tenant.policy.deleted",
        "tenant.policy.attached",
        "tenant.policy.detached",
        "tenant.principal_authentication_policy.resolved",
        "tenant.scim.setup.started",
        "tenant.scim.deletion.requested",
        "tenant.scim.directory.created",
        "tenant.product_access_policy.updated",
        "tenant.resource_share_grant.created",
        "tenant.resource_share_grant.updated",
        "tenant.resource_share_grant.accepted",
        "tenant.resource_share_grant.declined",
        "tenant.resource_share_grant.revoked",
        "tenant.resource_share_grant.deleted",
        "tenant.service_account.updated",
        "tenant.service_account.deleted",
        "tenant.service_account.token.revoked",
        "tenant.billing.overage_limit.updated",
        "tenant.billing.alerts.updated",
        "tenant.billing.info.updated",
        "tenant.usage_limit.workspace.updated",
        "tenant.usage_limit.group.updated",
        "tenant.usage_limit.user.updated",
        "tenant.usage_limit.increase_request.updated",
        "tenant.usage_limit.increase_request.resolved",
        "tenant.group.created",
        "tenant.group.updated",
        "tenant.group.deleted",
        "tenant.group.member.added",
        "tenant.group.member.removed",
        "tenant.migration_rollout.status.updated",
        "tenant.migration_rollout.tier.updated",
        "tenant.role.metadata.updated",
        "tenant.custom_role.created",
        "tenant.custom_role.updated",
        "tenant.custom_role.deleted",
        "tenant.role_assignment.created",
        "tenant.role_assignment.deleted",
        "tenant.resource_role_assignment.created",
        "tenant.resource_role_assignment.deleted",
        "tenant.resource_access.updated",
        "tenant.resource_access.deleted",
        "tenant.ads_account.onboarding.redemption",
        "tenant.session_policy.created",
        "tenant.session_policy.updated",
        "tenant.session_policy.deleted",
        "tenant.session_revocation.started",
        "tenant.third_party_app_policy.updated",
        "tenant.user.added",
        "tenant.user.updated",
        "tenant.user.removed",
        "tenant.user.looked_up",
        "tenant.user.invited",
        "tenant.membership.revoked",
        "tenant.api_organization_invite.upserted",
        "tenant.api_organization_invite.deleted",
        "tenant.chatgpt_workspace_invite.upserted",
        "tenant.membership.accepted",
        "tenant.membership.declined",
        "tenant.workspace_invite_email_settings.updated",
    ]
    actor: Actor | None = None
    api_key_created: APIKeyCreated | None = field(wire="api_key.created", default=None)
    api_key_deleted: APIKeyDeleted | None = field(wire="api_key.deleted", default=None)
    api_key_updated: APIKeyUpdated | None = field(wire="api_key.updated", default=None)
    certificate_created: CertificateCreated | None = field(wire="certificate.created", default=None)
    certificate_deleted: CertificateDeleted | None = field(wire="certificate.deleted", default=None)
    certificate_updated: CertificateUpdated | None = field(wire="certificate.updated", default=None)
    certificates_activated: CertificatesActivated | None = field(
        wire="certificates.activated", default=None
    )
    certificates_deactivated: CertificatesDeactivated | None = field(
        wire="certificates.deactivated", default=None
    )
    checkpoint_permission_created: CheckpointPermissionCreated | None = field(
        wire="checkpoint.permission.created", default=None
    )
    checkpoint_permission_deleted: CheckpointPermissionDeleted | None = field(
        wire="checkpoint.permission.deleted", default=None
    )
    external_key_registered: ExternalKeyRegistered | None = field(
        wire="external_key.registered", default=None
    )
    external_key_removed: ExternalKeyRemoved | None = field(
        wire="external_key.removed", default=None
    )
    external_storage_registered: ExternalStorageRegistered | None = field(
        wire="external_storage.registered", default=None
    )
    external_storage_removed: ExternalStorageRemoved | None = field(
        wire="external_storage.removed", default=None
    )
    group_created: GroupCreated | None = field(wire="group.created", default=None)
    group_deleted: GroupDeleted | None = field(wire="group.deleted", default=None)
    group_updated: GroupUpdated | None = field(wire="group.updated", default=None)
    invite_accepted: InviteAccepted | None = field(wire="invite.accepted", default=None)
    invite_deleted: InviteDeleted | None = field(wire="invite.deleted", default=None)
    invite_sent: InviteSent | None = field(wire="invite.sent", default=None)
    ip_allowlist_config_activated: IPAllowlistConfigActivated | None = field(
        wire="ip_allowlist.config.activated", default=None
    )
    ip_allowlist_config_deactivated: IPAllowlistConfigDeactivated | None = field(
        wire="ip_allowlist.config.deactivated", default=None
    )
    ip_allowlist_created: IPAllowlistCreated | None = field(
        wire="ip_allowlist.created", default=None
    )
    ip_allowlist_deleted: IPAllowlistDeleted | None = field(
        wire="ip_allowlist.deleted", default=None
    )
    ip_allowlist_updated: IPAllowlistUpdated | None = field(
        wire="ip_allowlist.updated", default=None
    )
    login_failed: LoginFailed | None = field(wire="login.failed", default=None)
    login_succeeded: object | None = field(wire="login.succeeded", default=None)
    logout_failed: LogoutFailed | None = field(wire="logout.failed", default=None)
    logout_succeeded: object | None = field(wire="logout.succeeded", default=None)
    organization_updated: OrganizationUpdated | None = field(
        wire="organization.updated", default=None
    )
    project: Project | None = None
    project_archived: ProjectArchived | None = field(wire="project.archived", default=None)
    project_created: ProjectCreated | None = field(wire="project.created", default=None)
    project_deleted: ProjectDeleted | None = field(wire="project.deleted", default=None)
    project_updated: ProjectUpdated | None = field(wire="project.updated", default=None)
    rate_limit_deleted: RateLimitDeleted | None = field(wire="rate_limit.deleted", default=None)
    rate_limit_updated: RateLimitUpdated | None = field(wire="rate_limit.updated", default=None)
    role_assignment_created: RoleAssignmentCreated | None = field(
        wire="role.assignment.created", default=None
    )
    role_assignment_deleted: RoleAssignmentDeleted | None = field(
        wire="role.assignment.deleted", default=None
    )
    role_bound_to_resource: RoleBoundToResource | None = field(
        wire="role.bound_to_resource", default=None
    )
    role_created: RoleCreated | None = field(wire="role.created", default=None)
    role_deleted: RoleDeleted | None = field(wire="role.deleted", default=None)
    role_unbound_from_resource: RoleUnboundFromResource | None = field(
        wire="role.unbound_from_resource", default=None
    )
    role_updated: RoleUpdated | None = field(wire="role.updated", default=None)
    scim_disabled: ScimDisabled | None = field(wire="scim.disabled", default=None)
    scim_enabled: ScimEnabled | None = field(wire="scim.enabled", default=None)
    service_account_created: ServiceAccountCreated | None = field(
        wire="service_account.created", default=None
    )
    service_account_deleted: ServiceAccountDeleted | None = field(
        wire="service_account.deleted", default=None
    )
    service_account_updated: ServiceAccountUpdated | None = field(
        wire="service_account.updated", default=None
    )
    user_added: UserAdded | None = field(wire="user.added", default=None)
    user_deleted: UserDeleted | None = field(wire="user.deleted", default=None)
    user_updated: UserUpdated | None = field(wire="user.updated", default=None)
    workload_identity_provider_created: WorkloadIdentityProviderCreated | None = field(
        wire="workload_identity_provider.created", default=None
    )
    workload_identity_provider_deleted: WorkloadIdentityProviderDeleted | None = field(
        wire="workload_identity_provider.deleted", default=None
    )
    workload_identity_provider_mapping_created: WorkloadIdentityProviderMappingCreated | None = (
        field(wire="workload_identity_provider_mapping.created", default=None)
    )
    workload_identity_provider_mapping_deleted: WorkloadIdentityProviderMappingDeleted | None = (
        field(wire="workload_identity_provider_mapping.deleted", default=None)
    )
    workload_identity_provider_mapping_updated: WorkloadIdentityProviderMappingUpdated | None = (
        field(wire="workload_identity_provider_mapping.updated", default=None)
    )
    workload_identity_provider_updated: WorkloadIdentityProviderUpdated | None = field(
        wire="workload_identity_provider.updated", default=None
    )

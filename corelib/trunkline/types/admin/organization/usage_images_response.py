"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.usage_audio_speeches_response import (
    Data as Data,
    DataResult as DataResult,
    DataResultOrganizationCostsResult as DataResultOrganizationCostsResult,
    DataResultOrganizationCostsResultAmount as DataResultOrganizationCostsResultAmount,
    DataResultOrganizationUsageAudioSpeechesResult as DataResultOrganizationUsageAudioSpeechesResult,
    DataResultOrganizationUsageAudioTranscriptionsResult as DataResultOrganizationUsageAudioTranscriptionsResult,
    DataResultOrganizationUsageCodeInterpreterSessionsResult as DataResultOrganizationUsageCodeInterpreterSessionsResult,
    DataResultOrganizationUsageCompletionsResult as DataResultOrganizationUsageCompletionsResult,
    DataResultOrganizationUsageEmbeddingsResult as DataResultOrganizationUsageEmbeddingsResult,
    DataResultOrganizationUsageFileSearchesResult as DataResultOrganizationUsageFileSearchesResult,
    DataResultOrganizationUsageImagesResult as DataResultOrganizationUsageImagesResult,
    DataResultOrganizationUsageModerationsResult as DataResultOrganizationUsageModerationsResult,
    DataResultOrganizationUsageVectorStoresResult as DataResultOrganizationUsageVectorStoresResult,
    DataResultOrganizationUsageWebSearchesResult as DataResultOrganizationUsageWebSearchesResult,
    UsageAudioSpeechesResponse,
)


class UsageImagesResponse(UsageAudioSpeechesResponse):
    pass

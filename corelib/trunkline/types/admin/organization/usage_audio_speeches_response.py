"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.admin import organization


class DataResultOrganizationUsageCompletionsResult(BaseModel):
    input_tokens: int
    num_model_requests: int
    object: Literal["organization.usage.completions.result"]
    output_tokens: int
    api_key_id: str | None = None
    api_source: Literal["agents_api", "unlabeled"] | None = None
    batch: bool | None = None
    input_audio_tokens: int | None = None
    input_cache_write_12h_tokens: int | None = None
    input_cache_write_30m_tokens: int | None = None
    input_cache_write_tokens: int | None = None
    input_cached_audio_tokens: int | None = None
    input_cached_image_tokens: int | None = None
    input_cached_text_tokens: int | None = None
    input_cached_tokens: int | None = None
    input_image_tokens: int | None = None
    input_text_tokens: int | None = None
    input_uncached_tokens: int | None = None
    model: str | None = None
    output_audio_tokens: int | None = None
    output_image_tokens: int | None = None
    output_text_tokens: int | None = None
    project_id: str | None = None
    service_tier: str | None = None
    user_id: str | None = None


class DataResultOrganizationUsageEmbeddingsResult(BaseModel):
    input_tokens: int
    num_model_requests: int
    object: Literal["organization.usage.embeddings.result"]
    api_key_id: str | None = None
    model: str | None = None
    project_id: str | None = None
    user_id: str | None = None


class DataResultOrganizationUsageModerationsResult(BaseModel):
    input_tokens: int
    num_model_requests: int
    object: Literal["organization.usage.moderations.result"]
    api_key_id: str | None = None
    model: str | None = None
    project_id: str | None = None
    user_id: str | None = None


class DataResultOrganizationUsageImagesResult(BaseModel):
    images: int
    num_model_requests: int
    object: Literal["organization.usage.images.result"]
    api_key_id: str | None = None
    model: str | None = None
    project_id: str | None = None
    size: str | None = None
    source: str | None = None
    user_id: str | None = None


class DataResultOrganizationUsageAudioSpeechesResult(BaseModel):
    characters: int
    num_model_requests: int
    object: Literal["organization.usage.audio_speeches.result"]
    api_key_id: str | None = None
    model: str | None = None
    project_id: str | None = None
    user_id: str | None = None


class DataResultOrganizationUsageAudioTranscriptionsResult(BaseModel):
    num_model_requests: int
    object: Literal["organization.usage.audio_transcriptions.result"]
    seconds: int
    api_key_id: str | None = None
    model: str | None = None
    project_id: str | None = None
    user_id: str | None = None


class DataResultOrganizationUsageVectorStoresResult(BaseModel):
    object: Literal["organization.usage.vector_stores.result"]
    usage_bytes: int
    project_id: str | None = None


class DataResultOrganizationUsageCodeInterpreterSessionsResult(BaseModel):
    num_sessions: int
    object: Literal["organization.usage.code_interpreter_sessions.result"]
    project_id: str | None = None


class DataResultOrganizationUsageFileSearchesResult(BaseModel):
    num_requests: int
    object: Literal["organization.usage.file_searches.result"]
    api_key_id: str | None = None
    project_id: str | None = None
    user_id: str | None = None
    vector_store_id: str | None = None


class DataResultOrganizationUsageWebSearchesResult(BaseModel):
    num_model_requests: int
    num_requests: int
    object: Literal["organization.usage.web_searches.result"]
    api_key_id: str | None = None
    api_source: Literal["agents_api", "unlabeled"] | None = None
    context_level: str | None = None
    model: str | None = None
    project_id: str | None = None
    user_id: str | None = None


class DataResultOrganizationCostsResultAmount(BaseModel):
    currency: str | None = None
    value: float | None = None


class DataResultOrganizationCostsResult(BaseModel):
    object: Literal["organization.costs.result"]
    amount: DataResultOrganizationCostsResultAmount | None = None
    api_key_id: str | None = None
    api_source: Literal["agents_api", "unlabeled"] | None = None
    line_item: str | None = None
    project_id: str | None = None
    quantity: float | None = None
    quantity_unit: organization.CostQuantityUnit | None = None
    user_id: str | None = None


DataResult: TypeAlias = Annotated[
    DataResultOrganizationUsageCompletionsResult
    | DataResultOrganizationUsageEmbeddingsResult
    | DataResultOrganizationUsageModerationsResult
    | DataResultOrganizationUsageImagesResult
    | DataResultOrganizationUsageAudioSpeechesResult
    | DataResultOrganizationUsageAudioTranscriptionsResult
    | DataResultOrganizationUsageVectorStoresResult
    | DataResultOrganizationUsageCodeInterpreterSessionsResult
    | DataResultOrganizationUsageFileSearchesResult
    | DataResultOrganizationUsageWebSearchesResult
    | DataResultOrganizationCostsResult,
    Discriminator("object"),
]


class Data(BaseModel):
    end_time: int
    object: Literal["bucket"]
    results: list[DataResult]
    start_time: int


class UsageAudioSpeechesResponse(BaseModel):
    data: list[Data]
    has_more: bool
    next_page: str | None = None
    object: Literal["page"]

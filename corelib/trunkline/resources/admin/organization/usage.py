"""Usage and costs of the organization.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin import organization
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class Usage(Resource[W_co]):
    """Usage and costs of the organization."""

    with_raw_response: RawView[Usage[SyncRaw], Usage[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Usage[SyncOpenBody], Usage[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/organization/usage/audio_speeches", admin=True)
    def audio_speeches(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "model"]] | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageAudioSpeechesResponse:
        """Return the usage of text-to-speech, in characters per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/usage/audio_transcriptions", admin=True)
    def audio_transcriptions(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "model"]] | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageAudioTranscriptionsResponse:
        """Return the usage of audio transcription, in seconds per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/usage/code_interpreter_sessions", admin=True)
    def code_interpreter_sessions(
        self,
        *,
        start_time: int,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id"]] | Omit = omit,
        limit: int | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageCodeInterpreterSessionsResponse:
        """Return the usage of the code interpreter, in sessions per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
        """
        raise declaration()

    @get("/organization/usage/completions", admin=True)
    def completions(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        batch: bool | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[
            Literal[
                "project_id",
                "user_id",
                "api_key_id",
                "model",
                "batch",
                "service_tier",
                "api_source",
            ]
        ]
        | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageCompletionsResponse:
        """Return the usage of language models, in tokens per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            batch: Include only batch requests if true, only other requests if false.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/costs", admin=True)
    def costs(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "line_item", "api_key_id", "api_source"]]
        | Omit = omit,
        limit: int | Omit = omit,
        line_items: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageCostsResponse:
        """Return the costs of the organization, per day.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only costs of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of days per page. Default `7`.
            line_items: Include only costs with these line items.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only costs of these projects.
        """
        raise declaration()

    @get("/organization/usage/decisions", admin=True)
    def decisions(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | None | Omit = omit,
        batch: bool | None | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | None | Omit = omit,
        end_time: int | None | Omit = omit,
        group_by: list[
            Literal[
                "project_id",
                "user_id",
                "api_key_id",
                "model",
                "batch",
                "service_tier",
                "api_source",
            ]
        ]
        | None
        | Omit = omit,
        limit: int | None | Omit = omit,
        models: SequenceNotStr[str] | None | Omit = omit,
        page: str | None | Omit = omit,
        project_ids: SequenceNotStr[str] | None | Omit = omit,
        user_ids: SequenceNotStr[str] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageDecisionsResponse:
        """Return the usage of decisions, in tokens per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            batch: Include only batch requests if true, only other requests if false.
            bucket_width: Width of a time bucket: one minute, hour or day.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/usage/embeddings", admin=True)
    def embeddings(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "model"]] | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageEmbeddingsResponse:
        """Return the usage of embedding models, in tokens per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/usage/file_search_calls", admin=True)
    def file_search_calls(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "vector_store_id"]]
        | Omit = omit,
        limit: int | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        vector_store_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageFileSearchCallsResponse:
        """Return the usage of file search, in calls per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
            vector_store_ids: Include only usage of these vector stores.
        """
        raise declaration()

    @get("/organization/usage/images", admin=True)
    def images(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "model", "size", "source"]]
        | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        sizes: list[Literal["256x256", "512x512", "1024x1024", "1792x1792", "1024x1792"]]
        | Omit = omit,
        sources: list[Literal["image.generation", "image.edit", "image.variation"]] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageImagesResponse:
        """Return the usage of image models, in images per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            sizes: Include only images of these sizes.
            sources: Include only images from these operations.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/usage/moderations", admin=True)
    def moderations(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "model"]] | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageModerationsResponse:
        """Return the usage of moderation models, in tokens per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

    @get("/organization/usage/vector_stores", admin=True)
    def vector_stores(
        self,
        *,
        start_time: int,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id"]] | Omit = omit,
        limit: int | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageVectorStoresResponse:
        """Return the storage of vector stores, in bytes per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
        """
        raise declaration()

    @get("/organization/usage/web_search_calls", admin=True)
    def web_search_calls(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        context_levels: list[Literal["low", "medium", "high"]] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[
            Literal["project_id", "user_id", "api_key_id", "model", "context_level", "api_source"]
        ]
        | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageWebSearchCallsResponse:
        """Return the usage of web search, in calls per time bucket.

        Args:
            start_time: Start of the time range, inclusive, in Unix seconds.
            api_key_ids: Include only usage of these API keys.
            bucket_width: Width of a time bucket: one minute, hour or day. Default `1d`.
            context_levels: Include only searches with these search context sizes.
            end_time: End of the time range, exclusive, in Unix seconds.
            group_by: Fields by which to group the results.
            limit: Maximum number of time buckets per page.
            models: Include only usage of these models.
            page: Cursor of the page, from `next_page` of the previous page.
            project_ids: Include only usage of these projects.
            user_ids: Include only usage by these users.
        """
        raise declaration()

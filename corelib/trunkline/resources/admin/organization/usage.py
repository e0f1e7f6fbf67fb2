"""What was used and spent.

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
    """What was used and spent."""

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
        """Count the characters spoken, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
        """
        declaration()

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
        """Count the seconds transcribed, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
        """
        declaration()

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
        """Count the code interpreter's sessions, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
        """
        declaration()

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
            Literal["project_id", "user_id", "api_key_id", "model", "batch", "service_tier"]
        ]
        | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageCompletionsResponse:
        """Count the tokens of text models, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            batch: Only batches, or all but batches.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
        """
        declaration()

    @get("/organization/costs", admin=True)
    def costs(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1d"] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "line_item", "api_key_id"]] | Omit = omit,
        limit: int | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageCostsResponse:
        """Sum up what was spent, in buckets of a day.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has. Default `7`.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
        """
        declaration()

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
        """Count the tokens embedded, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
        """
        declaration()

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
        """Count the calls of file search, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
            vector_store_ids: Only these vector stores, by id.
        """
        declaration()

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
        """Count the images made, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            sizes: Only pictures of these sizes.
            sources: Only pictures made in these ways.
            user_ids: Only what these users used.
        """
        declaration()

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
        """Count the tokens moderated, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
        """
        declaration()

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
        """Sum up the bytes that vector stores held, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            bucket_width: How long a bucket of time is. Default `1d`.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
        """
        declaration()

    @get("/organization/usage/web_search_calls", admin=True)
    def web_search_calls(
        self,
        *,
        start_time: int,
        api_key_ids: SequenceNotStr[str] | Omit = omit,
        bucket_width: Literal["1m", "1h", "1d"] | Omit = omit,
        context_levels: list[Literal["low", "medium", "high"]] | Omit = omit,
        end_time: int | Omit = omit,
        group_by: list[Literal["project_id", "user_id", "api_key_id", "model", "context_level"]]
        | Omit = omit,
        limit: int | Omit = omit,
        models: SequenceNotStr[str] | Omit = omit,
        page: str | Omit = omit,
        project_ids: SequenceNotStr[str] | Omit = omit,
        user_ids: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> organization.UsageWebSearchCallsResponse:
        """Count the calls of web search, in buckets of time.

        Args:
            start_time: The beginning of the time, in Unix seconds.
            api_key_ids: Only what these keys used.
            bucket_width: How long a bucket of time is. Default `1d`.
            context_levels: Only searches with these amounts of context.
            end_time: The end of the time, in Unix seconds, itself left out.
            group_by: Separate results for each value of these fields.
            limit: How many items a page has.
            models: Only what was asked of these models.
            page: Where the next page begins, as the last one said.
            project_ids: Only these projects, by id.
            user_ids: Only what these users used.
        """
        declaration()

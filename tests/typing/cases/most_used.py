"""The most used calls and fields of their answers, in sync code."""

from __future__ import annotations

from pathlib import Path

from typing_extensions import assert_type

from trunkline import (
    FileTypes,
    HttpxBinaryResponseContent,
    OpenAI,
    Stream,
    SyncCursorPage,
    SyncPage,
    to_file,
)
from trunkline.types import (
    Batch,
    Completion,
    CreateEmbeddingResponse,
    Embedding,
    FileChunkingStrategyParam,
    FileDeleted,
    FileObject,
    Image,
    ImagesResponse,
    ModerationCreateResponse,
    Upload,
    VectorStore,
    VectorStoreDeleted,
    VectorStoreSearchResponse,
)
from trunkline.types.audio import (
    Transcription,
    TranscriptionDiarized,
    TranscriptionStreamEvent,
    TranscriptionVerbose,
    Translation,
)
from trunkline.types.chat import (
    ChatCompletion,
    ChatCompletionChunk,
    ChatCompletionDeleted,
    ChatCompletionMessage,
    ChatCompletionMessageParam,
    ChatCompletionStoreMessage,
    ChatCompletionToolParam,
    ChatCompletionUserMessageParam,
)
from trunkline.types.chat.chat_completion import Choice
from trunkline.types.chat.chat_completion_chunk import ChoiceDelta
from trunkline.types.conversations import Conversation
from trunkline.types.fine_tuning import FineTuningJob, FineTuningJobEvent
from trunkline.types.responses import (
    CompactedResponse,
    InputTokenCountResponse,
    Response,
    ResponseCompletedEvent,
    ResponseFunctionToolCall,
    ResponseInputParam,
    ResponseItem,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponseStreamEvent,
    ResponseTextDeltaEvent,
    ToolParam,
)
from trunkline.types.shared_params import Reasoning, ResponseFormatJSONSchema
from trunkline.types.uploads import UploadPart
from trunkline.types.vector_stores import VectorStoreFile


def chat(client: OpenAI) -> None:
    question: ChatCompletionUserMessageParam = {"role": "user", "content": "Hi"}
    messages: list[ChatCompletionMessageParam] = [question]
    tool: ChatCompletionToolParam = {"type": "function", "function": {"name": "add"}}
    answer_format: ResponseFormatJSONSchema = {
        "type": "json_schema",
        "json_schema": {"name": "sum", "schema": {"type": "object"}},
    }
    answer = client.chat.completions.create(
        model="gpt-4o", messages=messages, tools=[tool], response_format=answer_format, n=2
    )
    assert_type(answer, ChatCompletion)
    choice = answer.choices[0]
    assert_type(choice, Choice)
    assert_type(choice.message, ChatCompletionMessage)
    for call in choice.message.tool_calls or ():
        if call.type == "function":
            assert_type(call.function.arguments, str)
    if answer.usage is not None:
        assert_type(answer.usage.total_tokens, int)
    messages.append({"role": "tool", "tool_call_id": "call_1", "content": "4"})
    stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
    assert_type(stream, Stream[ChatCompletionChunk])
    assert_type(next(stream).choices[0].delta, ChoiceDelta)
    assert_type(client.chat.completions.retrieve("c"), ChatCompletion)
    assert_type(client.chat.completions.update("c", metadata={"a": "b"}), ChatCompletion)
    assert_type(client.chat.completions.list(limit=3), SyncCursorPage[ChatCompletion])
    assert_type(client.chat.completions.delete("c"), ChatCompletionDeleted)
    for message in client.chat.completions.messages.list("c"):
        assert_type(message, ChatCompletionStoreMessage)


def responses(client: OpenAI) -> None:
    tool: ToolParam = {"type": "web_search"}
    items: ResponseInputParam = [{"role": "user", "content": "Hi"}]
    effort: Reasoning = {"effort": "low"}
    answer = client.responses.create(
        model="gpt-5", input=items, tools=[tool], reasoning=effort, instructions="Be short."
    )
    assert_type(answer, Response)
    assert_type(answer.output_text, str)
    for item in answer.output:
        if item.type == "message":
            assert_type(item, ResponseOutputMessage)
            if item.content[0].type == "output_text":
                assert_type(item.content[0], ResponseOutputText)
        if item.type == "function_call":
            assert_type(item, ResponseFunctionToolCall)
            assert_type(item.arguments, str)
    stream = client.responses.create(model="gpt-5", input="Hi", stream=True)
    assert_type(stream, Stream[ResponseStreamEvent])
    for event in stream:
        if event.type == "response.output_text.delta":
            assert_type(event, ResponseTextDeltaEvent)
            assert_type(event.delta, str)
        if event.type == "response.completed":
            assert_type(event, ResponseCompletedEvent)
            assert_type(event.response, Response)
    assert_type(client.responses.retrieve("r"), Response)
    assert_type(client.responses.retrieve("r", stream=True), Stream[ResponseStreamEvent])
    assert_type(client.responses.cancel("r"), Response)
    assert_type(client.responses.delete("r"), None)
    assert_type(client.responses.compact(model="gpt-5", input="Hi"), CompactedResponse)
    assert_type(client.responses.input_items.list("r"), SyncCursorPage[ResponseItem])
    assert_type(client.responses.input_tokens.count(input="Hi"), InputTokenCountResponse)
    assert_type(client.conversations.create(metadata={"a": "b"}), Conversation)


def files(client: OpenAI) -> None:
    assert_type(client.files.create(file=Path("a.jsonl"), purpose="batch"), FileObject)
    client.files.create(file=("a.txt", b"content", "text/plain"), purpose="user_data")
    client.files.create(file=to_file(iter([b"a"]), "a.bin"), purpose="user_data")
    with open("a.txt", "rb") as file:
        client.files.create(file=file, purpose="assistants", expires_after={
            "anchor": "created_at", "seconds": 3600,
        })  # fmt: skip
    assert_type(client.files.list(purpose="batch"), SyncCursorPage[FileObject])
    assert_type(client.files.retrieve("f").bytes, int)
    assert_type(client.files.content("f"), HttpxBinaryResponseContent)
    assert_type(client.files.content("f").content, bytes)
    assert_type(client.files.delete("f"), FileDeleted)
    upload = client.uploads.create(
        bytes=3, filename="a", mime_type="text/plain", purpose="user_data"
    )
    assert_type(upload, Upload)
    assert_type(client.uploads.parts.create("u", data=b"abc"), UploadPart)
    assert_type(client.uploads.complete("u", part_ids=["p"]).file, FileObject | None)


def pictures_and_sound(client: OpenAI) -> None:
    made = client.images.generate(prompt="A cat", model="gpt-image-1", size="1024x1024")
    assert_type(made, ImagesResponse)
    assert_type(made.data, list[Image] | None)
    pictures: list[FileTypes] = [b"a", Path("b.png")]
    assert_type(client.images.edit(image=pictures, prompt="Red"), ImagesResponse)
    varied = client.images.create_variation(image=b"a")  # expect-error
    assert_type(varied, ImagesResponse)
    speech = client.audio.speech.create(input="Hi", model="tts-1", voice="alloy")
    assert_type(speech, HttpxBinaryResponseContent)
    create = client.audio.transcriptions.create
    assert_type(create(file=b"a", model="whisper-1"), Transcription)
    verbose = create(file=b"a", model="whisper-1", response_format="verbose_json")
    assert_type(verbose, TranscriptionVerbose)
    speakers = create(file=b"a", model="m", response_format="diarized_json")
    assert_type(speakers, TranscriptionDiarized)
    assert_type(create(file=b"a", model="whisper-1", response_format="srt"), str)
    assert_type(create(file=b"a", model="m", stream=True), Stream[TranscriptionStreamEvent])
    said = client.audio.translations.create(  # expect-error
        file=b"a", model="whisper-1"
    )
    assert_type(said, Translation)
    with client.audio.speech.with_streaming_response.create(
        input="Hi", model="tts-1", voice="alloy"
    ) as opened:
        opened.stream_to_file("speech.mp3")


def the_rest(client: OpenAI) -> None:
    vectors = client.embeddings.create(input=["a"], model="text-embedding-3-small")
    assert_type(vectors, CreateEmbeddingResponse)
    assert_type(vectors.data[0], Embedding)
    assert_type(client.moderations.create(input="a"), ModerationCreateResponse)
    assert_type(client.completions.create(model="m", prompt="a"), Completion)
    assert_type(client.completions.create(model="m", prompt="a", stream=True), Stream[Completion])
    batch = client.batches.create(
        input_file_id="f", endpoint="/v1/responses", completion_window="24h"
    )
    assert_type(batch, Batch)
    assert_type(client.batches.retrieve("b"), Batch)
    assert_type(client.batches.cancel("b"), Batch)
    assert_type(client.batches.list(), SyncCursorPage[Batch])
    job = client.fine_tuning.jobs.create(model="m", training_file="f", hyperparameters={
        "n_epochs": "auto",
    })  # fmt: skip
    assert_type(job, FineTuningJob)
    assert_type(client.fine_tuning.jobs.list_events("j"), SyncCursorPage[FineTuningJobEvent])
    chunks: FileChunkingStrategyParam = {"type": "auto"}
    assert_type(client.vector_stores.create(name="v", chunking_strategy=chunks), VectorStore)
    assert_type(client.vector_stores.list(), SyncCursorPage[VectorStore])
    found = client.vector_stores.search("v", query="a", filters={
        "type": "eq", "key": "a", "value": 1,
    })  # fmt: skip
    assert_type(found, SyncPage[VectorStoreSearchResponse])
    assert_type(client.vector_stores.files.create("v", file_id="f"), VectorStoreFile)
    assert_type(client.vector_stores.delete("v"), VectorStoreDeleted)

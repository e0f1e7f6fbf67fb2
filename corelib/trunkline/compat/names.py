"""The modules of openai-python that are tables, and advice about names that trunkline lacks."""

from __future__ import annotations

from typing import Final

from trunkline.compat.tables import Table

_ASSISTANTS: Final[Table] = {
    "answers.assistant_handlers": "AssistantEventHandler AsyncAssistantEventHandler",
    "answers.assistant_streams": (
        "AssistantStreamManager AsyncAssistantStreamManager AssistantEventHandlerT=H "
        "AsyncAssistantEventHandlerT=A"
    ),
}
_CHAT_EVENTS: Final[Table] = {
    "types.chat.chat_completion_stream_events": (
        "ChunkEvent ContentDoneEvent RefusalDoneEvent ContentDeltaEvent RefusalDeltaEvent "
        "LogprobsContentDoneEvent LogprobsRefusalDoneEvent ChatCompletionStreamEvent "
        "LogprobsContentDeltaEvent LogprobsRefusalDeltaEvent FunctionToolCallArgumentsDoneEvent "
        "FunctionToolCallArgumentsDeltaEvent"
    ),
}
_CHAT_TYPES: Final[Table] = {
    "types.chat": (
        "ParsedChoiceSnapshot=ParsedChoice ParsedChatCompletionSnapshot=ParsedChatCompletion "
        "ParsedChatCompletionMessageSnapshot=ParsedChatCompletionMessage"
    ),
}
# In openai-python, a manager sends the request; here the stream does so when it is entered.
_CHAT_STREAMS: Final[Table] = {
    "answers.chat_streams": (
        "ChatCompletionStream AsyncChatCompletionStream "
        "ChatCompletionStreamManager=ChatCompletionStream "
        "AsyncChatCompletionStreamManager=AsyncChatCompletionStream"
    ),
}
_RESPONSE_EVENTS: Final[Table] = {
    "types.responses.parsed_response_stream_event": (
        "ResponseTextDoneEvent ResponseTextDeltaEvent ResponseFunctionCallArgumentsDeltaEvent "
        "ResponseCompletedEvent ResponseStreamEvent"
    ),
}
_RESPONSE_STREAMS: Final[Table] = {
    "answers.response_streams": (
        "ResponseStream AsyncResponseStream ResponseStreamManager=ResponseStream "
        "AsyncResponseStreamManager=AsyncResponseStream"
    ),
}
_PARSING: Final[Table] = {
    "structured.schemas": "type_to_response_format_param=response_format_of",
    "compat.parsing": (
        "ResponseFormatT parse_chat_completion parse_function_tool_arguments "
        "get_input_tool_by_name validate_input_tools has_parseable_input is_basemodel_type"
    ),
}
_TOOLS: Final[Table] = {
    "structured.tools": (
        "pydantic_function_tool pydantic_responses_function_tool PydanticFunctionTool=FunctionTool "
        "ResponsesPydanticFunctionTool=FunctionTool"
    ),
}
_GUARDS: Final[Table] = {
    "compat.parts": (
        "is_given is_dict is_list is_mapping strip_not_given PropertyInfo maybe_transform "
        "transform async_maybe_transform async_transform"
    ),
    "uploads.forms": "file_from_path",
}
_TYPES: Final[Table] = {
    "compat.introspection": (
        "is_list_type is_sequence_type is_iterable_type is_union_type is_annotated_type "
        "is_literal_type is_required_type is_type_alias_type is_typevar is_sequence is_iterable "
        "strip_annotated_type extract_type_arg assert_signatures_in_sync parse_date "
        "parse_datetime lru_cache is_typeddict"
    ),
}
_PROVIDERS: Final[Table] = {
    "providers": (
        "AwsCredentialsProvider BedrockEndpoint BedrockTokenProvider VertexTokenProvider bedrock "
        "vertex"
    ),
}
_ERRORS: Final[Table] = {
    "errors": (
        "OpenAIError APIError APIResponseValidationError APIStatusError APIConnectionError "
        "APITimeoutError BadRequestError AuthenticationError PermissionDeniedError NotFoundError "
        "ConflictError UnprocessableEntityError RateLimitError InternalServerError "
        "LengthFinishReasonError ContentFilterFinishReasonError InvalidWebhookSignatureError "
        "OAuthError"
    ),
    "plugin_errors": "SubjectTokenProviderError",
}

DOORS: Final[dict[str, Table]] = {
    "_base_client": {
        "answers.pages": "AsyncPaginator PageInfo BasePage=Page BaseSyncPage=SyncPage "
        "BaseAsyncPage=AsyncPage",
        "client": "BaseClient=AnyClient SyncAPIClient=OpenAI AsyncAPIClient=AsyncOpenAI "
        "DEFAULT_TIMEOUT",
        "clients.sessions": "DefaultAioHttpClient",
        "compat.sessions": "DefaultHttpxClient DefaultAsyncHttpxClient "
        "SyncHttpxClientWrapper=DefaultHttpxClient AsyncHttpxClientWrapper=DefaultAsyncHttpxClient",
        "compat.parts": "make_request_options FinalRequestOptions",
        "options": "DEFAULT_MAX_RETRIES",
    },
    "_client": {
        "client": "OpenAI AsyncOpenAI Client AsyncClient",
        "network": "Timeout",
        "operations.routes": "RequestOptions",
        "answers.streams": "Stream AsyncStream",
    },
    "_constants": {
        "client": "DEFAULT_TIMEOUT",
        "options": "DEFAULT_MAX_RETRIES",
        "compat.parts": "DEFAULT_CONNECTION_LIMITS RAW_RESPONSE_HEADER OVERRIDE_CAST_TO_HEADER",
    },
    "_data_residency": {"clients.urls": "DataResidency"},
    "_exceptions": _ERRORS,
    "_files": {"uploads.forms": "to_httpx_file=to_file"},
    "_legacy_response": {
        "answers.raw": "LegacyAPIResponse=RawResponse",
        "answers.binary": "HttpxBinaryResponseContent",
    },
    "_models": {
        "models": "BaseModel GenericModel=BaseModel",
        "compat.parts": "FinalRequestOptions construct_type validate_type "
        "construct_type_unchecked=construct_type",
    },
    "_resource": {"operations.operation": "SyncAPIResource=Resource AsyncAPIResource=Resource"},
    "_response": {
        "answers.open_body": "APIResponse AsyncAPIResponse StreamedBinaryAPIResponse=APIResponse "
        "AsyncStreamedBinaryAPIResponse=AsyncAPIResponse ResponseContextManager=ResponseManager "
        "AsyncResponseContextManager=AsyncResponseManager",
        "answers.raw": "BaseAPIResponse=Head",
    },
    "_streaming": {
        "answers.streams": "Stream AsyncStream",
        "compat.sse": "ServerSentEvent=TextEvent SSEDecoder=EventDecoder",
    },
    "_types": {
        "values": "NOT_GIVEN NotGiven Omit not_given omit",
        "uploads.forms": "FileContent FileTypes",
        "operations.routes": "RequestOptions",
        "http": "Response",
        "models": "ModelBuilderProtocol=BaseModel",
        "network": "Timeout",
        "transport": "Transport AsyncTransport",
        "types.sequence_not_str": "SequenceNotStr",
        "compat.parts": "Body Query Headers AnyMapping NoneType ProxiesTypes ResponseT ModelT "
        "Omittable",
    },
    "_compat": {
        "compat.introspection": "PYDANTIC_V1 get_model_fields field_outer_type field_is_required "
        "field_get_default model_copy model_dump model_json model_parse model_parse_json parse_obj "
        "model_json_schema parse_date parse_datetime cached_property get_args get_origin is_union "
        "is_literal_type is_typeddict",
        "models": "GenericModel=BaseModel",
    },
    "_utils": {**_GUARDS, **_TYPES},
    "_utils._utils": {**_GUARDS, **_TYPES},
    "_utils._typing": _TYPES,
    "_utils._transform": _GUARDS,
    "_version": {"compat.facade": "__version__=VERSION __title__=TITLE"},
    "version": {"compat.facade": "VERSION"},
    "helpers": {"helpers": "LocalAudioPlayer Microphone"},
    "helpers.local_audio_player": {
        "helpers": "LocalAudioPlayer",
        "voice.devices": "SAMPLE_RATE",
    },
    "helpers.microphone": {"helpers": "Microphone", "voice.devices": "SAMPLE_RATE"},
    "lib": {**_TOOLS, **_PARSING},
    "lib._parsing": {**_TOOLS, **_PARSING},
    "lib._parsing._completions": _PARSING,
    "lib._parsing._responses": {
        "structured.schemas": "type_to_text_format_param=text_format_of",
        "compat.parsing": "parse_response TextFormatT=ResponseFormatT",
    },
    "lib._pydantic": {
        "structured.schemas": "to_strict_json_schema=schema_of",
        "compat.parsing": "is_basemodel_type",
        "compat.parts": "is_dict",
    },
    "lib._tools": _TOOLS,
    "lib.beta": {},
    "lib.beta.agents": {
        "agent_errors": "AgentFileStagingError AgentFilePreparationError AgentTurnResultError "
        "AgentOutputParseError",
        "answers.agent_creations": "AgentSessionEventStream AsyncAgentSessionEventStream",
        "answers.result_artifacts": "AgentResultArtifacts AsyncAgentResultArtifacts",
        "compat.agent_tools": "FunctionTool=ModelTool function_tool pydantic_function_tool",
        "structured.agent_results": "AgentTurnResult",
        "structured.schemas": "agent_text_format",
        "tools": "AgentToolError",
        "uploads.selected": "StagedAgentFile PreparedAgentFiles",
    },
    "lib.bedrock": {
        "bedrock": "BedrockOpenAI AsyncBedrockOpenAI BedrockTokenProvider "
        "AsyncBedrockTokenProvider AwsCredentialsProvider",
    },
    "lib.azure": {
        "azure": "AzureOpenAI AsyncAzureOpenAI AzureADTokenProvider AsyncAzureADTokenProvider "
        "BaseAzureClient=AnyAzureClient _deployments_endpoints=DEPLOYED",
        "errors": "MutuallyExclusiveAuthError OpenAIError",
        "compat.parts": "API_KEY_SENTINEL",
    },
    "lib.computer": {
        "computer": "AsyncComputerDriver AsyncComputerToolset ComputerActionInput ComputerDriver "
        "ComputerToolset ComputerUseError Screenshot",
    },
    "lib.tool_diagnostics": {
        "tool_diagnostics": "ToolDiagnostic ToolDiagnosticObserver ToolDiagnosticUsage",
    },
    "lib.responses_websocket": {
        "responses_websocket": (
            "ResponsesWebSocketAccumulator ResponsesWebSocketBufferError ResponsesWebSocketError "
            "ResponsesWebSocketLane ResponsesWebSocketLimits ResponsesWebSocketOutput "
            "ResponsesWebSocketSession ResponsesWebSocketSnapshot AsyncResponsesWebSocketLane "
            "AsyncResponsesWebSocketSession"
        ),
    },
    "lib.live": {
        "live_transcripts": "TranscriptGrouper AsyncTranscriptGrouper TranscriptSegment "
        "TranscriptSegmentClosedEvent TranscriptSegmentCloseReason",
    },
    "lib.realtime_translation": {
        "realtime_translation": "TranslationSession AsyncTranslationSession TranslationConnection "
        "AsyncTranslationConnection",
    },
    "lib.streaming": _ASSISTANTS,
    "lib.streaming.agents": {
        "answers.agent_streams": "AgentSessionStream AsyncAgentSessionStream",
        "tools": "ToolHandler AsyncToolHandler ToolOutput",
    },
    "lib.streaming.agents._types": {"tools": "ToolHandler AsyncToolHandler ToolOutput"},
    "lib.streaming._assistants": _ASSISTANTS,
    "lib.streaming._deltas": {"compat.parsing": "accumulate_delta"},
    "lib.streaming.chat": {
        **_CHAT_EVENTS,
        **_CHAT_TYPES,
        **_CHAT_STREAMS,
        "compat.parsing": "ChatCompletionStreamState",
    },
    "lib.streaming.chat._completions": {
        **_CHAT_STREAMS,
        "compat.parsing": "ChatCompletionStreamState",
    },
    "lib.streaming.chat._events": _CHAT_EVENTS,
    "lib.streaming.chat._types": _CHAT_TYPES,
    "lib.streaming.responses": {
        **_RESPONSE_EVENTS,
        **_RESPONSE_STREAMS,
        "compat.parsing": "ResponseStreamState",
    },
    "lib.streaming.responses._events": _RESPONSE_EVENTS,
    "lib.streaming.responses._responses": {
        **_RESPONSE_STREAMS,
        "compat.parsing": "ResponseStreamState",
    },
    "lib.streaming.responses._types": {"compat.parsing": "ParsedResponseSnapshot"},
    "providers": _PROVIDERS,
    "providers.bedrock": _PROVIDERS,
    "providers.vertex": _PROVIDERS,
}
"""The names by module of trunkline, of every module that is a table."""


def _connections(resource: str, groups: str) -> Table:
    """Return the names of a resource's connections, managers and `groups` of events."""
    name = resource.rpartition(".")[2].capitalize()
    made: list[str] = []
    managers: list[str] = []
    for world in ("", "Async"):
        made.append(f"{world}{name}Connection")
        made += [f"{world}{name}{one}Resource={name}{one}Events" for one in groups.split()]
        managers.append(f"{world}{name}ConnectionManager={world}ConnectionManager")
    return {
        f"resources.{resource}.connections": " ".join(made),
        "sockets.managers": " ".join(managers),
        "sockets.client_events": (
            f"Base{name}ConnectionResource=ClientEvents "
            f"BaseAsync{name}ConnectionResource=ClientEvents"
        ),
    }


_REALTIME = "Session Response InputAudioBuffer Conversation ConversationItem OutputAudioBuffer"
_LIVE = (
    "Session SessionCommentary SessionInputAudio SessionInstructions SessionOutputAudio "
    "SessionThinking SessionOutputAudioFixture Decision DecisionItem Response ResponseItem"
)

MORE: Final[dict[str, Table]] = {
    "resources.realtime": _connections("realtime", _REALTIME),
    "resources.realtime.realtime": _connections("realtime", _REALTIME),
    "resources.realtime.translations.translations": _connections(
        "realtime.translations", "Session SessionInputAudioBuffer"
    ),
    "resources.beta.realtime.realtime": _connections(
        "beta.realtime", f"{_REALTIME} TranscriptionSession"
    ),
    "resources.responses.responses": _connections("responses", "Response"),
    "resources.beta.responses.responses": _connections("beta.responses", "Response"),
    "resources.live.live": _connections("live", _LIVE),
    "resources.live.forks": _connections("live.forks", _LIVE),
    "resources.live.sideband": _connections("live.sideband", f"{_LIVE} Transport TransportDtmf"),
    "resources.chat.completions.completions": {
        "structured.schemas": "_type_to_response_format=response_format_of",
        "compat.parsing": "validate_response_format",
    },
}
"""Names of modules of resources, besides the classes of resources."""


def advice(name: str) -> str:
    """Return what follows the message that trunkline lacks a name of openai-python."""
    import trunkline
    from trunkline.discovery.advice import about

    found = about(name.rpartition(".")[2], trunkline.__all__)
    return found or (
        ": docs/guides/migrating.md lists what is missing, and says what to use instead"
    )

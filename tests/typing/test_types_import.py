"""Every name of the types is where openai-python has it, and costs nothing until it is used."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib import import_module

import pytest

from trunkline.models import BaseModel

MODULES = {
    "chat.chat_completion": (
        "ChatCompletion Choice ChoiceLogprobs Moderation ModerationInput ModerationInputError "
        "ModerationInputModerationResults ModerationInputModerationResultsResult "
        "ModerationOutput ModerationOutputError ModerationOutputModerationResults "
        "ModerationOutputModerationResultsResult"
    ),
    "chat.chat_completion_allowed_tool_choice_param": "ChatCompletionAllowedToolChoiceParam",
    "chat.chat_completion_allowed_tools_param": "ChatCompletionAllowedToolsParam",
    "chat.chat_completion_assistant_message_param": (
        "Audio ChatCompletionAssistantMessageParam ContentArrayOfContentPart FunctionCall"
    ),
    "chat.chat_completion_audio": "ChatCompletionAudio",
    "chat.chat_completion_audio_param": "ChatCompletionAudioParam Voice VoiceID",
    "chat.chat_completion_chunk": (
        "ChatCompletionChunk Choice ChoiceDelta ChoiceDeltaFunctionCall ChoiceDeltaToolCall "
        "ChoiceDeltaToolCallFunction ChoiceLogprobs Moderation ModerationInput "
        "ModerationInputError ModerationInputModerationResults "
        "ModerationInputModerationResultsResult ModerationOutput ModerationOutputError "
        "ModerationOutputModerationResults ModerationOutputModerationResultsResult"
    ),
    "chat.chat_completion_content_part_image": (
        "ChatCompletionContentPartImage ImageURL PromptCacheBreakpoint"
    ),
    "chat.chat_completion_content_part_image_param": (
        "ChatCompletionContentPartImageParam ImageURL PromptCacheBreakpoint"
    ),
    "chat.chat_completion_content_part_input_audio_param": (
        "ChatCompletionContentPartInputAudioParam InputAudio PromptCacheBreakpoint"
    ),
    "chat.chat_completion_content_part_param": (
        "ChatCompletionContentPartParam File FileFile FilePromptCacheBreakpoint"
    ),
    "chat.chat_completion_content_part_refusal_param": "ChatCompletionContentPartRefusalParam",
    "chat.chat_completion_content_part_text": "ChatCompletionContentPartText PromptCacheBreakpoint",
    "chat.chat_completion_content_part_text_param": (
        "ChatCompletionContentPartTextParam PromptCacheBreakpoint"
    ),
    "chat.chat_completion_custom_tool_param": (
        "ChatCompletionCustomToolParam Custom CustomFormat CustomFormatGrammar "
        "CustomFormatGrammarGrammar CustomFormatText"
    ),
    "chat.chat_completion_deleted": "ChatCompletionDeleted",
    "chat.chat_completion_developer_message_param": "ChatCompletionDeveloperMessageParam",
    "chat.chat_completion_function_call_option_param": "ChatCompletionFunctionCallOptionParam",
    "chat.chat_completion_function_message_param": "ChatCompletionFunctionMessageParam",
    "chat.chat_completion_function_tool": "ChatCompletionFunctionTool",
    "chat.chat_completion_function_tool_param": "ChatCompletionFunctionToolParam",
    "chat.chat_completion_message": (
        "Annotation AnnotationURLCitation ChatCompletionMessage FunctionCall"
    ),
    "chat.chat_completion_message_custom_tool_call": "ChatCompletionMessageCustomToolCall Custom",
    "chat.chat_completion_message_custom_tool_call_param": (
        "ChatCompletionMessageCustomToolCallParam Custom"
    ),
    "chat.chat_completion_message_function_tool_call": (
        "ChatCompletionMessageFunctionToolCall Function"
    ),
    "chat.chat_completion_message_function_tool_call_param": (
        "ChatCompletionMessageFunctionToolCallParam Function"
    ),
    "chat.chat_completion_message_param": "ChatCompletionMessageParam",
    "chat.chat_completion_message_tool_call": (
        "ChatCompletionMessageToolCall ChatCompletionMessageToolCallUnion Function"
    ),
    "chat.chat_completion_message_tool_call_param": "ChatCompletionMessageToolCallParam Function",
    "chat.chat_completion_message_tool_call_union_param": "ChatCompletionMessageToolCallUnionParam",
    "chat.chat_completion_modality": "ChatCompletionModality",
    "chat.chat_completion_named_tool_choice_custom_param": (
        "ChatCompletionNamedToolChoiceCustomParam Custom"
    ),
    "chat.chat_completion_named_tool_choice_param": "ChatCompletionNamedToolChoiceParam Function",
    "chat.chat_completion_prediction_content_param": "ChatCompletionPredictionContentParam",
    "chat.chat_completion_reasoning_effort": "ChatCompletionReasoningEffort",
    "chat.chat_completion_role": "ChatCompletionRole",
    "chat.chat_completion_store_message": (
        "ChatCompletionStoreMessage ChatCompletionStoreMessageContentPart"
    ),
    "chat.chat_completion_stream_options_param": "ChatCompletionStreamOptionsParam",
    "chat.chat_completion_system_message_param": "ChatCompletionSystemMessageParam",
    "chat.chat_completion_token_logprob": "ChatCompletionTokenLogprob TopLogprob",
    "chat.chat_completion_tool_choice_option_param": "ChatCompletionToolChoiceOptionParam",
    "chat.chat_completion_tool_message_param": "ChatCompletionToolMessageParam",
    "chat.chat_completion_tool_param": "ChatCompletionToolParam FunctionDefinition",
    "chat.chat_completion_tool_union_param": "ChatCompletionToolUnionParam",
    "chat.chat_completion_user_message_param": "ChatCompletionUserMessageParam",
    "chat.completion_create_params": (
        "CompletionCreateParams CompletionCreateParamsBase CompletionCreateParamsNonStreaming "
        "CompletionCreateParamsStreaming Function FunctionCall Moderation ModerationPolicy "
        "ModerationPolicyInput ModerationPolicyOutput PromptCacheOptions ResponseFormat "
        "WebSearchOptions WebSearchOptionsUserLocation "
        "WebSearchOptionsUserLocationApproximate"
    ),
    "chat.completion_list_params": "CompletionListParams",
    "chat.completion_update_params": "CompletionUpdateParams",
    "chat.completions.message_list_params": "MessageListParams",
    "chat.parsed_chat_completion": "ParsedChatCompletion ParsedChatCompletionMessage ParsedChoice",
    "chat.parsed_function_tool_call": "ParsedFunction ParsedFunctionToolCall",
    "chat_model": "ChatModel",
    "completion_usage": "CompletionTokensDetails CompletionUsage PromptTokensDetails",
    "create_embedding_response": "CreateEmbeddingResponse Usage",
    "embedding": "Embedding",
    "embedding_create_params": "EmbeddingCreateParams",
    "embedding_model": "EmbeddingModel",
    "model": "Model",
    "model_deleted": "ModelDeleted",
    "shared.all_models": "AllModels",
    "shared.chat_model": "ChatModel",
    "shared.comparison_filter": "ComparisonFilter",
    "shared.compound_filter": "CompoundFilter Filter",
    "shared.custom_tool_input_format": "CustomToolInputFormat Grammar Text",
    "shared.error_object": "ErrorObject",
    "shared.function_definition": "FunctionDefinition",
    "shared.function_parameters": "FunctionParameters",
    "shared.metadata": "Metadata",
    "shared.oauth_error_code": "OAuthErrorCode",
    "shared.reasoning": "Reasoning",
    "shared.reasoning_effort": "ReasoningEffort",
    "shared.response_format_json_object": "ResponseFormatJSONObject",
    "shared.response_format_json_schema": "JSONSchema ResponseFormatJSONSchema",
    "shared.response_format_text": "ResponseFormatText",
    "shared.response_format_text_grammar": "ResponseFormatTextGrammar",
    "shared.response_format_text_python": "ResponseFormatTextPython",
    "shared.responses_model": "ResponsesModel",
    "shared_params.chat_model": "ChatModel",
    "shared_params.comparison_filter": "ComparisonFilter",
    "shared_params.compound_filter": "CompoundFilter Filter",
    "shared_params.custom_tool_input_format": "CustomToolInputFormat Grammar Text",
    "shared_params.function_definition": "FunctionDefinition",
    "shared_params.function_parameters": "FunctionParameters",
    "shared_params.metadata": "Metadata",
    "shared_params.oauth_error_code": "OAuthErrorCode",
    "shared_params.reasoning": "Reasoning",
    "shared_params.reasoning_effort": "ReasoningEffort",
    "shared_params.response_format_json_object": "ResponseFormatJSONObject",
    "shared_params.response_format_json_schema": "JSONSchema ResponseFormatJSONSchema",
    "shared_params.response_format_text": "ResponseFormatText",
    "shared_params.responses_model": "ResponsesModel",
}

PACKAGES = ["", ".chat", ".chat.completions", ".shared", ".shared_params"]


@pytest.mark.parametrize("path", MODULES)
def test_module_when_imported_has_its_names(path: str) -> None:
    """`from trunkline.types.chat.chat_completion import Choice`, as with openai-python."""
    module = import_module(f"trunkline.types.{path}")

    missing = [name for name in MODULES[path].split() if not hasattr(module, name)]

    assert not missing


@pytest.mark.parametrize("path", MODULES)
def test_models_of_module_when_resolved_have_types_for_annotations(path: str) -> None:
    """The codec finds a type behind each annotation, on every Python."""
    module = import_module(f"trunkline.types.{path}")

    for name in MODULES[path].split():
        kind = getattr(module, name)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            hints = inspect.get_annotations(kind, locals={}, eval_str=True)
            assert not [hint for hint in hints.values() if isinstance(hint, str)]
            assert hints.keys() <= kind.model_defaults.keys()


@pytest.mark.parametrize("path", PACKAGES)
def test_package_when_asked_has_all_of_its_names(path: str) -> None:
    """What `__all__` and `dir` promise, `__getattr__` loads."""
    package = import_module(f"trunkline.types{path}")

    assert set(package.__all__) <= set(dir(package))
    assert not [name for name in package.__all__ if not hasattr(package, name)]


@pytest.mark.parametrize("path", ["chat", "shared", "shared_params"])
def test_package_when_a_module_has_its_namesake_exports_it(path: str) -> None:
    """`chat_completion_chunk` defines `ChatCompletionChunk`, so `chat` has it too."""
    package = import_module(f"trunkline.types.{path}")

    for module, names in MODULES.items():
        parent, _, own = module.rpartition(".")
        namesakes = [name for name in names.split() if name.lower() == own.replace("_", "")]
        if parent == path and namesakes:
            assert getattr(package, namesakes[0]) is getattr(
                import_module(f"trunkline.types.{module}"), namesakes[0]
            )


def test_package_when_asked_for_a_module_has_it() -> None:
    """Modules are attributes of their package, imported or not."""
    import trunkline.types

    assert trunkline.types.chat.chat_completion.Choice is not None


def test_package_when_asked_for_a_stranger_says_so() -> None:
    """A misspelt name is an AttributeError that names the package."""
    import trunkline.types

    with pytest.raises(AttributeError, match=r"'trunkline\.types' has no attribute 'Embeding'"):
        getattr(trunkline.types, "Embeding")  # noqa: B009  # type checkers refuse the plain form


@pytest.mark.parametrize("path", PACKAGES)
def test_package_when_imported_loads_no_model(path: str) -> None:
    """Neither attrs nor any module of types: in a fresh interpreter, nothing but packages."""
    script = (
        f"import sys, trunkline.types{path}\n"
        "print(*[m for m in sys.modules if m.startswith('trunkline.types.')"
        " and not hasattr(sys.modules[m], '__path__') or m in ('attr', 'attrs', 'cattrs')])"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["trunkline.types.first_use"]

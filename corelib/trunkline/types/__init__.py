"""The types of the API by name, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import chat as chat
    from . import shared as shared
    from . import shared_params as shared_params
    from .completion_usage import CompletionUsage as CompletionUsage
    from .create_embedding_response import CreateEmbeddingResponse as CreateEmbeddingResponse
    from .embedding import Embedding as Embedding
    from .embedding_create_params import EmbeddingCreateParams as EmbeddingCreateParams
    from .embedding_model import EmbeddingModel as EmbeddingModel
    from .model import Model as Model
    from .model_deleted import ModelDeleted as ModelDeleted
    from .shared.all_models import AllModels as AllModels
    from .shared.chat_model import ChatModel as ChatModel
    from .shared.comparison_filter import ComparisonFilter as ComparisonFilter
    from .shared.compound_filter import CompoundFilter as CompoundFilter
    from .shared.custom_tool_input_format import CustomToolInputFormat as CustomToolInputFormat
    from .shared.error_object import ErrorObject as ErrorObject
    from .shared.function_definition import FunctionDefinition as FunctionDefinition
    from .shared.function_parameters import FunctionParameters as FunctionParameters
    from .shared.metadata import Metadata as Metadata
    from .shared.oauth_error_code import OAuthErrorCode as OAuthErrorCode
    from .shared.reasoning import Reasoning as Reasoning
    from .shared.reasoning_effort import ReasoningEffort as ReasoningEffort
    from .shared.response_format_json_object import (
        ResponseFormatJSONObject as ResponseFormatJSONObject,
    )
    from .shared.response_format_json_schema import (
        ResponseFormatJSONSchema as ResponseFormatJSONSchema,
    )
    from .shared.response_format_text import ResponseFormatText as ResponseFormatText
    from .shared.response_format_text_grammar import (
        ResponseFormatTextGrammar as ResponseFormatTextGrammar,
    )
    from .shared.response_format_text_python import (
        ResponseFormatTextPython as ResponseFormatTextPython,
    )
    from .shared.responses_model import ResponsesModel as ResponsesModel
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "chat": "chat",
            "CompletionUsage": "completion_usage",
            "CreateEmbeddingResponse": "create_embedding_response",
            "Embedding": "embedding",
            "EmbeddingCreateParams": "embedding_create_params",
            "EmbeddingModel": "embedding_model",
            "Model": "model",
            "ModelDeleted": "model_deleted",
            "shared": "shared",
            "AllModels": "shared.all_models",
            "ChatModel": "shared.chat_model",
            "ComparisonFilter": "shared.comparison_filter",
            "CompoundFilter": "shared.compound_filter",
            "CustomToolInputFormat": "shared.custom_tool_input_format",
            "ErrorObject": "shared.error_object",
            "FunctionDefinition": "shared.function_definition",
            "FunctionParameters": "shared.function_parameters",
            "Metadata": "shared.metadata",
            "OAuthErrorCode": "shared.oauth_error_code",
            "Reasoning": "shared.reasoning",
            "ReasoningEffort": "shared.reasoning_effort",
            "ResponseFormatJSONObject": "shared.response_format_json_object",
            "ResponseFormatJSONSchema": "shared.response_format_json_schema",
            "ResponseFormatText": "shared.response_format_text",
            "ResponseFormatTextGrammar": "shared.response_format_text_grammar",
            "ResponseFormatTextPython": "shared.response_format_text_python",
            "ResponsesModel": "shared.responses_model",
            "shared_params": "shared_params",
        },
    )

__all__ = [
    "AllModels",
    "ChatModel",
    "ComparisonFilter",
    "CompletionUsage",
    "CompoundFilter",
    "CreateEmbeddingResponse",
    "CustomToolInputFormat",
    "Embedding",
    "EmbeddingCreateParams",
    "EmbeddingModel",
    "ErrorObject",
    "FunctionDefinition",
    "FunctionParameters",
    "Metadata",
    "Model",
    "ModelDeleted",
    "OAuthErrorCode",
    "Reasoning",
    "ReasoningEffort",
    "ResponseFormatJSONObject",
    "ResponseFormatJSONSchema",
    "ResponseFormatText",
    "ResponseFormatTextGrammar",
    "ResponseFormatTextPython",
    "ResponsesModel",
    "chat",
    "shared",
    "shared_params",
]

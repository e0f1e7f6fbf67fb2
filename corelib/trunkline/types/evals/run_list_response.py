"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.evals.run_cancel_response import (
    DataSource as DataSource,
    DataSourceResponses as DataSourceResponses,
    DataSourceResponsesInputMessages as DataSourceResponsesInputMessages,
    DataSourceResponsesInputMessagesItemReference as DataSourceResponsesInputMessagesItemReference,
    DataSourceResponsesInputMessagesTemplate as DataSourceResponsesInputMessagesTemplate,
    DataSourceResponsesInputMessagesTemplateTemplate as DataSourceResponsesInputMessagesTemplateTemplate,
    DataSourceResponsesInputMessagesTemplateTemplateChatMessage as DataSourceResponsesInputMessagesTemplateTemplateChatMessage,
    DataSourceResponsesInputMessagesTemplateTemplateEvalItem as DataSourceResponsesInputMessagesTemplateTemplateEvalItem,
    DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent as DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent,
    DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage as DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage,
    DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText as DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText,
    DataSourceResponsesSamplingParams as DataSourceResponsesSamplingParams,
    DataSourceResponsesSamplingParamsText as DataSourceResponsesSamplingParamsText,
    DataSourceResponsesSource as DataSourceResponsesSource,
    DataSourceResponsesSourceFileContent as DataSourceResponsesSourceFileContent,
    DataSourceResponsesSourceFileContentContent as DataSourceResponsesSourceFileContentContent,
    DataSourceResponsesSourceFileID as DataSourceResponsesSourceFileID,
    DataSourceResponsesSourceResponses as DataSourceResponsesSourceResponses,
    PerModelUsage as PerModelUsage,
    PerTestingCriteriaResult as PerTestingCriteriaResult,
    ResultCounts as ResultCounts,
    RunCancelResponse,
)


class RunListResponse(RunCancelResponse):
    pass

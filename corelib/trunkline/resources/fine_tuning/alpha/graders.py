"""Trial runs and validation of graders.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.fine_tuning import alpha
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.fine_tuning.alpha import grader_run_params, grader_validate_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class Graders(Resource[W_co]):
    """Trial runs and validation of graders."""

    with_raw_response: RawView[Graders[SyncRaw], Graders[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Graders[SyncOpenBody], Graders[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/fine_tuning/alpha/graders/run")
    def run(
        self,
        *,
        grader: grader_run_params.Grader,
        model_sample: str,
        item: object | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> alpha.GraderRunResponse:
        """Run a grader on one sample, to try it out.

        Args:
            grader: Grader to run.
            model_sample: Model output to grade.
            item: Test item, which the grader's templates refer to as `item`.
        """
        raise declaration()

    @post("/fine_tuning/alpha/graders/validate")
    def validate(
        self, *, grader: grader_validate_params.Grader, **options: Unpack[CallOptions]
    ) -> alpha.GraderValidateResponse:
        """Check whether a grader is valid.

        Args:
            grader: Grader to validate.
        """
        raise declaration()

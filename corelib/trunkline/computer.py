"""The computer tool of the Responses API, performed by a driver of yours."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, TypedDict, TypeVar

from trunkline.agent_errors import ComputerUseError
from trunkline.flows.computer_calls import ComputerRules
from trunkline.flows.computer_runs import FLOWS, Computer
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.flows.tracebacks import forget_locals
from trunkline.flows.unconnected import Unconnected
from trunkline.types.responses import (
    ResponseComputerToolCall,
    computer_action as modern,
    response_computer_tool_call as legacy,
)
from trunkline.types.responses.response_computer_tool_call_output_screenshot_param import (
    ResponseComputerToolCallOutputScreenshotParam,
)

if TYPE_CHECKING:
    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.flow import Flow
    from trunkline.tool_diagnostics import ToolDiagnosticObserver
    from trunkline.types.responses import Response
    from trunkline.types.responses.response_create_params import ResponseCreateParamsNonStreaming
    from trunkline.types.responses.response_input_item_param import ComputerCallOutput

__all__ = [
    "AsyncComputerDriver",
    "AsyncComputerToolset",
    "CloseStatus",
    "ComputerActionInput",
    "ComputerDriver",
    "ComputerToolset",
    "ComputerUseError",
    "Screenshot",
]

T = TypeVar("T")
_NOWHERE: Any = Unconnected()

ComputerActionInput: TypeAlias = legacy.Action | modern.ComputerAction
"""An action of the model; the first ones are of the preview version of the tool."""
Screenshot: TypeAlias = ResponseComputerToolCallOutputScreenshotParam
"""The result of `screenshot`: with `image_url`, which may be a data URL, or with `file_id`."""


class ComputerDriver(Protocol):
    """Performs the actions of the model. A method that cannot do that must raise an error.

    Coordinates are pixels of the screenshot. The driver decides what it permits, checks that
    coordinates are on the screen, limits how long it waits, and is closed by its owner.
    """

    @abstractmethod
    def click(self, action: modern.Click | legacy.ActionClick) -> None: ...
    @abstractmethod
    def double_click(self, action: modern.DoubleClick | legacy.ActionDoubleClick) -> None: ...
    @abstractmethod
    def drag(self, action: modern.Drag | legacy.ActionDrag) -> None: ...
    @abstractmethod
    def keypress(self, action: modern.Keypress | legacy.ActionKeypress) -> None: ...
    @abstractmethod
    def move(self, action: modern.Move | legacy.ActionMove) -> None: ...
    @abstractmethod
    def scroll(self, action: modern.Scroll | legacy.ActionScroll) -> None: ...
    @abstractmethod
    def type(self, action: modern.Type | legacy.ActionType) -> None: ...
    @abstractmethod
    def wait(self, action: modern.Wait | legacy.ActionWait) -> None: ...
    @abstractmethod
    def screenshot(self) -> Screenshot: ...


class AsyncComputerDriver(Protocol):
    """The same for async code."""

    @abstractmethod
    async def click(self, action: modern.Click | legacy.ActionClick) -> None: ...
    @abstractmethod
    async def double_click(self, action: modern.DoubleClick | legacy.ActionDoubleClick) -> None: ...
    @abstractmethod
    async def drag(self, action: modern.Drag | legacy.ActionDrag) -> None: ...
    @abstractmethod
    async def keypress(self, action: modern.Keypress | legacy.ActionKeypress) -> None: ...
    @abstractmethod
    async def move(self, action: modern.Move | legacy.ActionMove) -> None: ...
    @abstractmethod
    async def scroll(self, action: modern.Scroll | legacy.ActionScroll) -> None: ...
    @abstractmethod
    async def type(self, action: modern.Type | legacy.ActionType) -> None: ...
    @abstractmethod
    async def wait(self, action: modern.Wait | legacy.ActionWait) -> None: ...
    @abstractmethod
    async def screenshot(self) -> Screenshot: ...


class CloseStatus(TypedDict):
    """Whether something was still running when a toolset was closed."""

    status: Literal["closed", "draining"]


class ComputerToolset:
    """Lets a model use a computer: its actions are performed by a driver.

    One run or call uses the driver at a time. Raises ValueError for a driver that lacks a method,
    or that is async.
    """

    def __init__(self, driver: ComputerDriver) -> None:
        self.driver = driver
        self._computer = Computer(driver, is_sync=True)

    def run(
        self,
        client: OpenAI,
        params: ResponseCreateParamsNonStreaming,
        *,
        max_steps: int = 20,
        approve_safety_checks: Callable[[ResponseComputerToolCall], bool] | None = None,
        before_action: Callable[[ComputerActionInput], bool] | None = None,
        cancelled: Callable[[], bool] | None = None,
        on_diagnostic: ToolDiagnosticObserver | None = None,
    ) -> Response:
        """Send the input, perform the actions of the model, and return its last response.

        Raises ComputerUseError if that has no final message, if something is not approved, or for
        a response that cannot be performed as a whole. Errors of the driver are raised unchanged.
        Raises TypeError or ValueError before anything is sent, and RuntimeError if the toolset is
        busy or closed.

        Args:
            client: Sends the requests, with its options and plugins.
            params: The parameters of `responses.create`, with all of the conversation as input.
            max_steps: How many responses are requested at most.
            approve_safety_checks: Is asked before a call that has safety checks. Only `True`
                acknowledges them; without this function, they end the run.
            before_action: Is asked before each action and screenshot. Only `True` allows it.
            cancelled: Is asked between requests and actions. True ends the run.
            on_diagnostic: Is called after each step.
        """
        rules = ComputerRules(approve_safety_checks, before_action, cancelled, on_diagnostic)
        flow = self._computer.run(client, params, max_steps, rules)
        del params  # a traceback would show the prompt
        return self._drive(flow)

    def execute(
        self,
        call: ResponseComputerToolCall,
        *,
        approve_safety_checks: Callable[[ResponseComputerToolCall], bool] | None = None,
        before_action: Callable[[ComputerActionInput], bool] | None = None,
        cancelled: Callable[[], bool] | None = None,
        on_diagnostic: ToolDiagnosticObserver | None = None,
    ) -> ComputerCallOutput:
        """Perform one call of a response, and return its output, to be sent as input.

        The other parameters and the errors are those of `run`.
        """
        rules = ComputerRules(approve_safety_checks, before_action, cancelled, on_diagnostic)
        flow = self._computer.execute(call, rules)
        return self._drive(flow)

    def close(self) -> CloseStatus:
        """Accept no further run or call. One that is running ends first: the status says so."""
        return {"status": self._computer.admission.close()}

    def _drive(self, flow: Flow[T]) -> T:
        try:
            return SyncDriver(_NOWHERE).run(flow)
        except Exception as error:
            forget_locals(error, ended=FLOWS)
            raise


class AsyncComputerToolset:
    """The same for async code. Functions that approve may be async or not."""

    def __init__(self, driver: AsyncComputerDriver) -> None:
        self.driver = driver
        self._computer = Computer(driver, is_sync=False)

    async def run(
        self,
        client: AsyncOpenAI,
        params: ResponseCreateParamsNonStreaming,
        *,
        max_steps: int = 20,
        approve_safety_checks: Callable[[ResponseComputerToolCall], bool | Awaitable[bool]]
        | None = None,
        before_action: Callable[[ComputerActionInput], bool | Awaitable[bool]] | None = None,
        cancelled: Callable[[], bool] | None = None,
        on_diagnostic: ToolDiagnosticObserver | None = None,
    ) -> Response:
        """Send the input, perform the actions of the model, and return its last response.

        See `ComputerToolset.run`. If the task is cancelled, nothing more is done.
        """
        rules = ComputerRules(approve_safety_checks, before_action, cancelled, on_diagnostic)
        flow = self._computer.run(client, params, max_steps, rules)
        del params  # a traceback would show the prompt
        return await self._drive(flow)

    async def execute(
        self,
        call: ResponseComputerToolCall,
        *,
        approve_safety_checks: Callable[[ResponseComputerToolCall], bool | Awaitable[bool]]
        | None = None,
        before_action: Callable[[ComputerActionInput], bool | Awaitable[bool]] | None = None,
        cancelled: Callable[[], bool] | None = None,
        on_diagnostic: ToolDiagnosticObserver | None = None,
    ) -> ComputerCallOutput:
        """Perform one call of a response, and return its output, to be sent as input.

        See `ComputerToolset.execute`.
        """
        rules = ComputerRules(approve_safety_checks, before_action, cancelled, on_diagnostic)
        flow = self._computer.execute(call, rules)
        return await self._drive(flow)

    def close(self) -> CloseStatus:
        """Accept no further run or call. One that is running ends first: the status says so."""
        return {"status": self._computer.admission.close()}

    async def _drive(self, flow: Flow[T]) -> T:
        try:
            return await AsyncDriver(_NOWHERE).run(flow)
        except Exception as error:
            forget_locals(error, ended=FLOWS)
            raise

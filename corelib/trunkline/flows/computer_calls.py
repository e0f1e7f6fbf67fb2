"""One call of the computer tool: the user approves it, the driver acts, and the screen is sent."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from functools import partial
from inspect import Parameter, Signature, signature, unwrap
from typing import TYPE_CHECKING, Any, ClassVar, Final

from trunkline.agent_errors import ComputerUseError
from trunkline.codec.strict import misfit
from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.flow import Flow, Now
from trunkline.flows.tools import call_named
from trunkline.structured.functions import is_async
from trunkline.types.responses import ResponseComputerToolCall
from trunkline.types.responses.computer_action import Screenshot
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.tool_diagnostics import ToolDiagnostic
    from trunkline.types.responses.response_input_item_param import ComputerCallOutput

MEMBERS: Final = (
    "click", "double_click", "drag", "keypress", "move", "scroll", "type", "wait", "screenshot",
)  # fmt: skip
"""The methods of a driver, by the types of the actions."""
_NOT_APPROVED = (
    "the safety checks of the call were not approved: approve_safety_checks must return True"
)
_UNKNOWN = (Signature.empty, Any, object, "Any", "typing.Any", "object", "builtins.object")
_AWAITABLE: Final = re.compile(r"\b(Awaitable|Coroutine|Future)\b")


def methods_of(driver: Any, *, is_sync: bool) -> dict[str, Callable[..., Any]]:
    """Return the methods of a driver. Raises ValueError if it lacks one, or for another world."""
    methods: dict[str, Any] = {name: getattr(driver, name, None) for name in MEMBERS}
    lacking = [name for name, method in methods.items() if not callable(method)]
    if lacking:
        raise ValueError(
            f"the driver lacks {', '.join(lacking)}: add these methods, and raise an error in "
            "those that it cannot perform"
        )
    for name, method in methods.items():
        if _returns_awaitable(method) is is_sync:
            kind, toolset = ("async", "Async") if is_sync else ("not async", "")
            raise ValueError(f"{name}() of the driver is {kind}: use {toolset}ComputerToolset")
    return methods


def _returns_awaitable(method: Callable[..., Any]) -> bool | None:
    """Whether a method returns an awaitable, as its declaration says; None if it says nothing."""
    if is_async(method):
        return True
    if is_async(unwrap(method)):  # a wrapper may have waited for it
        return None
    try:
        declared = signature(method).return_annotation
    except (TypeError, ValueError):  # of a function in C, which has no signature
        return None
    if declared in _UNKNOWN:
        return None
    return _AWAITABLE.search(str(declared)) is not None


class ComputerRules(Value, frozen=True):
    """The functions of the user that decide whether something is done, and the observer."""

    approve_safety_checks: Callable[..., Any] | None = None
    before_action: Callable[..., Any] | None = None
    cancelled: Callable[[], bool] | None = None
    on_diagnostic: Callable[[Any], Any] | None = None

    def check(self, *, is_sync: bool) -> None:
        """Raise TypeError for what cannot work, before anything is sent."""
        for name in ("approve_safety_checks", "before_action", "cancelled", "on_diagnostic"):
            function = getattr(self, name)
            if function is None:
                continue
            if not callable(function):
                raise TypeError(f"{name} must be a function, not {type(function).__name__}")
            if is_async(function) and name == "cancelled":
                raise TypeError("cancelled is async, and is asked without waiting: pass a function")
            if is_async(function) and is_sync:
                raise TypeError(f"{name} is async: use AsyncComputerToolset")


def checked_call(item: Any) -> ResponseComputerToolCall:
    """Return a call, made of its decoded JSON. Raises ComputerUseError unless it can be performed.

    Each of its actions is checked, before the first one is performed.
    """
    if not is_mapping(item):
        raise ComputerUseError(f"a call is a ResponseComputerToolCall, not {type(item).__name__}")
    is_legacy = "action" in item
    if is_legacy == ("actions" in item):
        raise ComputerUseError("the call must have one of `action` and `actions`")
    actions: Any = [item["action"]] if is_legacy else item["actions"]
    if not actions or (is_sequence(actions) and None in actions):
        raise ComputerUseError("the call has no action")
    # Only calls of the preview version always have the list of checks.
    usual: dict[str, Any] = {} if is_legacy else {"pending_safety_checks": []}
    found = misfit({**usual, **item}, ResponseComputerToolCall)
    if found is not None:
        raise ComputerUseError(f"the call cannot be performed: {found}")
    if item["status"] != "completed":
        raise ComputerUseError(f"the call is {item['status']}, and is not performed")
    return ResponseComputerToolCall.from_dict(item)


class ComputerStep(Value, frozen=True):
    """A function of the user that is called for an action, or to approve one."""

    hidden: ClassVar[frozenset[str]] = frozenset({"values"})

    call_id: str
    member: str | None
    function: Callable[..., Any] | None
    """None if there is no function to approve it."""
    values: tuple[Any, ...] = ()
    accept: Callable[[Any], Any] | None = None
    """Makes the result from what the function returned, or raises ComputerUseError."""
    refusal: str | None = None
    """The message of the error unless the function returns True. None for an action."""

    @property
    def is_action(self) -> bool:
        """Whether the driver acts; otherwise the user is asked."""
        return self.refusal is None


class Operator:
    """Performs calls with a driver, as the rules allow."""

    def __init__(self, methods: Mapping[str, Callable[..., Any]], rules: ComputerRules) -> None:
        self._methods = methods
        self._rules = rules

    def check(self) -> None:
        """Raise ComputerUseError if the user has cancelled the run."""
        if self._is_cancelled():
            raise _cancelled()

    def _is_cancelled(self) -> bool:
        return self._rules.cancelled is not None and bool(self._rules.cancelled())

    def perform(self, call: ResponseComputerToolCall) -> Flow[ComputerCallOutput]:
        """Perform the actions of a call, and return its output. Errors of the driver are raised."""
        checks = call.pending_safety_checks or []
        if checks:
            allow = self._rules.approve_safety_checks
            yield from self._take(
                ComputerStep(call.call_id, None, allow, (deepcopy(call),), refusal=_NOT_APPROVED)
            )
        actions: list[Any] = [call.action] if call.actions is None else [*call.actions]
        if actions[-1].type != "screenshot":
            actions.append(Screenshot(type="screenshot"))
        for action in actions:
            yield from self._act(call.call_id, action)
        # Once, after all actions: the model sees what they have led to.
        shot = ComputerStep(
            call.call_id, "screenshot", self._methods["screenshot"], accept=image_of
        )
        image = yield from self._take(shot)
        return {
            "type": "computer_call_output",
            "call_id": call.call_id,
            "output": image,
            "acknowledged_safety_checks": [
                {"id": one.id, "code": one.code, "message": one.message} for one in checks
            ],
        }

    def _act(self, call_id: str, action: Any) -> Flow[None]:
        name, allow = action.type, self._rules.before_action
        if allow is not None:
            refusal = f"the action {name} was not approved: before_action must return True"
            yield from self._take(
                ComputerStep(call_id, name, allow, (deepcopy(action),), refusal=refusal)
            )
        if name != "screenshot":
            yield from self._take(
                ComputerStep(call_id, name, self._methods[name], (deepcopy(action),))
            )

    def _take(self, step: ComputerStep) -> Flow[Any]:
        """Take a step and report it. A cancellation meanwhile takes precedence over its result."""
        self.check()
        started = yield from Now()
        result: Any = None
        error: Exception | None = None
        reason: Any = "completed"
        try:
            said = yield from self._call(step)
            result = said if step.accept is None else step.accept(said)
            if step.refusal is not None and said is not True:
                error, reason = ComputerUseError(step.refusal), "refused"
        except Exception as raised:  # functions of users raise any error, which stays unchanged
            error, reason = raised, "driver_failed" if step.is_action else "policy_failed"
        if self._is_cancelled():
            error, reason = _cancelled(error), "cancelled"
        yield from self._report(step, reason, started)
        if error is not None:
            raise error
        return result

    def _call(self, step: ComputerStep) -> Flow[Any]:
        if step.function is None:
            return None
        function = step.function
        cancelled = self._rules.cancelled
        if _takes_cancelled(function, step.values, is_given=cancelled is not None):
            function = partial(function, cancelled=cancelled)
        name = f"{step.member}() of the driver" if step.is_action else "the approval"
        return (yield from call_named(name, function, *step.values))

    def _report(self, step: ComputerStep, reason: Any, started: float) -> Flow[None]:
        observe = self._rules.on_diagnostic
        if observe is None:
            return
        seconds = (yield from Now()) - started
        event: ToolDiagnostic = {
            "api": "computer",
            "stage": "action" if step.is_action else "approval",
            "reason": reason,
            "call_id": step.call_id,
            "member": step.member,
            "duration_ms": seconds * 1000,
            "usage": None,
        }
        try:
            yield from call_named("on_diagnostic", observe, event)
        except Exception as error:  # it only observes, and the run continues
            warnings.warn(f"on_diagnostic has failed: {error!r}", RuntimeWarning, stacklevel=2)


def _cancelled(cause: Exception | None = None) -> ComputerUseError:
    error = ComputerUseError("the run was cancelled")
    error.__cause__ = cause
    return error


def _takes_cancelled(
    function: Callable[..., Any], values: Iterable[Any], *, is_given: bool
) -> bool:
    """Whether a function has a parameter `cancelled` besides those for these values.

    One that has a default keeps it unless the function that says so `is_given`.
    """
    try:
        declared = signature(function)
    except (TypeError, ValueError):  # of a function in C, which has no signature
        return False
    found = declared.parameters.get("cancelled")
    return (
        found is not None
        and (is_given or found.default is Parameter.empty)
        and found.kind in (Parameter.KEYWORD_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
        and "cancelled" not in declared.bind_partial(*values).arguments
    )


def image_of(given: Any) -> dict[str, str]:
    """Return a screenshot as it is sent. Raises ComputerUseError if the driver returned no such."""
    if is_mapping(given) and given.get("type") == "computer_screenshot":
        image = {name: given.get(name) for name in ("image_url", "file_id")}
        kept = {name: one for name, one in image.items() if one is not None}
        if kept and all(isinstance(one, str) and one.strip() for one in kept.values()):
            return {"type": "computer_screenshot", **kept}
    raise ComputerUseError(
        'screenshot() of the driver must return {"type": "computer_screenshot", "image_url": ...} '
        'with a URL such as "data:image/png;base64,...", or with the "file_id" of an upload'
    )

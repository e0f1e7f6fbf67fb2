"""Counts of what a process holds, before and after."""

from __future__ import annotations

import gc
import os
import threading
import time

OF_THE_PROCESS = frozenset({"trunkline-watchdog"})
"""Threads that stay, one for each process."""


def held() -> dict[str, int]:
    """The number of descriptors and of threads."""
    threads = [one for one in threading.enumerate() if one.name not in OF_THE_PROCESS]
    return {"descriptors": len(os.listdir("/proc/self/fd")), "threads": len(threads)}


def left_since(before: dict[str, int]) -> dict[str, int]:
    """The descriptors and threads that are left, once the system has had time to end them."""
    ends = time.monotonic() + 5
    while True:
        gc.collect()
        left = {name: count - before[name] for name, count in held().items()}
        if not any(count > 0 for count in left.values()) or time.monotonic() > ends:
            return left
        time.sleep(0.05)


def slots_of(transport: object) -> tuple[int, int] | None:
    """The granted and the waiting slots, where the transport's pool is ours."""
    owner = getattr(transport, "_pools", None) or getattr(transport, "_runs", None)
    pool = None if owner is None else getattr(owner.get(), "pool", None)
    if pool is None:
        return None
    gc.collect()
    pool.sweep(0)
    return pool.granted, pool.waiting

"""Write modules only once that differ from another one in the name of their main type only.

The API has the same shape under many names: each operation of a resource has its own response type,
and a beta repeats the types that it extends. The paths and names are those of openai-python and are
kept. One of the modules has the fields. In the others, the main type inherits from it, and nested
types, which have the same names, are imported.
"""

from __future__ import annotations

import io
import re
import tokenize

from codegen.naming import Declared, Module

_SHORT = 300
"""A file that has only an alias, and at most this many characters, is never a copy."""


def without_copies(
    modules: dict[str, Module], texts: dict[str, str], header: str
) -> dict[str, str]:
    """Return the text of each module by its path; copies refer to the original."""
    groups: dict[str, list[str]] = {}
    for path, module in modules.items():
        if module.shows is None and (_has_parts(module) or len(texts[path]) > _SHORT):
            groups.setdefault(_anonymous(texts[path], module.main), []).append(path)
    written = dict(texts)
    for paths in groups.values():
        original, *copies = sorted(paths, key=_rank)
        for path in copies:
            written[path] = _copy(modules[path], modules[original], texts[path], header)
    return written


def _has_parts(module: Module) -> bool:
    """Whether the module has more than an alias."""
    main = module.declared.get(module.main)
    return main is not None and (main.type is None or len(module.declared) > 1)


def _rank(path: str) -> tuple[bool, int, str]:
    """Return a sort key: originals are outside of betas, near the root, first by name."""
    return path.startswith("beta."), path.count("."), path


def _anonymous(text: str, main: str) -> str:
    """Return the text without the name of its main type, which strings and docstrings keep."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    named = ("<main>" if token.string == main else token.string for token in tokens)
    return "\0".join(named)


def _copy(module: Module, original: Module, text: str, header: str) -> str:
    main = module.declared[module.main]
    source = f"trunkline.types.{original.path}"
    names = [name for name in module.declared if name != module.main]
    base = original.main
    below: list[str] = []
    if main.type is not None and base == module.main:
        names.append(base)
    else:
        shown = base if base != module.main and base not in names else f"{base}_"
        below = [f"from {source} import {base}{'' if shown == base else f' as {shown}'}"]
        below += _main(main, shown, text)
    lines = [f'"""{header}"""', "", "from __future__ import annotations", ""]
    lines += [f"from {source} import {name} as {name}" for name in names]
    return "\n".join([*lines, *below]) + "\n"


def _main(main: Declared, base: str, text: str) -> list[str]:
    if main.type is not None:
        return ["from typing import TypeAlias", "", f"{main.name}: TypeAlias = {base}"]
    total = ", total=False" if main.mode == "request" else ""
    return ["", f"class {main.name}({base}{total}):", *_docstring(main.name, text)]


def _docstring(name: str, text: str) -> list[str]:
    """Return the docstring of the class, or ``pass`` if it has none."""
    found = re.search(rf'^class {name}\(.*\n(    """.*""")$', text, re.MULTILINE)
    return [found[1]] if found else ["    pass"]
